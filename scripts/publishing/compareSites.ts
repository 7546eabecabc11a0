import { heightAt, type HeightTable } from "#editors/measured.ts";
import { type ChangedValue, changedValues, correctedSince, type Row } from "./changedValues.ts";
import type { OpenSite } from "./openSite.ts";

/** What readers, and other people's articles, have of a published site and would not have of another one. */
export interface Differences {
  /** Addresses, below the root, that would vanish. */
  gone: string[];
  /** Files of assets/ that pages of the old site ask for, and the new one has not. */
  lackingAssets: string[];
  changedValues: ChangedValue[];
  changedHeights: ChangedHeight[];
}

interface ChangedHeight {
  /** `en/map`. */
  embed: string;
  /** The width, in px, at which it changed most, and how high it was and is there. */
  widthPx: number;
  was: number;
  now: number;
}

/** Tables that are no statements about the world. */
const telling = new Set(["corrections", "dictionary", "figures"]);

/** Compares the published site with one that is to be published. */
export async function compareSites(old: OpenSite, now: OpenSite): Promise<Differences> {
  const before = Object.keys(old.record.files);
  const isAsset = (path: string) => path.startsWith("assets/");
  const missing = before.filter((path) => !(path in now.record.files));
  const assets = await Promise.all(missing.filter(isAsset).map(async (path) => ((await now.has(path)) ? [] : [path])));
  return {
    gone: missing.filter((path) => !isAsset(path)).map((path) => path.replace(/(^|\/)index\.html$/, "$1")),
    lackingAssets: assets.flat(),
    changedValues: await valuesChanged(old, now, before),
    changedHeights: (await Promise.all(before.map((path) => heightChanged(old, now, path)))).flat(),
  };
}

async function valuesChanged(old: OpenSite, now: OpenSite, paths: readonly string[]): Promise<ChangedValue[]> {
  const tables = paths.flatMap((path) => /^data\/([\w-]+)\.json$/.exec(path)?.[1] ?? []);
  const rowsOf = async (site: OpenSite, table: string) => ((await site.json(`data/${table}.json`)) ?? []) as Row[];
  const corrected = correctedSince(await rowsOf(old, "corrections"), await rowsOf(now, "corrections"));
  const changes = tables
    .filter((table) => table !== "datapackage" && !telling.has(table))
    .filter((table) => old.record.files[`data/${table}.json`] !== now.record.files[`data/${table}.json`])
    .map(async (table) => changedValues(table, await rowsOf(old, table), await rowsOf(now, table), corrected));
  return (await Promise.all(changes)).flat();
}

async function heightChanged(old: OpenSite, now: OpenSite, path: string): Promise<ChangedHeight[]> {
  if (!path.endsWith("/figure.json") || old.record.files[path] === now.record.files[path]) return [];
  const heightsIn = async (site: OpenSite) =>
    ((await site.json(path)) as { heights?: HeightTable } | undefined)?.heights;
  const [before, after] = await Promise.all([heightsIn(old), heightsIn(now)]);
  const change = before && after && greatestChange(before, after);
  return change ? [{ embed: path.replace(/\/figure\.json$/, ""), ...change }] : [];
}

/** Where two tables of heights differ most; undefined where they do not. */
export function greatestChange(before: HeightTable, after: HeightTable): Omit<ChangedHeight, "embed"> | undefined {
  const widths = Object.keys({ ...before, ...after }).map(Number);
  const changes = widths.map((widthPx) => ({
    widthPx,
    was: heightAt(before, widthPx),
    now: heightAt(after, widthPx),
  }));
  const by = ({ was, now }: { was: number; now: number }) => Math.abs(now - was);
  const [greatest] = changes.sort((one, other) => by(other) - by(one));
  return greatest && by(greatest) > 0 ? greatest : undefined;
}
