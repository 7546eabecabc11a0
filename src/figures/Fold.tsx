import type { ReactNode } from "react";
import styles from "./Fold.module.css";
import { useReading } from "./Reading.tsx";

/**
 * A graphic in an embed. WordPress cuts frames at 1000 px, so only the upper part of a tall one is shown until the
 * reader unfolds it, which works without a script, or moves the keyboard focus into it. If nothing is cut off, the
 * control is invisible, and the script removes it (frame.ts).
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
