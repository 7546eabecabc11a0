import { lazy } from "react";
import { useReading } from "#figures/Reading.tsx";
import styles from "#page/Page.module.css";
import { KeptDocument } from "./KeptDocument.tsx";

/** What works for whom, what was tested with what, what does not work, and where to report it. */
export function AccessibilityPage() {
  const { i18n } = useReading();
  return (
    <>
      <div className={`${styles.reading ?? ""} ${styles.top ?? ""}`}>
        <h1 tabIndex={-1}>{i18n.t("page.accessibility")}</h1>
        <p>{i18n.t("page.accessibilityIntro")}</p>
      </div>
      <KeptDocument id="accessibility" Document={Statement} />
    </>
  );
}

const Statement =
  import.meta.env.SSR || import.meta.env.DEV
    ? lazy(async () => ({ default: (await import("./AccessibilityStatement.tsx")).AccessibilityStatement }))
    : undefined;
