import { createElement, type FunctionComponent, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { direction } from "#i18n/languages.ts";

interface DocumentProps {
  lang: string;
  /** What its head has beside what all have. */
  head: ReactNode;
  children: ReactNode;
  "data-embed"?: string;
}

/** What every document of ours is: its language and direction, its head and its body. */
export function Document({ lang, head, children, ...attributes }: DocumentProps) {
  return (
    <html lang={lang} dir={direction(lang)} {...attributes}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {head}
        {/* The Dark Reader extension recolours words and their outlines by different rules: labels become unreadable. */}
        <meta name="darkreader-lock" />
      </head>
      <body>{children}</body>
    </html>
  );
}

/** Data in a document, for a script or a program to read. */
export function DataBlock({ type = "application/json", id, data }: { type?: string; id?: string; data: object }) {
  return (
    <script type={type} id={id}>
      {JSON.stringify(data)}
    </script>
  );
}

/** A document as the text of its file. React sets what names a page (`title`, `meta`, `link`) before the rest of a head. */
export function documentText<Props extends object>(Document: FunctionComponent<Props>, props: Props): string {
  return `<!doctype html>${renderToStaticMarkup(createElement(Document, props))}`;
}
