import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { sum } from "d3-array";
import { loadStoryFiles } from "#model/door/loadStory.ts";
import { root } from "#site/folders.ts";
import { specimenStory } from "#site/stories.ts";
import { clickMarks, openFresh } from "../bench/slowPhone.ts";
import type { Numbers } from "../bench/table.ts";
import { launchBrowser } from "../browser/launch.ts";
import { serve } from "../serving/serve.ts";
import { grownStory } from "./grownStory.ts";

const left = new Set(["node_modules", ".git", ".cache", "dist", "test-results"]);
/** Says on its way out how much memory a process held, and how long processors worked for it. */
const watch = `--import data:text/javascript,${encodeURIComponent(
  'process.on("exit",()=>{const u=process.resourceUsage();console.error("KiB held: "+u.maxRSS+", µs worked: "+(u.userCPUTime+u.systemCPUTime))})',
)}`;

/** What building a story of so many claims and events takes, without a browser, what its pages weigh, and how it answers. */
export async function benchGrowth(counts: readonly number[]): Promise<void> {
  for (const count of counts) {
    const copy = mkdtempSync(join(tmpdir(), "grown-"));
    try {
      cpSync(root, copy, { recursive: true, filter: (path) => !left.has(basename(path)) });
      symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
      const { folder, texts } = grownStory(loadStoryFiles(join(root, "data", specimenStory)), "data/grown", count);
      for (const [name, text] of Object.entries(texts)) {
        mkdirSync(join(copy, folder, dirname(name)), { recursive: true });
        writeFileSync(join(copy, folder, name), text);
      }
      const figures = built(copy, texts["story.json"] ?? "");
      console.log({ "claims and events": count, ...figures, ...("failed" in figures ? {} : await answersOf(copy)) });
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
}

/** What a reader's browser loads of the story untouched and at the first touch, and how fast it answers clicks on marks of a slow phone with the files at hand. */
async function answersOf(copy: string): Promise<Numbers> {
  const { server, port } = await serve(join(copy, "dist"), 0);
  const browser = await launchBrowser();
  const { page, rest, traffic } = await openFresh(browser, `http://127.0.0.1:${String(port)}/`, "near");
  const untouched = traffic.length;
  await page.mouse.move(200, 300);
  await rest();
  const kB = (some: typeof traffic) => Math.round(sum(some, ({ bytes }) => bytes) / 100) / 10;
  const touched = traffic.slice(untouched);
  const loaded = {
    "kB before touch": kB(traffic.slice(0, untouched)),
    "kB of script after": kB(touched.filter(({ path }) => path.endsWith(".js"))),
    "kB of data after": kB(touched.filter(({ path }) => path.endsWith(".json"))),
  };
  const answers = await clickMarks(page);
  await browser.close();
  server.close();
  return { ...loaded, ...answers };
}

function built(copy: string, story: string): Record<string, number | string> {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build.ts", "--story", "grown"], {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_OPTIONS: watch, CHROMIUM_PATH: join(copy, "no-browser") },
  });
  if (status !== 0) return { failed: stderr.trim().split("\n").slice(-6).join(" ").slice(-600) };
  const seconds = (performance.now() - started) / 1000;
  const said = [...stderr.matchAll(/KiB held: (\d+), µs worked: (\d+)/gu)];
  const held = said.map(([, kib]) => Number(kib));
  const { figures, languages } = JSON.parse(story) as { figures: { id: string; kind: string }[]; languages: string[] };
  const dist = join(copy, "dist");
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const kB = (path: string) => Math.round(sizeOf(path) / 100) / 10;
  const ofKind = (kind: string) => figures.find((figure) => figure.kind === kind)?.id ?? "";
  const pages = { story: "", map: ofKind("place-map"), claims: ofKind("claim-list"), timeline: ofKind("timeline") };
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
  return {
    "build s": Math.round(seconds),
    "processor s": Math.round(sum(said, ([, , worked]) => Number(worked)) / 1e6),
    "peak MiB": Math.round(Math.max(...held) / 1024),
    "site MiB": Math.round(sum(files, (name) => sizeOf(join(dist, name))) / 1024 / 1024),
    files: files.length,
    ...Object.fromEntries(
      Object.entries(pages).map(([name, way]) => {
        const path = join(dist, languages[0] ?? "", way, "index.html");
        return [`${name} kB (br)`, `${String(kB(path))} (${String(kB(`${path}.br`))})`];
      }),
    ),
    "load of the machine": loadavg()[0]?.toFixed(1) ?? "",
  };
}
