import { Fragment } from "react";
import { denialsOf } from "#model/questions.ts";
import { type Reading, useReading } from "./Reading.tsx";
import { Words } from "./Words.tsx";

interface DenialsProps {
  /** The claims that are shown, by id. */
  of: readonly string[];
  /** Words in the same view; what they hold is not said again. */
  said?: string | undefined;
  /** Whether they follow a sentence; else some words. */
  isAfterSentence?: boolean;
}

/** Who denies what is shown, behind it and at its size: each sentence once, nothing where nobody does. */
export function Denials({ of, said, isAfterSentence = false }: DenialsProps) {
  const { story, i18n } = useReading();
  return denialsOf(story, of, said).map((denial, at) => (
    <Fragment key={denial}>
      {at > 0 || isAfterSentence ? " " : i18n.t("list.dot")}
      <Words of={denial} />
    </Fragment>
  ));
}

/** The name of a mark that shows some claims, given by id: its own words, then who denies them, said to be a denial. */
export function deniedLabel(
  label: string,
  claims: readonly string[],
  { story, i18n }: Pick<Reading, "story" | "i18n">,
): string {
  const denials = denialsOf(story, claims).map(i18n.localiseDigits).join(" ");
  return denials ? label + i18n.t("list.stop") + i18n.t("figure.denied") + denials : label;
}
