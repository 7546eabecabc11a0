import { direction } from "#i18n/languages.ts";
import { parseProse } from "#model/prose.ts";
import { useReading } from "#figures/Reading.tsx";
import styles from "./Story.module.css";

/**
 * A paragraph of the story, at its own anchor; its references are links that open what they name. One that is not
 * translated runs in its own direction as a whole, or its parts would stand in the order of the page's.
 */
export function Prose({ id, text }: { id?: string; text: string }) {
  const { href, story, i18n } = useReading();
  const lang = story.untranslated.includes(text) ? story.sourceLanguage : undefined;
  return (
    <p id={id} lang={lang} dir={lang && direction(lang)} className={styles.prose}>
      {parseProse(text).map(({ words, ref }, index) => {
        const written = lang ? words : i18n.localiseDigits(words);
        if (!ref) return written;
        return (
          <a key={index} href={href(ref)} data-sel={ref} className={styles.reference}>
            {written}
          </a>
        );
      })}
    </p>
  );
}
