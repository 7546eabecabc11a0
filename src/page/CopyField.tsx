import { useId, useRef, useState } from "react";
import type { I18n } from "#i18n/i18n.ts";
import type { UiKey } from "#i18n/uiWords.ts";
import { ChangingWords } from "#figures/Words.tsx";
import { copyText } from "./copying.ts";
import styles from "./CopyField.module.css";

interface CopyFieldProps {
  words: UiKey;
  /** What its button does, in full. */
  copyWords: UiKey;
  value: string;
  dir: "ltr" | "rtl";
  rows: number;
  i18n: I18n;
}

/** Text to take along: in view, so that it can be copied by hand where the browser does not let a button do it. */
export function CopyField({ words, copyWords, value, dir, rows, i18n }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<{ words: string; of: string }>();
  const copy = async () => {
    const isCopied = await copyText(value);
    if (!isCopied) {
      field.current?.focus();
      field.current?.select();
    }
    setTold({ words: i18n.t(isCopied ? "share.copied" : "share.copyYourself"), of: value });
  };
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {i18n.t(words)}
      </label>
      <div className={styles.field}>
        <textarea
          ref={field}
          id={id}
          readOnly
          rows={rows}
          dir={dir}
          value={value}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" aria-label={i18n.t(copyWords)} onClick={() => void copy()}>
          {i18n.t("share.copy")}
        </button>
      </div>
      <p role="status" className={styles.told}>
        <ChangingWords of={told?.of === value ? told.words : ""} />
      </p>
    </>
  );
}
