import { Fragment } from "react";
import type { Source } from "#model/schema/record.ts";
import { useReading } from "#figures/Reading.tsx";
import { PrintedName, Words } from "#figures/Words.tsx";

interface SourceLinksProps {
  sources: readonly Source[];
  /** The list in which the reader must tell them apart: they themselves where absent. */
  among?: readonly Source[];
}

/**
 * Sources in short, one after the other, each a link to its entry: publisher and year, and where these do not tell it
 * from another of the list, the beginning of the title too, or the full date where there is none. All titles would
 * cost the story more than a kilobyte.
 */
export function SourceLinks({ sources, among = sources }: SourceLinksProps) {
  const { i18n, sourceHref } = useReading();
  return sources.map((source, index) => {
    const { id, publisher, title, titleLang = "und", date } = source;
    const isAmbiguous = among.filter((other) => nameOf(other) === nameOf(source)).length > 1;
    return (
      <Fragment key={id}>
        {index > 0 && i18n.t("figure.sourceSeparator")}
        <a href={sourceHref(id)}>
          <PrintedName of={publisher} />
          {isAmbiguous && title && (
            <>
              {i18n.t("list.dot")}
              <Words of={beginningOf(title)} lang={titleLang} />
            </>
          )}
          {date && ` ${isAmbiguous && !title ? i18n.formatDate(date) : i18n.formatYear(date)}`}
        </a>
      </Fragment>
    );
  });
}

function nameOf({ publisher, date = "" }: Source): string {
  return publisher + date.slice(0, 4);
}

/** The whole words of a title within 40 letters, with an ellipsis where some are left out. */
function beginningOf(title: string): string {
  return title.length <= 40 ? title : `${title.slice(0, 40).replace(/[\s,:;.–-]+\S*$/u, "")}…`;
}
