import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** A document as the text of its file. React sets what names a page (`title`, `meta`, `link`) before the rest of a head. */
export function documentText<Props extends object>(Document: FunctionComponent<Props>, props: Props): string {
  return `<!doctype html>${renderToStaticMarkup(createElement(Document, props))}`;
}
