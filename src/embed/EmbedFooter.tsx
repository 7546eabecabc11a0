import { useRef, useState } from "react";
import { ChangingWords, Words } from "#figures/Words.tsx";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { formatState } from "#state/viewState.ts";
import { relativeHref, routePath } from "#page/routes.ts";
import { type Embedded, embeddedPage, wholeStory } from "#page/embedded.ts";
import styles from "./EmbedPage.module.css";

/** What the app adds to the button that copies. */
export interface Copying {
  /** The address that opens what is seen now, where the embed stands. */
  address: () => string;
  /** Copies what a field holds; false where the browser did not let it. */
  copy: (field: HTMLInputElement) => Promise<boolean>;
}

/** Whose an embed is, the ways to all that stands behind it, and whether it was corrected. */
export function EmbedFooter({ embedded, copying }: { embedded: Embedded; copying?: Copying }) {
  const { story, i18n, here } = useReading();
  const query = useViewState((state) => formatState({ ...state, step: undefined }));
  const { correction } = embedded;
  const method = relativeHref(here, routePath({ page: "method", lang: i18n.lang }));
  return (
    <footer className={styles.footer}>
      {correction && (
        <p>
          <b>{i18n.t("embed.corrected", { date: i18n.formatDate(correction.date) })}</b> <Words of={correction.what} />{" "}
          <a href={`${method}#correction-${correction.id}`}>{i18n.t("page.corrections")}</a>
        </p>
      )}
      <p className={styles.ways}>
        <a href={relativeHref(here, embeddedPage(i18n.lang, embedded.of)) + query} data-own-page="">
          {i18n.t(embedded.of === wholeStory ? "embed.story" : "embed.page")}
        </a>
        <CopyLink {...(copying && { copying })} />
        <Words
          as="a"
          of={story.name}
          href={relativeHref(here, routePath({ page: "story", lang: i18n.lang }))}
          className={styles.name}
        />
      </p>
    </footer>
  );
}

/** Copies the link to what is seen; where the browser does not allow it, the link stands selected for the reader to copy. */
function CopyLink({ copying }: { copying?: Copying }) {
  const { i18n } = useReading();
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<"share.copied" | "share.copyYourself">();
  const copy = async () => {
    if (!copying || !field.current) return;
    field.current.value = copying.address();
    setTold((await copying.copy(field.current)) ? "share.copied" : "share.copyYourself");
  };
  return (
    <>
      <button type="button" className="needs-script" onClick={() => void copy()}>
        {i18n.t("embed.copyLink")}
      </button>
      <input
        ref={field}
        readOnly
        dir="ltr"
        aria-label={i18n.t("embed.link")}
        className={told === "share.copyYourself" ? styles.link : "visually-hidden"}
        tabIndex={told === "share.copyYourself" ? undefined : -1}
      />
      <span role="status" className={styles.told}>
        <ChangingWords of={told ? i18n.t(told) : ""} />
      </span>
    </>
  );
}
