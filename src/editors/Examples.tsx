import { useReading } from "#figures/Reading.tsx";
import type { UiKey } from "#i18n/uiWords.ts";
import { embeddedPage, embedFolder } from "#page/embedded.ts";
import { formatHeights } from "./measured.ts";
import { relativeHref } from "#page/routes.ts";
import { Section } from "./Section.tsx";
import styles from "./Guide.module.css";
import { useMeasuredEmbeds } from "./measuredContext.ts";

const examples: readonly { words: UiKey; column?: string | undefined; theme?: "dark" }[] = [
  { words: "editors.examplePlain" },
  { words: "editors.exampleDark", column: styles.narrow, theme: "dark" },
  { words: "editors.exampleColours", column: styles.tinted },
];

/** Figures on this page as they stand on any other: by the same markup, which the same script upgrades. */
export function Examples() {
  const { i18n } = useReading();
  const ids = [...useMeasuredEmbeds().keys()];
  if (ids.length === 0) return null;
  return (
    <Section title="examples">
      <p>{i18n.t("editors.examplesAbout")}</p>
      {examples.map(({ words, column, theme }, index) => (
        <div key={words} className={column}>
          <h3>{i18n.t(words)}</h3>
          <Example id={ids[(index + 1) % ids.length] ?? ""} theme={theme} />
        </div>
      ))}
    </Section>
  );
}

function Example({ id, theme }: { id: string; theme: string | undefined }) {
  const { story, here } = useReading();
  const measured = useMeasuredEmbeds().get(id);
  if (!measured) return null;
  const folder = relativeHref(here, embedFolder(story.lang, id));
  const { alt, heights, fallback } = measured;
  return (
    <figure
      className={`fig-embed ${styles.example ?? ""}`}
      data-fig-src={`${folder}embed/`}
      data-fig-heights={formatHeights(heights)}
      data-fig-theme={theme}
    >
      <a href={relativeHref(here, embeddedPage(story.lang, id))}>
        <img src={`${folder}fallback.png`} alt={alt} width={fallback.width} height={fallback.height} />
      </a>
    </figure>
  );
}
