import { useState } from "react";
import type { I18n } from "#i18n/i18n.ts";
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
      <LinkPart
        address={address}
        title={titleOf(sharing)}
        hasView={query !== ""}
        isExact={isExact}
        onChoose={setExact}
        i18n={i18n}
      />
      {"figure" in subject ? (
        <>
          <FigurePicture sharing={sharing} figure={subject.figure} address={address} />
          <FigureData sharing={sharing} figure={subject.figure} />
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

interface LinkPartProps {
  address: string;
  title: string;
  /** Whether the reader sees another view than the first one. */
  hasView: boolean;
  isExact: boolean;
  onChoose: (isExact: boolean) => void;
  i18n: I18n;
}

/** The link to copy or to hand on, with or without the view that the reader sees. */
function LinkPart({ address, title, hasView, isExact, onChoose, i18n }: LinkPartProps) {
  return (
    <>
      <h3>{i18n.t("share.link")}</h3>
      <CopyField
        label={i18n.t("share.link")}
        copyLabel={i18n.t("share.copyLink")}
        value={address}
        dir="ltr"
        rows={2}
        i18n={i18n}
      />
      {hasView && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={isExact}
            onChange={(event) => {
              onChoose(event.currentTarget.checked);
            }}
          />{" "}
          {i18n.t("share.withView")}
        </label>
      )}
      <SystemShare title={title} url={address} words={i18n.t("share.system")} />
    </>
  );
}

/** The files with the rows behind a figure, and with the whole story's data. */
function FigureData({ sharing, figure }: { sharing: Sharing; figure: string }) {
  const { story, i18n } = sharing;
  return (
    <>
      <h3>{i18n.t("share.data")}</h3>
      <p className={styles.actions}>
        <FileLink sharing={sharing} path={dataFile(figure, "csv")} words="CSV" />
        <FileLink sharing={sharing} path={dataFile(figure, "json")} words="JSON" />
        <FileLink sharing={sharing} path={dataPackage(story)} words={i18n.t("share.package")} />
      </p>
    </>
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
