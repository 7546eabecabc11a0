import type { Source } from "#model/schema/record.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";

/** One source: publisher, title in its own language, date, how it was read, and its address. */
export function SourceEntry({ source }: { source: Source }) {
  const { i18n } = useReading();
  const title = source.title ? <Words of={source.title} lang={source.titleLang ?? "und"} /> : undefined;
  return (
    <>
      <bdi>{source.publisher}</bdi>
      {title && (
        <>
          {i18n.t("list.dot")}
          {source.url ? <a href={source.url}>{title}</a> : title}
        </>
      )}
      {source.date && (
        <>
          {i18n.t("list.dot")}
          {i18n.formatDate(source.date)}
        </>
      )}
      {!title && source.url && (
        <>
          {i18n.t("list.dot")}
          <a href={source.url}>
            <bdi dir="ltr">{hostOf(source.url)}</bdi>
          </a>
        </>
      )}
      {source.via && ` (${i18n.t(`via.${source.via}`)})`}
      {source.note && (
        <>
          {" "}
          <small>
            <Words of={source.note} />
          </small>
        </>
      )}
    </>
  );
}

/** One source in short: publisher and year. */
export function SourceInShort({ source }: { source: Source }) {
  const { i18n } = useReading();
  return (
    <>
      <bdi>{source.publisher}</bdi>
      {source.date && ` ${i18n.formatYear(source.date)}`}
    </>
  );
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}
