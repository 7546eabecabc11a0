import { type AllHTMLAttributes, createElement } from "react";
import { direction } from "#i18n/languages.ts";
import type { EntityKey } from "#model/entity.ts";
import { withPercentBeside } from "./Label.tsx";
import { useReading } from "./Reading.tsx";

interface WordsProps extends Omit<AllHTMLAttributes<HTMLElement>, "as"> {
  of: string;
  /** Set where the words are known to be in another language than the page: a quotation, a title, a name. */
  lang?: string | undefined;
  /** The element that holds them and nothing else, with the attributes that are given; none where absent. */
  as?: "a" | "b" | "dd" | "dt" | "h1" | "h2" | "h3" | "li" | "p" | "small" | "span";
}

/** Words of the story, in the reader's digits; those in another language than the page carry their own `lang` and `dir`. */
export function Words({ of, lang, as, ...attributes }: WordsProps) {
  const { story, i18n } = useReading();
  if (as) return createElement(as, attributes, <Words of={of} lang={lang} />);
  const own = lang ?? (story.untranslated.includes(of) ? story.sourceLanguage : i18n.lang);
  if (own === i18n.lang) return i18n.localiseDigits(i18n.dir === "rtl" ? withPercentBeside(of) : of);
  return (
    <bdi lang={own} dir={direction(own)}>
      {of}
    </bdi>
  );
}

/** Words that open a thing: a link to its page, and a selection where the script runs. */
export function OpeningWords({ sel, ...words }: Omit<WordsProps, "as" | "href"> & { sel: EntityKey }) {
  const { href } = useReading();
  return <Words as="a" href={href(sel)} data-sel={sel} {...words} />;
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

/**
 * Words that change while the page is open, in an element that is replaced on each change. A browser's translation
 * replaces text nodes with its own, and React would go on updating nodes that are no longer on the page
 * (`e2e/changed-words.spec.ts`).
 */
export function ChangingWords({ of }: { of: string }) {
  return of && <span key={of}>{of}</span>;
}
