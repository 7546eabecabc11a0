import { lateSettings, settings } from "#state/settings.ts";
import { Choice } from "#story/Choice.tsx";

/** The settings beside theme and digits. */
export function OtherSettings() {
  return [...lateSettings, "messages" as const].map((key) => <Choice key={key} of={key} values={settings[key]} />);
}
