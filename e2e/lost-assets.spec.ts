import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "./test.ts";
import { faultNames, faults, wordCount } from "./faults.ts";
import { dist, editions, embedPaths, pagePaths } from "./site.ts";

/** What the app loads on some page, by name; cards are pictures for previews of links. */
const assets = readdirSync(join(dist, "assets"), { withFileTypes: true }).flatMap(({ name }) =>
  /\.(js|css|json|woff2)$/.test(name) ? [name] : [],
);

const [lang = "", edition] = Object.entries(editions)[0] ?? [];
const listed = edition?.story.figures.find(({ kind }) => kind === "claim-list")?.id ?? "";
const pages = {
  story: `${lang}/`,
  "page of all claims": `${lang}/${listed}/`,
  embed: embedPaths.find((path) => path.startsWith(`${lang}/${listed}/`)) ?? "",
};

/** Gives a page its first intent, and waits until the app runs or says that it cannot. */
async function settled(page: Page): Promise<void> {
  await page.keyboard.press("Shift");
  await expect
    .poll(() => page.locator("html").evaluate(({ dataset }) => dataset["context"] ?? dataset["notice"] ?? "waiting"))
    .not.toBe("waiting");
}

/** The files of the app that a page has asked for so far, and from now on. */
function askedBy(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on("request", (request) => {
    const asset = new URL(request.url()).pathname.split("/").at(-1)!;
    if (assets.includes(asset)) asked.add(asset);
  });
  return asked;
}

test("the pages that are tried are there", () => {
  expect(assets.length).toBeGreaterThan(10);
  for (const path of Object.values(pages)) expect([...pagePaths, ...embedPaths]).toContain(path);
});

/** How every file fails; in the other ways one file fails in each. */
const ways = {
  missing: () => "missing",
  "cut short": () => "cut short",
  "lost in another way": (nth) => faultNames[nth % faultNames.length]!,
} satisfies Record<string, (nth: number) => keyof typeof faults>;

for (const [name, path] of Object.entries(pages)) {
  for (const [way, faultOf] of Object.entries(ways)) {
    test(`the ${name} keeps its words whichever file of the app is ${way}`, async ({ page }) => {
      const asked = askedBy(page);
      await page.goto(path);
      const before = await wordCount(page);
      expect(before, path).toBeGreaterThan(100);
      await settled(page);
      await page.waitForLoadState("networkidle");
      expect(asked.size).toBeGreaterThan(1);
      // Also what is asked for only where another file is lost. What no page asks for, nobody misses.
      for (const asset of asked) {
        const fault = faultOf(assets.indexOf(asset));
        await page.route(`**/assets/${asset}`, faults[fault]);
        await page.goto(path);
        await settled(page);
        // A figure that is drawn for several widths keeps the one that is seen.
        expect(await wordCount(page), `${path}, ${asset} ${fault}`).toBeGreaterThan(0.9 * before);
        await page.unrouteAll({ behavior: "wait" });
      }
    });
  }
}
