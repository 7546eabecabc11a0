import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "./test.ts";
import { dist, editions, embedPaths, pagePaths } from "./site.ts";

/** How a file of the app can fail to come: not at all, or only its first half. */
const faults = ["missing", "cut short"] as const;

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

/** Has every request for a file fail in one way. */
async function loseAsset(page: Page, asset: string, fault: (typeof faults)[number]): Promise<void> {
  await page.route(`**/assets/${asset}`, async (route) => {
    if (fault === "missing") {
      await route.fulfill({ status: 404, contentType: "text/html", body: "<!doctype html><p>Not found" });
      return;
    }
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
  });
}

/** Waits until the app runs or says that it cannot. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator("html").evaluate(({ dataset }) => dataset["context"] ?? dataset["notice"] ?? "waiting"))
    .not.toBe("waiting");
}

const wordCount = (page: Page) =>
  page.locator("main").evaluate((main) => (main as HTMLElement).innerText.split(/\s+/).filter(Boolean).length);

test("the pages that are tried are there", () => {
  expect(assets.length).toBeGreaterThan(10);
  for (const path of Object.values(pages)) expect([...pagePaths, ...embedPaths]).toContain(path);
});

for (const [name, path] of Object.entries(pages)) {
  for (const fault of faults) {
    test(`the ${name} keeps its words whichever file of the app is ${fault}`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const asset of assets) {
        await loseAsset(page, asset, fault);
        await page.goto(path);
        const before = await wordCount(page);
        expect(before, `${path} without ${asset}`).toBeGreaterThan(100);
        await page.keyboard.press("Shift");
        await settled(page);
        // A figure that is drawn for several widths keeps the one that is seen.
        expect(await wordCount(page), `${path} without ${asset}`).toBeGreaterThan(0.9 * before);
        await page.unrouteAll({ behavior: "wait" });
      }
    });
  }
}
