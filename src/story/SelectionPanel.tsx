import { useEffect, useRef } from "react";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { EntityAccount, entityTitle } from "./EntityAccount.tsx";
import styles from "./SelectionPanel.module.css";

/**
 * What is selected, opened: a side panel on wide screens, a sheet at the bottom on phones.
 * It does not cover what is behind it and takes the focus only when the reader opened it (see `data-opened`).
 */
export function SelectionPanel() {
  const { story, i18n, href } = useReading();
  const sel = useViewState((state) => state.sel);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
  }, [sel]);
  const title = sel && entityTitle(story, sel);
  if (!sel || !title) return null;
  return (
    <section ref={panel} className={styles.panel} aria-labelledby="selection-title" data-selection-panel={sel}>
      <header className={styles.header}>
        <h2 id="selection-title" tabIndex={-1} className={styles.title}>
          <Words of={title} />
        </h2>
        <button type="button" className={styles.close} data-set="sel=" aria-label={i18n.t("panel.close")}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 2 14 14M14 2 2 14" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
      </header>
      <EntityAccount sel={sel} />
      <p>
        <a href={href(sel)}>{i18n.t("panel.permalink")}</a>
      </p>
    </section>
  );
}
