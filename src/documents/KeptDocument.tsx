import { type ComponentType, Suspense, useCallback } from "react";
import { filledLater } from "#figures/filledLater.ts";
import { useReading } from "#figures/Reading.tsx";
import styles from "./Blocks.module.css";

interface KeptDocumentProps {
  id: string;
  /** What draws it; in the browser there is nothing. */
  Document: ComponentType | undefined;
}

/**
 * A document is read from Markdown while pages are prerendered, and never loaded by readers: in the browser it stays as
 * it was prerendered, even when React re-mounts the page, and links to its page load it whole. Its styles are loaded
 * here, to be among those of all pages.
 */
export function KeptDocument({ id, Document }: KeptDocumentProps) {
  const { keptPart } = useReading();
  const part = keptPart?.(`#${id}`);
  const fill = useCallback(
    (article: HTMLElement | null) => {
      if (part && !article?.firstChild) article?.replaceChildren(...part.cloneNode(true).childNodes);
    },
    [part],
  );
  return Document ? (
    <article id={id} className={styles.document}>
      <Suspense>
        <Document />
      </Suspense>
    </article>
  ) : (
    <article
      ref={fill}
      id={id}
      className={styles.document}
      dangerouslySetInnerHTML={filledLater}
      suppressHydrationWarning
    />
  );
}
