import { Fragment, type ReactNode } from "react";
import { readingOfSource } from "#model/sourcing.ts";
import type { Source } from "#model/schema/record.ts";
import { useReading } from "#figures/Reading.tsx";
import { PrintedName, Words } from "#figures/Words.tsx";

/** One source: publisher, title in its own language, date, address, the copy that an archive keeps, and how it was read. */
export function SourceEntry({ source }: { source: Source }) {
  const { i18n } = useReading();
  const { publisher, url, date, archived, note } = source;
  const title = source.title && <Words of={source.title} lang={source.titleLang ?? "und"} />;
  const linked = title ?? (url && <bdi dir="ltr">{hostOf(url)}</bdi>);
  const parts: ReactNode[] = [
    <PrintedName key="publisher" of={publisher} />,
    linked &&
      (url ? (
        <a href={url} rel="noopener">
          {linked}
        </a>
      ) : (
        linked
      )),
    date && i18n.formatDate(date),
    archived && (
      <a href={archived.url} rel="noopener">
        {i18n.t("page.archivedCopy", { date: i18n.formatDate(archived.date) })}
      </a>
    ),
  ];
  return (
    <>
      {parts.filter(Boolean).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && i18n.t("list.dot")}
          {part}
        </Fragment>
      ))}
      <small>
        {i18n.t("list.dot")}
        {i18n.t(`reading.${readingOfSource(source)}.label`)}. {note && <Words of={note} />}
      </small>
    </>
  );
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}
