import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BuildRecord, hashesIn, recordOf, recordPath } from "#site/buildRecord.ts";
import { changedValues, correctedSince } from "./changedValues.ts";
import { compareSites, greatestChange } from "./compareSites.ts";
import { openSite } from "./openSite.ts";
import { publishFolder } from "./publishFolder.ts";
import { reportOf } from "./report.ts";

/** A site with these files, as a build leaves it. */
async function siteOf(files: Record<string, string | object>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  const record = recordOf(await hashesIn(folder), { story: "s", revision: 1, node: "20.19.0", data: {} });
  writeFileSync(join(folder, recordPath), JSON.stringify(record));
  return folder;
}

const recordIn = (folder: string) => JSON.parse(readFileSync(join(folder, recordPath), "utf8")) as BuildRecord;

const first = {
  "index.html": "1",
  "en/index.html": "one",
  "en/index.html.br": "one, packed",
  "en/claim/A/index.html": "A",
  "assets/app-1.js": "1",
  "assets/both.woff2": "f",
  "data/observations.json": [{ id: "F-1", value: 3, unit: "percent", statement_en: "It was 3 percent." }],
  "data/corrections.json": [],
  "en/map/figure.json": { heights: { 280: 500, 640: 400 } },
};
const second = {
  ...first,
  "en/index.html": "two",
  "assets/app-2.js": "2",
  "data/observations.json": [{ id: "F-1", value: 4, unit: "percent", statement_en: "It was 4 percent, they say." }],
  "en/map/figure.json": { heights: { 280: 520, 640: 400 } },
} as Record<string, string | object>;
delete second["assets/app-1.js"];
delete second["en/claim/A/index.html"];
delete second["en/index.html.br"];

const compared = async (one: object, other: object) =>
  compareSites(
    await openSite(await siteOf(one as Record<string, string>)),
    await openSite(await siteOf(other as Record<string, string>)),
  );

describe("two sites", () => {
  it("are compared by what readers and embeds would lose", async () => {
    expect(await compared(first, second)).toEqual({
      gone: ["en/claim/A/"],
      lackingAssets: ["assets/app-1.js"],
      changedValues: [
        { table: "observations", entry: "F-1", field: "value", was: 3, now: 4 },
        {
          table: "observations",
          entry: "F-1",
          field: "statement_en",
          was: "It was 3 percent.",
          now: "It was 4 percent, they say.",
        },
      ],
      changedHeights: [{ embed: "en/map", widthPx: 280, was: 500, now: 520 }],
    });
  });

  it("differ in nothing where they are the same", async () => {
    const differences = await compared(first, first);
    expect(differences).toEqual({ gone: [], lackingAssets: [], changedValues: [], changedHeights: [] });
    expect(reportOf(differences, false)).toEqual({ text: "Readers lose nothing.", isLoss: false });
  });

  it("may differ in values that a correction names", async () => {
    const corrections = { "data/corrections.json": [{ id: "K1", date: "2026-01-01", entries: ["F-1"] }] };
    expect((await compared(first, { ...second, ...corrections })).changedValues).toEqual([]);
  });

  it("do not lack what an earlier build left in the folder", async () => {
    const folder = await siteOf(second);
    writeFileSync(join(folder, "assets/app-1.js"), "1");
    const { lackingAssets } = await compareSites(await openSite(await siteOf(first)), await openSite(folder));
    expect(lackingAssets).toEqual([]);
  });

  it("are refused with the remedy where one says not which build it is", async () => {
    await expect(openSite(mkdtempSync(join(tmpdir(), "site-")))).rejects.toThrow(/has no build.json/);
  });
});

describe("values", () => {
  it("of words are their numbers; rows are named with their series; what was added is no change", () => {
    const before = [{ series: "oil", id: "y1", value: 1, note_en: "About 1 of 2.5" }];
    const reworded = [
      { ...before[0], note_en: "Some 1 of 2.5", note_ar: "3" },
      { series: "oil", id: "y2" },
    ];
    expect(changedValues("series-rows", before, reworded, new Set())).toEqual([]);
    expect(changedValues("series-rows", before, [], new Set())).toMatchObject([{ entry: "oil.y1", field: "id" }]);
    expect(changedValues("series-rows", before, [], new Set(["oil.y1"]))).toEqual([]);
  });

  it("are corrected by corrections that were not there before", () => {
    const old = { id: "K1", entries: ["F-1"] };
    expect(correctedSince([old], [old, { id: "K2", entries: ["F-2", "F-3"] }])).toEqual(new Set(["F-2", "F-3"]));
  });
});

