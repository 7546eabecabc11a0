import type { Digits } from "#i18n/languages.ts";
import { splitEntityKey, type EntityKey } from "#model/entity.ts";
import { comparisons, statuses, type ClaimStatus, type Comparison } from "#model/vocabulary.ts";
import { formatCamera, parseCamera, type Camera } from "./camera.ts";
import { type ClaimSort, claimSorts } from "./claimSort.ts";
import { cleanText, maximumQuery } from "./query.ts";
import { type Setting, settings, type Settings } from "./settings.ts";

export const layers = ["article", "record", "both"] as const;
type Layer = (typeof layers)[number];

/** By what the squares of the claims can stand together: the article's paragraphs, or what they are about. */
export const claimGroups = ["paragraph", "subject"] as const;
type ClaimGroup = (typeof claimGroups)[number];

export type Theme = Settings["theme"];

/** The keys of the settings, in the order in which they are written. */
export const settingKeys = Object.keys(settings) as Setting[];

/** How the estimates of a share stand: by date, or from the smallest. */
export const orders = ["year", "size"] as const;

const digitSets = ["latn", "arab"] as const satisfies readonly Digits[];

/** Everything about a view that a link can carry. Lists stand in the order of their vocabulary, without repeats. */
export interface ViewState extends Settings {
  /** The one thing selected in the whole story; absent when nothing is. */
  sel?: EntityKey;
  /** The step of the guided path, by the id of its paragraph; absent off the path. */
  step?: string;
  layer: Layer;
  /** Only claims that are said so; empty means all. */
  who: readonly ClaimStatus[];
  /** Only claims that compare so; empty means all. */
  rec: readonly Comparison[];
  /** Only what is about these: chapters, by id and in the order of their ids; empty means all. */
  subject: readonly string[];
  /** What is searched for; at most 100 characters, empty means nothing. */
  q: string;
  sort: ClaimSort;
  /** By what the squares of the claims stand together. */
  group: ClaimGroup;
  order: (typeof orders)[number];
  /** The figures whose closed table of data is opened, by id and in the order of their ids. */
  table: readonly string[];
  /** Where the map looks; absent means its first view. */
  map?: Camera;
  /** Whether the map shows the layers that the article does not mention. */
  context: boolean;
  digits: Digits;
}

/** The view that a link without a query shows, and that is prerendered. */
export const defaultState: ViewState = {
  layer: "both",
  who: [],
  rec: [],
  subject: [],
  q: "",
  sort: "paragraph",
  group: "paragraph",
  order: "year",
  table: [],
  context: true,
  digits: "latn",
  ...(Object.fromEntries(settingKeys.map((key) => [key, settings[key][0]])) as Settings),
};

/** The keys of a query that belong to the view, in the order in which they are written. Others are ignored and dropped. */
export const stateKeys = [
  "sel",
  "step",
  "layer",
  "who",
  "rec",
  "subject",
  "q",
  "sort",
  "group",
  "order",
  "table",
  "map",
  "context",
  "digits",
  ...settingKeys,
] as const;
export type StateKey = (typeof stateKeys)[number];

/** What a page has to select, to step to, to filter by, and whose table to open. */
export interface Known {
  entity: (key: EntityKey) => boolean;
  step: (id: string) => boolean;
  subject: (id: string) => boolean;
  table: (figure: string) => boolean;
}

/** One thing that a link asks for and does not get. */
export interface Repair {
  key: StateKey;
  /** As in the link, without control characters and cut to 40 characters; never to be used as markup. */
  asked: string;
  /** What is shown instead, as written in a link; empty if that is nothing or, for a list or the map, everything. */
  shown: string;
}

/** In characters; longer queries are truncated. */
const maximumSearch = 20_000;
const maximumAsked = 40;

/**
 * Reads the view from the query of an address, with or without its question mark. Never throws: what cannot be read,
 * is unknown or is out of range is dropped, replaced by the default or clamped, and reported as a repair. Other
 * spellings of the same view, also those that mail and chats make of a link, unknown keys and keys without a value are
 * not repairs. The first of a repeated key counts.
 * `known` says what the page has; without it every well-formed key and step is accepted.
 */
export function parseState(
  search: string,
  known: Known = { entity: () => true, step: () => true, subject: () => true, table: () => true },
): { state: ViewState; repairs: Repair[] } {
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(asWritten(search.slice(0, maximumSearch)))) {
    const key = name.replace(/[\p{Cf}\s]/gu, "").toLowerCase();
    if (!query.has(key)) query.set(key, value);
  }
  const state: ViewState = { ...defaultState };
  const repairs: Repair[] = [];
  for (const key of stateKeys) {
    const asked = query.get(key);
    if (!asked || spellingsOf(key, asked).some((spelling) => readers[key](spelling, state, known))) continue;
    repairs.push({ key, asked: cleanText(asked, maximumAsked), shown: formatValue(state, key) });
  }
  return { state, repairs };
}

/**
 * The query of a view with its question mark, or "" for the default view. Keys and lists have a fixed order and
 * defaults are left out, so that equal views have equal addresses. Commas and dots stay readable.
 */
