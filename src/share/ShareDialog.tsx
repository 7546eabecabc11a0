import { useState } from "react";
import type { I18n } from "#i18n/i18n.ts";
import { CloseButton } from "#story/CloseButton.tsx";
import { CopyField } from "#page/CopyField.tsx";
import { EmbedPart } from "#editors/EmbedPart.tsx";
import { routePath } from "#page/routes.ts";
import { Files } from "#page/TakeAway.tsx";
import { CitationChoice } from "./CitationChoice.tsx";
import { CardPicture, PictureActions } from "./PictureActions.tsx";
import {
  alternativeText,
  embedQuery,
  figureSvg,
  linksOf,
  pageAddress,
  pngOf,
  type ShareLink,
  shareText,
  type Sharing,
  titleOf,
  viewQuery,
} from "./sharing.ts";
import styles from "./ShareDialog.module.css";

/** Link, text, picture, data, citation and alternative text of a figure, claim or event, as it is seen now. */
export function ShareDialog({ sharing, onClose }: { sharing: Sharing; onClose: () => void }) {
  const { subject, i18n } = sharing;
  const links = linksOf(sharing);
  const [link, choose] = useState(links[0]);
  const shared = { ...sharing, subject: link.subject };
  return (
    <div className={styles.sheet}>
      <header className={styles.header}>
        <h2 id="share-dialog-title" tabIndex={-1} ref={(title) => title?.setAttribute("autofocus", "")}>
          {i18n.t("share.title")}
        </h2>
        <CloseButton aria-label={i18n.t("panel.close")} onClick={onClose} />
      </header>
      <p className={styles.subject}>{i18n.localiseDigits(titleOf(shared))}</p>
      <h3>{i18n.t("share.link")}</h3>
      <LinkChoice links={links} chosen={link} onChoose={choose} i18n={i18n} />
      <CopyField words="share.link" copyWords="share.copyLink" value={link.address} rows={2} dir="ltr" i18n={i18n} />
      <SystemShare title={titleOf(shared)} url={link.address} words={i18n.t("share.system")} />
      <h3>{i18n.t("share.text")}</h3>
      <CopyField
        words="share.text"
        copyWords="share.copyText"
        value={shareText(shared, link.address)}
        rows={5}
        dir={i18n.dir}
        i18n={i18n}
      />
      {"sel" in link.subject && <CardPicture sharing={shared} />}
      {"figure" in subject && (
        <FigureParts sharing={sharing} figure={subject.figure} isFirstView={link.words === "share.linkFirst"} />
      )}
      <CitationChoice sharing={shared} />
      <h3>{i18n.t("share.alt")}</h3>
      <CopyField
        words="share.alt"
        copyWords="share.copyAlt"
        value={i18n.localiseDigits(alternativeText(shared))}
        rows={4}
        dir={i18n.dir}
        i18n={i18n}
      />
    </div>
  );
}

/** What only figures have: a picture as they are seen, files, and a frame for other sites. */
function FigureParts({ sharing, figure, isFirstView }: { sharing: Sharing; figure: string; isFirstView: boolean }) {
  const { part, story, i18n, rootUrl, siteUrl, hasPictures } = sharing;
  const address = pageAddress(sharing, story.lang) + (isFirstView ? "" : viewQuery(sharing));
  return (
    <>
      <FigurePicture sharing={sharing} figure={figure} address={address} />
      <h3>{i18n.t("share.files")}</h3>
      <Files {...{ figure, story, i18n, hasPictures, href: (path) => new URL(path, rootUrl).href }} />
      <EmbedPart
        summary={i18n.t("builder.title")}
        startsOpen={part === "embed"}
        guideHref={new URL(`${routePath({ page: "embed", lang: story.lang })}#${figure}`, rootUrl).href}
        story={story}
        i18n={i18n}
        rootUrl={() => rootUrl.href}
        siteUrl={siteUrl}
        ids={[figure]}
        query={isFirstView ? "" : embedQuery(sharing)}
      />
    </>
  );
}

interface LinkChoiceProps {
  links: readonly ShareLink[];
  chosen: ShareLink;
  onChoose: (link: ShareLink) => void;
  i18n: I18n;
}

/** Where the link leads, where there is more than one way. */
function LinkChoice({ links, chosen, onChoose, i18n }: LinkChoiceProps) {
  if (links.length === 1) return null;
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{i18n.t("share.link")}</legend>
      {links.map((link) => (
        <label key={link.words}>
          <input type="radio" name="share-link" checked={link.words === chosen.words} onChange={() => onChoose(link)} />
          {i18n.t(link.words)}
        </label>
      ))}
    </fieldset>
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

interface FigurePictureProps {
  sharing: Sharing;
  figure: string;
  /** The link that stands in the picture. */
  address: string;
}

/** A figure as it is drawn now, as a file or in the clipboard. */
function FigurePicture({ sharing, figure, address }: FigurePictureProps) {
  const svg = () => figureSvg(sharing, figure, address);
  const svgFile = async () => new Blob([await svg()], { type: "image/svg+xml" });
  return (
    <PictureActions
      sharing={sharing}
      title="share.pictureNow"
      name={figure}
      files={[
        { words: "share.downloadPng", type: "png", make: async () => pngOf(await svg()) },
        { words: "share.downloadSvg", type: "svg", make: svgFile },
      ]}
    />
  );
}
