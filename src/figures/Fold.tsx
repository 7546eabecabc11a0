import type { ReactNode } from "react";
import styles from "./Fold.module.css";
import { useReading } from "./Reading.tsx";

/**
 * A graphic in somebody else's page: of a long one the upper part, until the reader asks for the rest, also without a
 * script. Where nothing is left out, what asks for it is neither seen nor, with the script, there (frame.ts).
 */
export function Fold({ children }: { children: ReactNode }) {
  const { i18n } = useReading();
  return (
    <div className={styles.fold} data-fold="">
      <div data-graphic="">{children}</div>
      <label className={styles.more} data-more="">
        <input type="checkbox" />
        <span className={styles.whole}>{i18n.t("embed.whole")}</span>
        <span className={styles.less}>{i18n.t("embed.less")}</span>
      </label>
    </div>
  );
}
