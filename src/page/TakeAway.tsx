import type { I18n } from "#i18n/i18n.ts";
import type { Story } from "#model/story.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import {
  type Citable,
  citable,
  citationFile,
  citationFiles,
  citationInWords,
  citationNames,
  type Subject,
} from "#story/citation.ts";
import {
  dataFile,
  dataPackage,
  figurePicture,
  postFormats,
  postPicture,
  relativeHref,
  subjectRoute,
  routePath,
  writtenAddress,
} from "./routes.ts";
import styles from "./TakeAway.module.css";

/**
 * What readers can take along of a figure, claim or event: its address, files and citations. Whole without a script;
 * the share dialog, which adds the exact view and the picture as seen, loads on request and falls back to this section.
 */
export function TakeAway({ subject }: { subject: Subject }) {
  const { story, i18n, siteUrl, here, hasPictures } = useReading();
  const editors = relativeHref(here, routePath({ page: "embed", lang: i18n.lang }));
  const path = routePath(subjectRoute(subject, i18n.lang));
  const figure = "figure" in subject ? story.figures.find(({ id }) => id === subject.figure) : undefined;
  return (
    <section id="share" aria-labelledby="share-title" className={styles.section}>
      <h2 id="share-title">{i18n.t("share.title")}</h2>
      <p>
        <a href="#share" data-share={"sel" in subject ? subject.sel : subject.figure} className="needs-script">
          {i18n.t("share.open")}
        </a>
      </p>
      {figure && <Files {...{ figure: figure.id, story, i18n, hasPictures, href: (to) => relativeHref(here, to) }} />}
      {figure && (
        <p>
          <a href={`${editors}#${figure.id}`} data-share={figure.id} data-part="embed">
            {i18n.t("share.embed")}
          </a>
        </p>
      )}
      <Citations cited={citable(story, subject, writtenAddress(path, siteUrl))} />
      {figure && (
        <details>
          <summary>{i18n.t("share.alt")}</summary>
          <Words as="p" of={figure.alt} />
        </details>
      )}
    </section>
  );
}

interface FilesProps {
  figure: string;
  story: Story;
  i18n: I18n;
  hasPictures: boolean;
  /** To a file below the site's root. */
  href: (path: string) => string;
}

/** The files of a figure: its pictures in its first view, those to post, its rows, and the whole story's data. */
export function Files({ figure, story, i18n, hasPictures, href }: FilesProps) {
  const { lang } = story;
  const file = (path: string, name: string) => (
    <a key={name} href={href(path)} download={`${story.id}-${figure}-${path.split("/").at(-1) ?? ""}`}>
      {name}
    </a>
  );
  const post = (format: (typeof postFormats)[number]) =>
    file(postPicture({ page: "figure", lang, id: figure }, format), i18n.t(`share.${format}`));
  return (
    <ul className={styles.files}>
      {hasPictures && (
        <>
          <li>
            {i18n.t("share.pictureFirst")}
            {file(figurePicture(lang, figure, "png"), "PNG")}
            {file(figurePicture(lang, figure, "svg"), "SVG")}
          </li>
          <li>
            {i18n.t("share.posts")}
            {postFormats.map(post)}
          </li>
        </>
      )}
      <li>
        {i18n.t("share.data")}
        {file(dataFile(figure, "csv"), "CSV")}
        {file(dataFile(figure, "json"), "JSON")}
        <a href={href(dataPackage(story))} download="">
          {i18n.t("share.package")}
        </a>
      </li>
    </ul>
  );
}

/** A citation for people, its address in its own direction. */
export function CitationWords({ cited }: { cited: Citable }) {
  const { i18n } = useReading();
  const [before, after] = citationInWords(cited, i18n).split(cited.address);
  return (
    <>
      {before}
      <bdi dir="ltr" className={styles.address}>
        {cited.address}
      </bdi>
      {after}
    </>
  );
}

function Citations({ cited }: { cited: Citable }) {
  const { i18n } = useReading();
  return (
    <details>
      <summary>{i18n.t("share.cite")}</summary>
      <p>
        <CitationWords cited={cited} />
      </p>
      {citationFiles.map((form) => (
        <div key={form}>
          <h3>{citationNames[form]}</h3>
          <pre dir="ltr" tabIndex={0} role="region" aria-label={citationNames[form]} className={styles.code}>
            {citationFile(cited, form)}
          </pre>
        </div>
      ))}
    </details>
  );
}
