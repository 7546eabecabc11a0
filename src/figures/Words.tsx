import { direction } from "#i18n/languages.ts";
import { withPercentBeside } from "./Label.tsx";
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
  if (own === i18n.lang) return i18n.localiseDigits(i18n.dir === "rtl" ? withPercentBeside(of) : of);
  return (
    <bdi lang={own} dir={direction(own)}>
      {of}
    </bdi>
  );
}

/**
 * A name as it is printed, which no translation has: among right-to-left words one in Latin letters is marked as
 * English, as most are written, so that it is read aloud.
 */
export function PrintedName({ of }: { of: string }) {
  const { i18n } = useReading();
  const isLatin = i18n.dir === "rtl" && /\p{Script=Latin}/u.test(of);
  return <bdi lang={isLatin ? "en" : undefined}>{of}</bdi>;
}
