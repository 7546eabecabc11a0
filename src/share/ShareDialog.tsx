import { useState } from "react";
import { CloseButton } from "#story/CloseButton.tsx";
import { CopyField } from "#page/CopyField.tsx";
import { CitationChoice } from "./CitationChoice.tsx";
import { FigurePicture } from "./FigurePicture.tsx";
import { CardPicture } from "./PictureActions.tsx";
import { alternativeText, embedQuery, pageAddress, type Sharing, titleOf, viewQuery } from "./sharing.ts";
import { EmbedPart } from "#editors/EmbedPart.tsx";
import { dataFile, dataPackage, routePath } from "#page/routes.ts";
import styles from "./ShareDialog.module.css";

interface ShareDialogProps {
  sharing: Sharing;
  onClose: () => void;
}

/** Link, picture, data, citation and alternative text of a figure, claim or event, as it is seen now. */
export function ShareDialog({ sharing, onClose }: ShareDialogProps) {
  const { subject, part, story, i18n, rootUrl, siteUrl } = sharing;
  const query = viewQuery(sharing);
  const [isExact, setExact] = useState(true);
  const address = pageAddress(sharing, story.lang) + (isExact ? query : "");
  return (
    <div className={styles.sheet}>
      <header className={styles.header}>
        <h2 id="share-dialog-title" tabIndex={-1} ref={(title) => title?.setAttribute("autofocus", "")}>
          {i18n.t("share.title")}
        </h2>
        <CloseButton aria-label={i18n.t("panel.close")} onClick={onClose} />
      </header>
      <p className={styles.subject}>{i18n.localiseDigits(titleOf(sharing))}</p>
      <h3>{i18n.t("share.link")}</h3>
      <CopyField
        label={i18n.t("share.link")}
        copyLabel={i18n.t("share.copyLink")}
        value={address}
        dir="ltr"
        rows={2}
        i18n={i18n}
      />
      {query && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={isExact}
            onChange={(event) => {
              setExact(event.currentTarget.checked);
            }}
          />{" "}
          {i18n.t("share.withView")}
        </label>
      )}
      <SystemShare title={titleOf(sharing)} url={address} words={i18n.t("share.system")} />
      {"figure" in subject ? (
        <>
          <FigurePicture sharing={sharing} figure={subject.figure} address={address} />
          <h3>{i18n.t("share.data")}</h3>
          <p className={styles.actions}>
            <FileLink sharing={sharing} path={dataFile(subject.figure, "csv")} words="CSV" />
            <FileLink sharing={sharing} path={dataFile(subject.figure, "json")} words="JSON" />
            <FileLink sharing={sharing} path={dataPackage(story)} words={i18n.t("share.package")} />
          </p>
        </>
      ) : (
        <CardPicture sharing={sharing} />
      )}
      {"figure" in subject && (
        <EmbedPart
          summary={i18n.t("builder.title")}
          startsOpen={part === "embed"}
          guideHref={new URL(`${routePath({ page: "embed", lang: story.lang })}#${subject.figure}`, rootUrl).href}
          story={story}
          i18n={i18n}
          rootUrl={() => rootUrl.href}
          siteUrl={siteUrl}
          ids={[subject.figure]}
          query={isExact ? embedQuery(sharing) : ""}
        />
      )}
      <CitationChoice sharing={sharing} />
      <h3>{i18n.t("share.alt")}</h3>
      <CopyField
        label={i18n.t("share.alt")}
        copyLabel={i18n.t("share.copyAlt")}
        value={i18n.localiseDigits(alternativeText(sharing))}
        dir={i18n.dir}
        rows={4}
        i18n={i18n}
      />
    </div>
  );
}

/** Hands the link to the reader's other apps, where the system offers that. */
function SystemShare({ title, url, words }: { title: string; url: string; words: string }) {
  const data = { title, url };
  if (!("canShare" in navigator) || !navigator.canShare(data)) return null;
  const share = async () => {
    try {
      await navigator.share(data);
    } catch {
      // The reader changed their mind, or the system did: the link is still there to be copied.
    }
  };
  return (
    <p className={styles.actions}>
      <button type="button" onClick={() => void share()}>
        {words}
      </button>
    </p>
  );
}

function FileLink({ sharing: { rootUrl }, path, words }: { sharing: Sharing; path: string; words: string }) {
  return (
    <a href={new URL(path, rootUrl).href} download="">
      {words}
    </a>
  );
}
