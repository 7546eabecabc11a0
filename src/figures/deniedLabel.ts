import { denialsOf } from "#model/questions.ts";
import type { Reading } from "./Reading.tsx";

/** The name of a mark that shows some claims, given by id: its own words, then who denies them, said to be a denial. */
export function deniedLabel(
  label: string,
  claims: readonly string[],
  { story, i18n }: Pick<Reading, "story" | "i18n">,
): string {
  const denials = denialsOf(story, claims).map(i18n.localiseDigits).join(" ");
  return denials ? label + i18n.t("list.stop") + i18n.t("figure.denied") + denials : label;
}
