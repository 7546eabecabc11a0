import { type Random } from "./random.ts";
import { type Edition, editions, readPage } from "./site.ts";
import { figures } from "./ids.ts";

/** A view as CONTRACTS.md describes it; lists in the order of the contract. */
export interface View {
  sel: string;
  step: string;
  layer: string;
  who: string[];
  rec: string[];
  subject: string[];
  q: string;
  sort: string;
  group: string;
  order: string;
  table: string[];
  map: string;
  context: string;
  digits: string;
  theme: string;
}

export const statuses = [
  "article_assertion",
  "article_interpretation",
  "article_terminology",
  "attributed_named",
  "attributed_unnamed",
  "reported_circulating",
];
export const comparisons = [
  "consistent",
  "consistent_with_caveat",
  "within_published_range",
  "outdated",
  "differs",
  "contested",
  "not_found",
  "not_checkable",
];
export const columns = ["phrase", "meaning", "status", "comparison", "paragraph"];
const layers = ["article", "record", "both"];
const themes = ["auto", "light", "dark"];
const searches = ["باكو", "النفط", "إسرائيل", "Baku", "oil & gas", "a+b=c", "100%", "«السفارة»", "é", "C99-01", "٢٠٢٢"];

export const firstView: View = {
  sel: "",
  step: "",
  layer: "both",
  who: [],
  rec: [],
  subject: [],
  q: "",
  sort: "paragraph",
  group: "paragraph",
  order: "year",
  table: [],
  map: "",
  context: "on",
  digits: "latn",
  theme: "auto",
};

/** The query of a view by the letter of the contract: its order of keys, its defaults left out. */
export function queryOf(view: View): string {
  const pairs = (Object.keys(firstView) as (keyof View)[]).flatMap((key) => {
    const value = String(view[key]);
    return value === String(firstView[key]) ? [] : [`${key}=${encoded(value)}`];
  });
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%20", "+");
}

/** The same view as others might write it: in another order, with defaults, repeats, foreign keys, needless escapes. */
export function otherQueryOf(view: View, random: Random): string {
  const pairs = (Object.keys(firstView) as (keyof View)[])
    .filter((key) => String(view[key]) !== String(firstView[key]) || random.happens(0.4))
    .map((key): [string, string] => [key, otherValue(key, view[key], random)]);
  const foreign = random
    .shuffled([
      "utm_source=mail",
      "childId=x",
      "format=json",
      "host=embedly",
      "fbclid=1",
      "Selected=claim.C99-01",
      "x=%",
      "=",
    ])
    .slice(0, random.below(4));
  const ours = random.shuffled(pairs).map(([key, value]) => `${key}=${overEncoded(value, random)}`);
  const again = pairs.filter(() => random.happens(0.1)).map(([key]) => `${key}=second`);
  const query = [...random.shuffled([...ours, ...foreign]), ...again];
  return query.length > 0 ? `?${query.join("&")}` : "";
}

function otherValue(key: keyof View, value: string | string[], random: Random): string {
  if (typeof value !== "string") return random.shuffled([...value, ...value.slice(0, random.below(2))]).join(",");
  if (key === "map" && value)
    return value
      .split(",")
      .map((part) => random.one([part, `+${part}`, `${part}0`, `${part}04`, `0${part}`]))
      .join(",");
  return key === "q" && random.happens(0.5) ? value.normalize("NFD") : value;
}

function overEncoded(value: string, random: Random): string {
  return [...value]
    .map((letter) => {
      if (letter === " ") return random.one(["+", "%20"]);
      if (!/[\w.,-]/.test(letter))
        return encodeURIComponent(letter).replace(/%../g, (hex) => (random.happens(0.5) ? hex : hex.toLowerCase()));
      return random.happens(0.2) ? `%${letter.charCodeAt(0).toString(16)}` : letter;
    })
    .join("");
}

