import type { ReactNode } from "react";
import { drawnSigns } from "#model/drawnSigns.ts";
import styles from "./GrammarKey.module.css";
import { hatchedSwatch } from "./hatch.ts";
import { useReading } from "./Reading.tsx";

/**
 * The short key, learned once and then true in every figure: whose a mark is, and, where some figure has it, what
 * was added and how far a number goes.
 */
export function GrammarKey() {
  const { i18n, story } = useReading();
  const drawn = drawnSigns(story);
  return (
    <ul className={styles.key} data-key="" aria-label={i18n.t("key.title")}>
      <Entry words={i18n.t("layer.article")}>
        <rect x="1" y="1" width="26" height="10" rx="2" className={styles.article} />
      </Entry>
      <Entry words={i18n.t("layer.record")}>
        <path d={hatchedSwatch} className={styles.record} />
      </Entry>
      {drawn.has("context") && (
        <Entry words={i18n.t("layer.context")}>
          <path d="M0 6H28" className={styles.context} />
        </Entry>
      )}
      {drawn.has("open") && (
        <Entry words={i18n.t("key.open")} grows>
          <path d="M1 1H14V11H1ZM17 1h4v10h-4ZM24 1h2v10h-2Z" className={styles.article} />
        </Entry>
      )}
      {drawn.has("soft") && (
        <Entry words={i18n.t("key.soft")} grows>
          <path d="M1 1H14V11H1Z" className={styles.article} />
          <path d="M14 1h4v10h-4ZM14 1h8v10h-8ZM14 1h12v10h-12Z" className={styles.soft} />
        </Entry>
      )}
      {drawn.has("range") && (
        <Entry words={i18n.t("key.range")}>
          <path d="M2 1V11M26 1V11M2 6H26" className={styles.record} />
        </Entry>
      )}
    </ul>
  );
}

/** Signs that have a direction are drawn left to right and mirrored on right-to-left pages. */
function Entry({ words, grows = false, children }: { words: string; grows?: boolean; children: ReactNode }) {
  return (
    <li>
      <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true" className={grows ? styles.grows : undefined}>
        {children}
      </svg>
      {words}
    </li>
  );
}
