import { type ComponentType, useState } from "react";
import { ChangingWords } from "#figures/Words.tsx";
import type { BuilderProps } from "./EmbedBuilder.tsx";
import styles from "./EmbedPart.module.css";

interface EmbedPartProps extends Omit<BuilderProps, "rootUrl"> {
  summary: string;
  /** Where the site is read; only a browser can say. */
  rootUrl: () => string;
  /** Address of the page for editors, which has snippets where the tool does not come. */
  guideHref?: string | undefined;
  startsOpen?: boolean;
}

type Builder = ComponentType<BuilderProps>;

/** The tool that writes snippets, closed until it is asked for; its code comes then. */
export function EmbedPart({ summary, guideHref, startsOpen = false, rootUrl, ...props }: EmbedPartProps) {
  const { i18n } = props;
  const [builder, setBuilder] = useState<{ Builder?: Builder; hasFailed?: boolean }>({});
  const load = (isOpen: boolean) => {
    if (!isOpen || builder.Builder) return;
    import("./EmbedBuilder.tsx").then(
      ({ EmbedBuilder }) => setBuilder({ Builder: EmbedBuilder }),
      () => setBuilder({ hasFailed: true }),
    );
  };
  return (
    <details
      // No toggle event fires if it was opened before hydration.
      ref={(details) => {
        if (!details || builder.Builder || builder.hasFailed) return;
        if (startsOpen) details.open = true;
        load(details.open);
      }}
      className={styles.part}
      data-part="embed"
      onToggle={({ currentTarget }) => load(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {guideHref && (
        <p>
          <a href={guideHref}>{i18n.t("builder.guide")}</a>
        </p>
      )}
      {builder.Builder ? (
        <builder.Builder {...props} rootUrl={rootUrl()} />
      ) : (
        <p role="status">
          <ChangingWords of={i18n.t(builder.hasFailed ? "builder.toolFailed" : "builder.loading")} />
        </p>
      )}
    </details>
  );
}
