import { parseProse } from "#model/prose.ts";
import { Words } from "#figures/Words.tsx";
import { useReading } from "#figures/Reading.tsx";
import styles from "./Story.module.css";

/** A paragraph of the story, at its own anchor; its references are links that open what they name. */
export function Prose({ id, text }: { id?: string; text: string }) {
  const { href, story } = useReading();
  const lang = story.untranslated.includes(text) ? story.sourceLanguage : undefined;
  return (
    <p id={id} className={styles.prose}>
      {parseProse(text).map((run, index) =>
        run.ref ? (
          <a key={index} href={href(run.ref)} data-sel={run.ref} className={styles.reference}>
            <Words of={run.words} lang={lang} />
          </a>
        ) : (
          <Words key={index} of={run.words} lang={lang} />
        ),
      )}
    </p>
  );
}
