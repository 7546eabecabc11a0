import type { ReactNode } from "react";
import { useReading } from "#figures/Reading.tsx";
import styles from "./Guide.module.css";

type SectionName = "what" | "figures" | "systems" | "pinned" | "privacy" | "policy" | "examples" | "loader";

export function Section({ title, children }: { title: SectionName; children: ReactNode }) {
  const { i18n } = useReading();
  return (
    <section aria-labelledby={`about-${title}`} className={styles.section}>
      <h2 id={`about-${title}`}>{i18n.t(`editors.${title}`)}</h2>
      {children}
    </section>
  );
}
