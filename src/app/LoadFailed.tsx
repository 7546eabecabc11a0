import { useReading } from "#figures/Reading.tsx";
import styles from "./LoadFailed.module.css";

/** Says that the app could not be loaded, and tries again; intent.ts shows and hides it. */
export function LoadFailed() {
  const { i18n } = useReading();
  return (
    <div id="load-failed" role="alert" hidden className={styles.failed}>
      <p>{i18n.t("failure.script")}</p>
      <button type="button" data-retry="">
        {i18n.t("failure.retry")}
      </button>
    </div>
  );
}
