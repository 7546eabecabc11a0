import { ClaimSigns } from "#figures/SignStore.tsx";
import { type Reading, ReadingProvider, useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { FigureSlot } from "#story/FigureSlot.tsx";
import { FilterBar } from "#story/FilterBar.tsx";
import { SelectionPanel } from "#story/SelectionPanel.tsx";
import { Notices } from "#page/Notices.tsx";
import { type Copying, EmbedFooter } from "./EmbedFooter.tsx";
import type { Embedded } from "#page/embedded.ts";
import styles from "./EmbedPage.module.css";

/** One figure, or the whole story in short, for somebody else's page: the tree that is prerendered and hydrated. */
export function EmbedPage({ embedded, reading, copying }: { embedded: Embedded; reading: Reading; copying?: Copying }) {
  return (
    <ReadingProvider value={reading}>
      <div className={styles.root}>
        <main id="main">
          {embedded.of === "story" ? <StoryInShort /> : <FigureSlot figureId={embedded.of} headingLevel={1} />}
        </main>
        <FilterBar />
        <SelectionPanel />
        <Notices />
        <EmbedFooter embedded={embedded} {...(copying && { copying })} />
        <ClaimSigns />
        <div id="status" role="status" className="visually-hidden" />
      </div>
    </ReadingProvider>
  );
}

/** The story's headline, its first figure, and the ways to the others. */
function StoryInShort() {
  const { story, i18n, figureHref } = useReading();
  const [first, ...others] = story.figures;
  return (
    <>
      <Words as="h1" of={story.title} tabIndex={-1} className={styles.title} />
      <Words as="p" of={story.description} className={styles.description} />
      {first && <FigureSlot figureId={first.id} headingLevel={2} />}
      <details className={styles.list}>
        <summary>{i18n.t("embed.figures")}</summary>
        <ul className={styles.figures}>
          {others.map(({ id, shortTitle, title }) => (
            <li key={id}>
              <Words as="a" of={shortTitle ?? title} href={figureHref(id)} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
