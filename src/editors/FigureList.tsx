import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { embeddedPage, wholeStory } from "#page/embedded.ts";
import { plainSnippet } from "./snippets.ts";
import { relativeHref, writtenAddress } from "#page/routes.ts";
import { Code } from "./Coded.tsx";
import { Section } from "./Section.tsx";
import styles from "./Guide.module.css";
import { useMeasuredEmbeds } from "./measuredContext.ts";

/** Every figure and the whole story, each with its link and its snippet in the first view; `#salt` leads to one. */
export function FigureList() {
  const { story, i18n } = useReading();
  const titles = [...story.figures, { id: wholeStory, title: story.title }];
  return (
    <Section title="figures">
      <p>{i18n.t("editors.figuresIntro")}</p>
      {titles.map(({ id, title }) => (
        <Listed key={id} id={id} title={title} />
      ))}
    </Section>
  );
}

function Listed({ id, title }: { id: string; title: string }) {
  const { story, i18n, siteUrl, here } = useReading();
  const measured = useMeasuredEmbeds().get(id);
  const path = embeddedPage(story.lang, id);
  const site = writtenAddress("", siteUrl);
  const { lang } = story;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.figure}>
      <h3 id={`${id}-title`}>
        <Words of={title} />
      </h3>
      <p>
        {i18n.t("editors.link")}{" "}
        <a href={relativeHref(here, path)} dir="ltr" className={styles.address}>
          {site + path}
        </a>
      </p>
      {measured && (
        <Code
          label={i18n.t("editors.snippetOf", { title })}
          text={plainSnippet({ siteUrl: site, lang, id, measured })}
        />
      )}
    </section>
  );
}
