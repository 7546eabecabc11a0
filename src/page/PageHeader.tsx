import { type ComponentType, createElement, useEffect, useRef, useState } from "react";
import { digitsOf, languageName } from "#i18n/languages.ts";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { settings } from "#state/settings.ts";
import { formatState } from "#state/viewState.ts";
import { Choice } from "#story/Choice.tsx";
import styles from "./PageHeader.module.css";
import { relativeHref, type Route, routePath } from "./routes.ts";

/** The line above every page: the story's name, its other languages, and how it is shown. */
export function PageHeader({ route }: { route: Route }) {
  const { story, i18n, here, methodHref } = useReading();
  return (
    <header className={styles.header}>
      {route.page !== "story" && (
        <Words
          as="a"
          of={story.name}
          href={relativeHref(here, routePath({ page: "story", lang: route.lang }))}
          className={styles.name}
          data-nav=""
        />
      )}
      <nav aria-label={i18n.t("page.navigation")} className={styles.links}>
        <a href={methodHref} data-nav="">
          {i18n.t("page.method")}
        </a>
        {story.languages
          .filter((lang) => lang !== route.lang)
          .map((lang) => (
            <LanguageLink key={lang} to={{ ...route, lang }} />
          ))}
      </nav>
      <ViewSettings />
    </header>
  );
}

/** The same page in another language, at the same view. */
function LanguageLink({ to }: { to: Route }) {
  const { here } = useReading();
  const query = useViewState(formatState);
  return (
    <a href={relativeHref(here, routePath(to)) + query} hrefLang={to.lang} lang={to.lang} data-nav="">
      {languageName(to.lang)}
    </a>
  );
}

const firstSettings = [
  { key: "theme", values: settings.theme },
  { key: "digits", values: ["latn", "arab"] },
] as const;

/** The others, once their code has come: with it, the menu is whole at once when the page is drawn again. */
let Others: ComponentType | undefined;

/** The settings that the address carries; they need the script, and show only where it runs. Most come once it is opened. */
function ViewSettings() {
  const { i18n, accessibilityHref } = useReading();
  const menu = useRef<HTMLDetailsElement>(null);
  const [more, setMore] = useState(() => Others);
  const load = async () => {
    if (!menu.current?.open) return;
    Others ??= (await import("./OtherSettings.tsx")).OtherSettings;
    setMore(() => Others);
  };
  useEffect(() => {
    // It may have been opened before the app came.
    void load().catch(reportError);
  }, []);
  const offered = firstSettings.filter(({ key }) => key !== "digits" || digitsOf(i18n.lang).length > 1);
  return (
    <details
      ref={menu}
      onToggle={() => void load().catch(reportError)}
      className={`${styles.settings ?? ""} needs-script`}
      data-settings=""
    >
      <summary>{i18n.t("page.settings")}</summary>
      <div className={styles.groups}>
        {offered.map(({ key, values }) => (
          <Choice key={key} of={key} values={values} />
        ))}
        {more && createElement(more)}
        <a href={accessibilityHref}>{i18n.t("page.accessibility")}</a>
      </div>
    </details>
  );
}
