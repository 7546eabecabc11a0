import { direction } from "#i18n/languages.ts";
import { useReading } from "./Reading.tsx";

interface WordsProps {
  of: string;
  /** Set where the words are known to be in another language than the page: a quotation, a title, a name. */
  lang?: string | undefined;
}

/** Words of the story, in the reader's digits; those in another language than the page carry their own `lang` and `dir`. */
export function Words({ of, lang }: WordsProps) {
  const { story, i18n } = useReading();
  const own = lang ?? (story.untranslated.includes(of) ? story.sourceLanguage : i18n.lang);
  if (own === i18n.lang) return i18n.localiseDigits(of);
  return (
    <bdi lang={own} dir={direction(own)}>
      {of}
    </bdi>
  );
}
