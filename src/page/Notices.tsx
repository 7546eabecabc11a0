import { useReading } from "#figures/Reading.tsx";
import styles from "./Notices.module.css";

/** What the page says of its own code: that it is on its way, or that something cannot be had. notice.ts chooses. */
export function Notices() {
  const { i18n, isEmbed } = useReading();
  return (
    <div role="alert" aria-live="assertive" className={styles.notices}>
      <p className={styles.waiting}>{i18n.t("failure.waiting")}</p>
      <p>{i18n.t("failure.script")}</p>
      <button type="button" data-retry="">
        {i18n.t(isEmbed ? "failure.retry" : "failure.reload")}
      </button>
    </div>
  );
}
