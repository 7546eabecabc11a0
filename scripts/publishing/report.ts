import type { Differences } from "./compareSites.ts";

/** What is to be told of a comparison, and whether readers would lose something. */
interface Report {
  text: string;
  isLoss: boolean;
}

/** So many of a kind are listed, the others counted. */
const most = 20;

/**
 * Says what would change for who reads or embeds a published site.
 * @param keepsAssets whether the old files of assets/ stay beside the new ones, as `npm run publish` leaves them
 */
export function reportOf(
  { gone, lackingAssets, changedValues, changedHeights }: Differences,
  keepsAssets: boolean,
): Report {
  const parts = [
    part("LOST: addresses that would vanish", gone),
    part(
      "LOST: published values that change without a correction (one in corrections.json has to name the entry)",
      changedValues.map(
        ({ table, entry, field, was, now }) =>
          `${table}: ${entry}, ${field}: ${shown(was)} -> ${now === undefined ? "gone" : shown(now)}`,
      ),
    ),
    keepsAssets
      ? part("kept by npm run publish: assets that pages which are open now still ask for", lackingAssets)
      : part("LOST: assets that pages which are open now still ask for", lackingAssets),
    part(
      "to know: embeds of another height, in px",
      changedHeights.map(({ embed, widthPx, was, now }) => `${embed}: ${was} -> ${now}, ${widthPx} wide`),
    ),
  ].filter(Boolean);
  const isLoss = gone.length > 0 || changedValues.length > 0 || (!keepsAssets && lackingAssets.length > 0);
  const end = isLoss ? "Readers would lose what is marked LOST." : "Readers lose nothing.";
  return { text: [...parts, end].join("\n\n"), isLoss };
}

function part(title: string, entries: readonly string[]): string {
  if (entries.length === 0) return "";
  const left = entries.length - most;
  const lines = [...entries.slice(0, most), ...(left > 0 ? [`and ${left} more`] : [])];
  return [`${title}: ${entries.length}`, ...lines.map((line) => `  ${line || "(the first page)"}`)].join("\n");
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
