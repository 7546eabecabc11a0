/** Articles of a newsroom, as trees, for its pages in each framework (frameworks.ts). */
export interface Element {
  tag: string;
  /** By which a framework knows it again, among its siblings. */
  key: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
}
export type Node = Element | string;

const site = "https://figures.example/";

const element = (tag: string, key: string, attributes: Element["attributes"], ...children: Node[]): Element => ({
  tag,
  key,
  attributes,
  children,
});
const picture = (id: string) => {
  const src = `${site}de/${id}/fallback.png`;
  return element("img", "picture", { src, alt: `Picture of ${id}`, width: "640", height: "509" });
};
const link = (id: string, ...children: Node[]) => element("a", "link", { href: `${site}de/${id}/` }, ...children);
const figure = (id: string, key = "figure", ...children: Node[]) =>
  element(
    "figure",
    key,
    { class: "fig-embed", "data-fig-src": `${site}de/${id}/embed/`, "data-fig-heights": "280:620,640:509" },
    ...children,
  );
const paragraph = (...children: Node[]) => element("p", "words", {}, ...children);
const two = (...ids: string[]) => ids.map((id) => figure(id, id, link(id, picture(id))));

/** By the names that `turns` has. */
export const articles: Readonly<Record<string, readonly Node[]>> = {
  figure: [figure("tides", "figure", link("tides", picture("tides")))],
  "figure without picture": [figure("tides")],
  "figure of dunes": [figure("dunes", "figure", link("dunes", picture("dunes")))],
  "picture in words": [paragraph(link("tides", picture("tides")))],
  words: [paragraph("Other words")],
  "words before the picture": [
    paragraph("Words ", element("em", "more", {}, "and more"), link("tides", picture("tides"))),
  ],
  "link with words": [paragraph(link("tides", "Words"))],
  "picture alone": [paragraph(picture("tides"))],
  "another picture alone": [paragraph(picture("dunes"))],
  "two figures": two("tides", "dunes"),
  "two figures, turned": two("dunes", "tides"),
};

/** Articles that take turns in the same view, and which figures live in each. */
export const turns: readonly (readonly [
  from: string,
  to: string,
  before: readonly string[],
  after: readonly string[],
])[] = [
  ["figure", "figure without picture", ["tides"], []],
  ["figure without picture", "figure", [], ["tides"]],
  ["figure", "figure of dunes", ["tides"], ["dunes"]],
  ["figure", "words", ["tides"], []],
  ["picture in words", "words", ["tides"], []],
  ["picture in words", "link with words", ["tides"], []],
  ["picture in words", "words before the picture", ["tides"], ["tides"]],
  ["picture in words", "picture alone", ["tides"], ["tides"]],
  ["picture alone", "words", ["tides"], []],
  ["picture alone", "another picture alone", ["tides"], ["dunes"]],
  ["two figures", "two figures, turned", ["tides", "dunes"], ["dunes", "tides"]],
  ["two figures", "figure of dunes", ["tides", "dunes"], ["dunes"]],
];
