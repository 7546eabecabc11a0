import type { ComponentProps } from "react";
import styles from "./CloseButton.module.css";

/** The button that closes a panel or a dialog, named by `aria-label`. */
export function CloseButton(props: Omit<ComponentProps<"button">, "type" | "className" | "children">) {
  return (
    <button type="button" className={styles.close} {...props}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 2 14 14M14 2 2 14" stroke="currentColor" strokeWidth="2" />
      </svg>
    </button>
  );
}
