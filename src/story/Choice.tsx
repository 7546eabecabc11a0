import type { ReactNode } from "react";
import { useReading, useViewState } from "#figures/Reading.tsx";
import type { Setting } from "#state/settings.ts";
import styles from "./Choice.module.css";

type Key = "layer" | "digits" | Setting;

/** The interface's word for a value of the view, by its address. */
type ValueWord = "layer.article" | "theme.auto" | "digits.latn";

interface ChoiceProps {
  /** The key of the view that it sets. */
  of: Key;
  values: readonly string[];
  /** What a value looks like where it is shown, if it looks like anything. */
  signs?: Readonly<Record<string, ReactNode>>;
  /** Whether its title is only heard. */
  isTitleHidden?: boolean;
  className?: string | undefined;
}

/** One of a few values that exclude each other, side by side. It needs the script, and shows only where that runs. */
export function Choice({ of, values, signs, isTitleHidden = false, className = "" }: ChoiceProps) {
  const { i18n } = useReading();
  const current = useViewState((state) => state[of]);
  return (
    <fieldset className={`${styles.choice ?? ""} ${className} needs-script`}>
      <legend className={isTitleHidden ? "visually-hidden" : undefined}>{i18n.t(`${of}.title`)}</legend>
      {values.map((value) => (
        <button key={value} type="button" data-set={`${of}=${value}`} aria-pressed={current === value}>
          {signs?.[value]}
          {i18n.t(value === "both" ? "layer.together" : (`${of}.${value}` as ValueWord))}
        </button>
      ))}
    </fieldset>
  );
}