/** A view of a page that uses what the page has: its marks, its lists, its map, its path. */
export function randomView(path: string, random: Random): View {
  const [lang = "", page = ""] = path.split("/");
  const { story } = editions[lang]!;
  const hasClaims = page === figures.claims || page === "";
  const tables = story.figures.filter((figure) => page === figure.id || page === "").map((figure) => figure.id);
  const hasMap = [figures.map, "", "method"].includes(page);
  const step = page === "" && random.happens(0.4) ? random.one(story.path) : undefined;
  const used = <Value extends string>(known: readonly Value[], of: "status" | "comparison") => {
    const there = known.filter((value) => story.claims.some((claim) => claim[of] === value));
    const count = 1 + random.below(2);
    const chosen = random.shuffled(there).slice(0, count);
    return there.filter((value) => chosen.includes(value));
  };
  return {
    sel: step?.sel ?? (random.happens(0.65) ? randomEntity(path, random) : ""),
    step: step?.prose ?? "",
    layer: random.happens(0.5) ? random.one(layers) : "both",
    who: random.happens(hasClaims ? 0.4 : 0.15) ? used(statuses, "status") : [],
    rec: random.happens(hasClaims ? 0.4 : 0.15) ? used(comparisons, "comparison") : [],
    subject: random.happens(hasClaims ? 0.3 : 0.1) ? [random.one(subjectsOf(story)).id] : [],
    q: random.happens(hasClaims ? 0.5 : 0.15) ? random.one(searches) : "",
    sort: random.happens(page === figures.claims ? 0.6 : 0.1)
      ? random.one(["", "-"]) + random.one(columns)
      : "paragraph",
    group: random.happens(page === figures.claims ? 0.4 : 0.1) ? "subject" : "paragraph",
    order: random.happens(0.3) ? "size" : "year",
    table: tables.filter((figure) => hasClosedTable(figure, page) && random.happens(0.3)).sort(),
    map: random.happens(hasMap ? 0.6 : 0.1) ? randomCamera(path, random) : "",
    context: random.happens(0.4) ? "off" : "on",
    digits: random.happens(0.4) ? "arab" : "latn",
    theme: random.one(themes),
  };
}

/** What a mark of the page's figures shows; at times anything in the story. Each type as often as the others. */
function randomEntity(path: string, random: Random): string {
  const { story } = editions[path.split("/")[0] ?? ""]!;
  const drawn = readPage(path)
    .root.querySelectorAll("figure a[data-sel]")
    .map((mark) => mark.getAttribute("data-sel") ?? "");
  const all = [
    ...story.claims.map(({ id }) => `claim.${id}`),
    ...story.events.map(({ id }) => `event.${id}`),
    ...story.places.map(({ id }) => `place.${id}`),
    ...story.actors.map(({ id }) => `actor.${id}`),
    ...[...story.observations, ...story.differences].map(({ id }) => `record.${id}`),
  ];
  const pool = drawn.length > 0 && random.happens(0.75) ? drawn : all;
  const type = random.one([...new Set(pool.map((key) => key.split(".")[0]))]);
  return random.one(pool.filter((key) => key.split(".")[0] === type));
}

/** What claims can be about: the chapters of the story's parts. */
export function subjectsOf({ chapters }: Edition["story"]): Edition["story"]["chapters"] {
  const inParts = chapters.filter(({ part }) => part !== undefined);
  return inParts.length > 0 ? inParts : chapters;
}

/** A camera that every drawing of the map can follow: inside of the land, and close enough. */
function randomCamera(path: string, random: Random): string {
  const between = (least: number, greatest: number) => least + (greatest - least) * random.next();
  const [[west, south], [east, north]] = frameOf(editions[path.split("/")[0] ?? ""]!.story);
  const [lon, lat] = [west + (east - west) * between(0.42, 0.82), south + (north - south) * between(0.35, 0.75)];
  return [lon, lat, between(2.5, 9.9)].map((value) => value.toFixed(2)).join(",");
}

/** The south-west and north-east corners of a story's map, in degrees, longitude first. */
export function frameOf(story: Edition["story"]): [[number, number], [number, number]] {
  const { options } = story.figures.find(({ kind }) => kind === "place-map")!;
  return options["frame"] as [[number, number], [number, number]];
}

/** A number in the words of some claim, by which it can be searched. */
export function numberIn(claims: readonly { phrase: string }[]): string {
  const [number = ""] = /\d{2,}/.exec(claims.map(({ phrase }) => phrase).join(" ")) ?? [];
  if (!number) throw new Error("no claim has a number in its words");
  return number;
}

/** Figures whose graphic lists all in words: from the story links lead to their tables. */
const listed: readonly string[] = [figures.ties, figures.deals, figures.shares];

/** Whether a figure has its table on a page, closed at first. The list of claims is a table itself. */
export function hasClosedTable(figure: string, page: string): boolean {
  return figure !== figures.claims && (page !== "" || !listed.includes(figure));
}
