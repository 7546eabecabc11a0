import { useEffect, useState } from "react";
import { direction, languageName } from "#i18n/languages.ts";
import { citationFile, citationFiles, citationInWords, citationNames } from "#story/citation.ts";
import { CopyField } from "#page/CopyField.tsx";
import { citedIn, type Sharing } from "./sharing.ts";
import styles from "./ShareDialog.module.css";

/** The citation in a form that the reader chooses: in words in each language, or for programs that keep references. */
export function CitationChoice({ sharing }: { sharing: Sharing }) {
  const { story, i18n } = sharing;
  const [form, setForm] = useState(story.lang);
  const [written, setWritten] = useState<{ form: string; text: string | undefined }>();
  useEffect(() => {
    let isWanted = true;
    const tell = (text: string | undefined) => {
      if (isWanted) setWritten({ form, text });
    };
    citationAs(sharing, form).then(tell, () => tell(undefined));
    return () => {
      isWanted = false;
    };
  }, [sharing, form]);
  const isThere = written?.form === form;
  return (
    <>
      <h3>{i18n.t("share.cite")}</h3>
      <p className={styles.actions}>
        <select
          aria-label={i18n.t("share.citeForm")}
          value={form}
          onChange={(event) => setForm(event.currentTarget.value)}
        >
          {story.languages.map((lang) => (
            <option key={lang} value={lang} lang={lang}>
              {languageName(lang)}
            </option>
          ))}
          {citationFiles.map((file) => (
            <option key={file} value={file}>
              {citationNames[file]}
            </option>
          ))}
        </select>
      </p>
      {isThere && written.text === undefined ? (
        <p role="alert">{i18n.t("share.citeFailed")}</p>
      ) : (
        <CopyField
          words="share.cite"
          copyWords="share.copyCitation"
          value={isThere ? (written.text ?? "") : ""}
          dir={story.languages.includes(form) ? direction(form) : "ltr"}
          rows={story.languages.includes(form) ? 3 : 7}
          i18n={i18n}
        />
      )}
    </>
  );
}

async function citationAs(sharing: Sharing, form: string): Promise<string> {
  const file = citationFiles.find((known) => known === form);
  const { cited, i18n } = await citedIn(sharing, file ? sharing.story.lang : form);
  return file ? citationFile(cited, file) : citationInWords(cited, i18n);
}
