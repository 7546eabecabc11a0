import type { EntityKey } from "#model/entity.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { EntityAccount, entityTitle } from "#story/EntityAccount.tsx";
import styles from "./Page.module.css";

/** The page of one claim or event: what a stranger needs to understand it alone. */
export function EntityPage({ sel }: { sel: EntityKey }) {
  const { story } = useReading();
  return (
    <article className={styles.reading}>
      <h1 tabIndex={-1}>
        <Words of={entityTitle(story, sel) ?? sel} />
      </h1>
      <EntityAccount sel={sel} />
    </article>
  );
}
