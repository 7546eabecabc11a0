import { Fragment } from "react";
import { denialsOf } from "#model/questions.ts";
import { useReading } from "./Reading.tsx";
import { Words } from "./Words.tsx";

interface DenialsProps {
  /** The claims that are shown, by id. */
  of: readonly string[];
  /** Words in the same view; what they hold is not said again. */
  said?: string | undefined;
}

/** Who denies what is shown, behind it and at its size: each sentence once, nothing where nobody does. */
export function Denials({ of, said }: DenialsProps) {
  const { story, i18n } = useReading();
  return denialsOf(story, of, said).map((denial) => (
    <Fragment key={denial}>
      {i18n.t("list.dot")}
      <Words of={denial} />
    </Fragment>
  ));
}
