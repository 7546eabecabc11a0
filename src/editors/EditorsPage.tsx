import { lazy } from "react";
import { KeptDocument } from "#documents/KeptDocument.tsx";
import { useReading } from "#figures/Reading.tsx";
import { embeddables } from "#page/embedded.ts";
import styles from "#page/Page.module.css";
import { relativeHref } from "#page/routes.ts";
import { EmbedPart } from "./EmbedPart.tsx";
// That the guide's rules stand in the sheet of the app, too: the guide itself is drawn while pages are prerendered only.
import guideStyles from "./Guide.module.css";

/** For editors: the tool that writes snippets, and the guide, which is whole without a script. */
export function EditorsPage() {
  const { story, i18n, siteUrl, here } = useReading();
  return (
    <>
      <div className={styles.reading}>
        <h1 tabIndex={-1}>{i18n.t("page.embed")}</h1>
        <p>{i18n.t("page.embedIntro")}</p>
        <div className={`needs-script ${guideStyles.tool ?? ""}`}>
          <EmbedPart
            summary={i18n.t("builder.open")}
            story={story}
            i18n={i18n}
            rootUrl={() => new URL(relativeHref(here, ""), location.href).href}
            siteUrl={siteUrl}
            ids={embeddables(story)}
            query=""
          />
        </div>
      </div>
      <KeptDocument id="guide" Document={Guide} />
    </>
  );
}

const Guide =
  import.meta.env.SSR || import.meta.env.DEV
    ? lazy(async () => ({ default: (await import("./Guide.tsx")).Guide }))
    : undefined;
