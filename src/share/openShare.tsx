import * as attribute from "#state/attributes.ts";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { ShareDialog } from "./ShareDialog.tsx";
import type { Sharing } from "./sharing.ts";
import styles from "./ShareDialog.module.css";

/** Shows what can be shared and taken along of a subject, above the page, until the reader is done or goes elsewhere. */
export function openShare(sharing: Sharing): void {
  const dialog = document.createElement("dialog");
  dialog.className = styles.dialog ?? "";
  dialog.setAttribute("aria-labelledby", "share-dialog-title");
  document.body.append(dialog);
  const root = createRoot(dialog);
  const close = () => dialog.close();
  flushSync(() => root.render(<ShareDialog sharing={sharing} onClose={close} />));
  addEventListener("popstate", close);
  dialog.addEventListener("close", () => {
    removeEventListener("popstate", close);
    root.unmount();
    dialog.remove();
  });
  dialog.addEventListener("click", ({ target }) => {
    // Beside the sheet: all that is inside lies in a child.
    if (target === dialog) close();
  });
  dialog.showModal();
  if (sharing.part) dialog.querySelector<HTMLElement>(`[${attribute.part}="${sharing.part}"] > summary`)?.focus();
}
