import type { ComponentType } from "react";
import { stillPart } from "#figures/registry.ts";
import { type Reading, ReadingProvider, useReading } from "#figures/Reading.tsx";
import { FigureSlot } from "#story/FigureSlot.tsx";
import { ReadingBar } from "#story/ReadingBar.tsx";
import { SelectionPanel } from "#story/SelectionPanel.tsx";
import { Sources } from "#story/Sources.tsx";
import { FigureDifferences, FigureSources } from "#story/stillParts.ts";
import { StoryBody } from "#story/StoryBody.tsx";
import { Notices } from "./Notices.tsx";
import { PageHeader } from "./PageHeader.tsx";
import styles from "./Page.module.css";
import { type Route, routeEntity } from "./routes.ts";

interface PageProps {
  route: Route;
  reading: Reading;
  /** The pages that stand on what pages are made of. */
  more: Readonly<Record<"embed" | "accessibility", ComponentType>>;
}

/** One page, whole: the tree that is prerendered and hydrated. */
export function Page({ route, reading, more }: PageProps) {
  const { i18n } = reading;
  const More = route.page === "embed" || route.page === "accessibility" ? more[route.page] : undefined;
  return (
    <ReadingProvider value={reading}>
      <a className="skip-link" href="#main">
        {i18n.t("page.skip")}
      </a>
      <PageHeader route={route} />
      {(route.page === "story" || route.page === "figure") && <ReadingBar of={route.page} />}
      <main id="main" className={styles.main}>
        {More ? <More /> : <PageBody route={route} />}
      </main>
      <footer className={styles.footer}>
        <a href={reading.accessibilityHref}>{i18n.t("page.accessibility")}</a>
      </footer>
      <ClaimSigns />
      <SelectionPanel />
      <Notices />
      <div id="status" role="status" className="visually-hidden" />
    </ReadingProvider>
  );
}

const ClaimSigns = stillPart("#signs", async () => (await import("#figures/SignStore.tsx")).ClaimSigns);
const EntityPage = stillPart("#main > article", async () => (await import("./EntityPage.tsx")).EntityPage);
const TakeAway = stillPart("#share", async () => (await import("./TakeAway.tsx")).TakeAway);
const ShortPage = stillPart("#short", async () => (await import("./ShortPage.tsx")).ShortPage);
const MethodPage = stillPart("#method", async () => (await import("./MethodPage.tsx")).MethodPage);

function PageBody({ route }: { route: Route }) {
  const { story } = useReading();
  const entity = routeEntity(route);
  if (entity) return <EntityPage sel={entity} />;
  switch (route.page) {
    case "figure": {
      const figure = story.figures.find(({ id }) => id === route.id);
      return (
        <>
          <FigureSlot figureId={route.id} headingLevel={1} />
          <FigureDifferences figureId={route.id} />
          <TakeAway subject={{ figure: route.id }} />
          {figure && (
            <Sources>
              <FigureSources figure={figure} />
            </Sources>
          )}
        </>
      );
    }
    case "short":
      return <ShortPage />;
    case "method":
      return <MethodPage />;
    default:
      return <StoryBody />;
  }
}