it("heights are compared where they differ most, at the widths of both tables", () => {
  expect(greatestChange({ 280: 500 }, { 280: 500, 640: 430 })).toEqual({ widthPx: 640, was: 500, now: 430 });
  expect(greatestChange({ 280: 500, 640: 430 }, { 280: 500, 640: 430 })).toBeUndefined();
});

describe("the report", () => {
  const nothing = { gone: [], lackingAssets: [], changedValues: [], changedHeights: [] };
  it("counts old assets as lost only where they are not kept", () => {
    const differences = { ...nothing, lackingAssets: ["assets/a.js"] };
    expect(reportOf(differences, true)).toMatchObject({
      isLoss: false,
      text: expect.stringContaining("kept by") as string,
    });
    expect(reportOf(differences, false)).toMatchObject({
      isLoss: true,
      text: expect.stringContaining("LOST") as string,
    });
  });

  it("tells of heights without calling them a loss, and lists at most twenty of a kind", () => {
    const changedHeights = [{ embed: "en/map", widthPx: 280, was: 500, now: 520 }];
    expect(reportOf({ ...nothing, changedHeights }, true)).toMatchObject({ isLoss: false });
    const gone = Array.from({ length: 23 }, (_, index) => `en/${String(index)}/`);
    expect(reportOf({ ...nothing, gone }, true).text).toContain("and 3 more");
  });
});

describe("publishing", () => {
  const publish = (built: string, target: string, keepDays = 90) =>
    publishFolder({
      built,
      target,
      before: existsSync(join(target, recordPath)) ? recordIn(target) : undefined,
      now: recordIn(built),
      keepDays,
    });

  it("puts a build into a folder, and nothing else is left there", async () => {
    const [built, target] = [await siteOf(first), mkdtempSync(join(tmpdir(), "published-"))];
    await publish(built, target);
    const sorted = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    expect(sorted(target)).toEqual(sorted(built));
  });

  it("replaces pages, keeps old assets and other people's files, and removes stale twins", async () => {
    const target = mkdtempSync(join(tmpdir(), "published-"));
    await publish(await siteOf(first), target);
    writeFileSync(join(target, ".htaccess"), "ours");
    const { removed, keptAssets } = await publish(await siteOf(second), target);
    expect(readFileSync(join(target, "en/index.html"), "utf8")).toBe("two");
    for (const path of ["assets/app-1.js", "assets/app-2.js", "assets/both.woff2", ".htaccess"])
      expect(existsSync(join(target, path)), path).toBe(true);
    for (const path of ["en/claim/A/index.html", "en/index.html.br"])
      expect(existsSync(join(target, path)), path).toBe(false);
    expect({ removed, keptAssets }).toEqual({ removed: 2, keptAssets: 1 });
    expect(recordIn(target).site).toBe(recordIn(await siteOf(second)).site);
  });

  it("lets old assets go once no build has needed them for as long as was asked", async () => {
    const target = mkdtempSync(join(tmpdir(), "published-"));
    await publish(await siteOf(first), target);
    const asset = join(target, "assets/app-1.js");
    const longAgo = new Date(Date.now() - 100 * 24 * 60 * 60 * 1000);
    utimesSync(asset, longAgo, longAgo);
    // It was needed until now, however old the file is.
    await publish(await siteOf(second), target);
    expect(existsSync(asset)).toBe(true);
    utimesSync(asset, longAgo, longAgo);
    await publish(await siteOf(second), target);
    expect(existsSync(asset)).toBe(false);
    expect(existsSync(join(target, "assets/app-2.js"))).toBe(true);
  });

  it("changes nothing that readers see where copying fails, and goes on from there", async () => {
    const target = mkdtempSync(join(tmpdir(), "published-"));
    await publish(await siteOf(first), target);
    const before = readdirSync(target, { recursive: true }).length;
    const broken = await siteOf(second);
    const now = recordIn(broken);
    // A folder in the way of the copy.
    writeFileSync(join(target, ".publishing"), "");
    await expect(
      publishFolder({ built: join(broken, "nothing"), target, before: recordIn(target), now, keepDays: 90 }),
    ).rejects.toThrow();
    expect(readFileSync(join(target, "en/index.html"), "utf8")).toBe("one");
    await publish(broken, target);
    expect(readFileSync(join(target, "en/index.html"), "utf8")).toBe("two");
    expect(readdirSync(target, { recursive: true }).length).toBeLessThanOrEqual(before + 1);
  });
});