export function formatState(state: ViewState): string {
  const pairs = stateKeys.flatMap((key) => {
    const value = formatValue(state, key);
    return value === "" || value === formatValue(defaultState, key) ? [] : [`${key}=${encode(value)}`];
  });
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/** The query of a view on another page of the same list: what is selected, open or moved to stays behind. */
export function listQuery(state: ViewState): string {
  return formatState({ ...state, sel: undefined, step: undefined, table: [], map: undefined });
}

/** The part of a view that other pages keep: how things are shown, not what is selected or searched for. */
export function howShown(state: ViewState): ViewState {
  const kept = ["layer", "context", "digits", ...settingKeys] as const;
  return { ...defaultState, ...Object.fromEntries(kept.map((key) => [key, state[key]])) };
}

/** Whether two views have the same address. */
export function isSameView(one: ViewState, other: ViewState): boolean {
  return formatState(one) === formatState(other);
}

/**
 * A query without HTML's `&amp;`, encoded or not, and without a second question mark before what a service appended. An
 * encoded `&` before a name and a bare `=` was one: in what is searched the `=` is encoded, too.
 */
function asWritten(search: string): string {
  return search
    .replace(/%(?:25)*26(?=(?:amp(?:;|%3B))*\w+=)/gi, "&")
    .replace(/(^|[?&])(?:amp(?:;|%(?:25)*3B))+/gi, "$1")
    .replace(/\?(?=\w+=)/g, "&");
}

/**
 * A value as asked, then as it was before mail or a chat encoded it again, put invisible marks and other dashes into it
 * or took words and punctuation around a link for a part of it; at last in small letters. Values are ASCII, except for
 * what is searched, which stays as it is.
 */
function spellingsOf(key: StateKey, asked: string): string[] {
  if (key === "q") return [asked];
  const bare = decodedAgain(asked)
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/^[^\p{L}\p{N}-]+|^3D/u, "")
    .replace(/[^!-~].*$/su, "")
    .replace(/[^A-Za-z0-9]+$/, "");
  return bare ? [asked, bare, bare.toLowerCase()] : [asked];
}

function decodedAgain(text: string): string {
  try {
    const decoded = decodeURIComponent(text);
    return decoded === text ? text : decodedAgain(decoded);
  } catch {
    return text;
  }
}

/** Puts what is valid of a value into the state; returns whether that is all of it. */
type Reader = (asked: string, state: ViewState, known: Known) => boolean;

const readers: Record<StateKey, Reader> = {
  sel: (asked, state, known) => {
    state.sel = entityKeysLike(asked).find((key) => known.entity(key));
    return state.sel !== undefined;
  },
  step: (asked, state, known) => {
    if (!isSmallId(asked) || !known.step(asked)) return false;
    state.step = asked;
    return true;
  },
  layer: oneOf("layer", layers),
  who: (asked, state) => {
    state.who = someOf(statuses, asked);
    return areAllOf(statuses, asked);
  },
  rec: (asked, state) => {
    state.rec = someOf(comparisons, asked);
    return areAllOf(comparisons, asked);
  },
  subject: (asked, state, known) => {
    state.subject = idsIn(asked, known.subject);
    return areAllOf(state.subject, asked);
  },
  q: (asked, state) => {
    state.q = cleanText(asked, maximumQuery);
    return state.q === asked.normalize("NFC") || asked.trim() === "";
  },
  sort: oneOf("sort", claimSorts),
  group: oneOf("group", claimGroups),
  order: oneOf("order", orders),
  table: (asked, state, known) => {
    state.table = idsIn(asked, known.table);
    return areAllOf(state.table, asked);
  },
  map: (asked, state) => {
    const { camera, clamped } = parseCamera(asked);
    if (camera) state.map = camera;
    return camera !== undefined && !clamped;
  },
  context: (asked, state) => {
    state.context = asked !== "off";
    return asked === "on" || asked === "off";
  },
  digits: oneOf("digits", digitSets),
  ...(Object.fromEntries(settingKeys.map((key) => [key, oneOf(key, settings[key])])) as Record<Setting, Reader>),
};

function oneOf<Key extends "layer" | "sort" | "group" | "order" | "digits" | Setting>(
  key: Key,
  known: readonly ViewState[Key][],
): Reader {
  return (asked, state) => {
    state[key] = known.find((value) => value === asked) ?? defaultState[key];
    return state[key] === asked;
  };
}

function someOf<Value extends string>(known: readonly Value[], asked: string): readonly Value[] {
  const parts = asked.split(",");
  return known.filter((value) => parts.includes(value));
}

/** The known ids of a list, in order. */
function idsIn(asked: string, isKnown: (id: string) => boolean): readonly string[] {
  return inOrder(asked.split(",").filter((part) => isSmallId(part) && isKnown(part)));
}

function inOrder(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}

/** Whether a text can be the id of a paragraph, a chapter or a figure. */
function isSmallId(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,79}$/.test(text);
}

function areAllOf(known: readonly string[], asked: string): boolean {
  return asked.split(",").every((part) => part === "" || known.includes(part));
}

/** The value of one key as an address has it, also where it is the default; "" for none. */
export function formatValue(state: ViewState, key: StateKey): string {
  switch (key) {
    case "who":
      return statuses.filter((status) => state.who.includes(status)).join(",");
    case "rec":
      return comparisons.filter((comparison) => state.rec.includes(comparison)).join(",");
    case "q":
      return cleanText(state.q, maximumQuery);
    case "subject":
    case "table":
      return inOrder(state[key]).join(",");
    case "map":
      return state.map ? formatCamera(state.map) : "";
    case "context":
      return state.context ? "on" : "off";
    default:
      return state[key] ?? "";
  }
}

/** The key, and those that differ in the case of the id, as which claims (`C01-01`), what is found (`F-id`) or events stand. */
function entityKeysLike(asked: string): EntityKey[] {
  const { type, id } = splitEntityKey(asked) ?? {};
  if (!type || !id || !/^[A-Za-z][A-Za-z0-9-]{0,79}$/.test(id)) return [];
  const small = id.toLowerCase();
  const ids = [id, small, id.charAt(0).toUpperCase() + small.slice(1), id.toUpperCase()];
  return ids.map((one) => `${type}.${one}` as const);
}

function encode(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%20", "+");
}
