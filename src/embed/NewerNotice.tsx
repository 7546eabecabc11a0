import type { I18n } from "#i18n/i18n.ts";
import type { Embedded } from "#page/embedded.ts";

/** What a kept revision of an embed knows about later ones. */
export interface Newer {
  /** The newest revision. */
  revision: number;
  /** When it was published. */
  date: string;
  /** The newest correction of what the embed shows; absent where none of those since touches it. */
  correction?: Embedded["correction"];
  /** The way to the page that shows the newest revision. */
  href: string;
}

/** Says on a kept revision, whose own content never changes, that there is a newer one, and what was corrected. */
export function NewerNotice({ newer, i18n }: { newer: Newer; i18n: I18n }) {
  const { revision, date, correction, href } = newer;
  return (
    <p data-newer={revision} data-corrected={correction?.date}>
      {i18n.t("embed.newer", { date: i18n.formatDate(date) })}{" "}
      {correction && (
        <>
          <b>{i18n.t("embed.corrected", { date: i18n.formatDate(correction.date) })}</b> {correction.what}{" "}
        </>
      )}
      <a href={href}>{i18n.t("embed.newest")}</a>
    </p>
  );
}
