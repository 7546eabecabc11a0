import { denialsOf } from "#model/questions.ts";
import type { Reading } from "./Reading.tsx";

/** The name of a mark that shows some claims, given by id: its own words, then who denies them. */
export function deniedLabel(
  label: string,
  claims: readonly string[],
  { story, i18n }: Pick<Reading, "story" | "i18n">,
): string {
  return [label, ...denialsOf(story, claims).map(i18n.localiseDigits)].join(i18n.t("list.dot"));
}
