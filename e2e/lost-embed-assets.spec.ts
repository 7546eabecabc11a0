import { expect, type Locator, type Page, test } from "./test.ts";
import { hostRoot } from "./addresses.ts";
import { faultNames, faults, wordCount } from "./faults.ts";
import { embedIn, frameElement } from "./frames.ts";
import { panelOf } from "./reader.ts";
import { downloadBytes, embedPaths, readPage } from "./site.ts";

type Role = (typeof roles)[number];

/** What an embed may ask for: what answers a tap at once, what shows that, the app, and the story. */
const roles = ["answers", "answer", "app", "edition"] as const;

/** The files that a built embed asks for, by their roles. */
function assetsOf(path: string): [Role, string][] {
  const script = readPage(path).root.querySelector("script[data-app]")!;
  return roles.map((role) => [role, /assets\/.*/.exec(script.getAttribute(`data-${role}`) ?? "")![0]]);
}

/** All files that the built embeds ask for, each with the first embed that does. */
const assets = new Map<string, { role: Role; path: string }>();
for (const path of embedPaths)
  for (const [role, asset] of assetsOf(path)) if (!assets.has(asset)) assets.set(asset, { role, path });

/** In each way that files fail, and in one more. */
const ways = { ...faults, "not there yet": () => Promise.resolve() };
type Way = keyof typeof ways;

/** What a reader does first: a mark is answered by what was prerendered, all else by the app. */
const intents = { "a tap on a mark": "main a[data-sel]", "a control": "main [data-set], footer button" };

const first = (page: Page, selector: string): Locator => page.locator(selector).filter({ visible: true }).first();

/** Waits until what was done is answered, or the embed says that it cannot, and gives which. */
async function answerOf(page: Page): Promise<string> {
  const seen = () =>
    page.evaluate(() => {
      const { notice, context } = document.documentElement.dataset;
      if (document.querySelector("[aria-busy=true]") || notice === "waiting") return "";
      const isOpen = document.querySelector("[data-selection-panel]") !== null;
      return notice ?? (isOpen || context !== undefined ? "answered" : "");
    });
  await expect.poll(seen).not.toBe("");
  return seen();
}

/** Spoils one file for an embed, does one thing, and expects that no word goes and the reader is not left without an answer. */
async function expectToldOrAnswered(page: Page, path: string, asset: string, fault: Way, selector: string) {
  const what = `${path}, ${asset} ${fault}, ${selector}`;
  await page.route(`**/${asset}`, ways[fault]);
  await page.goto(path);
  const before = await wordCount(page);
  expect(before, what).toBeGreaterThan(20);
  await first(page, selector).dispatchEvent("click");
  // A script that has not come for so long is given up.
  if (fault === "not there yet") await page.clock.fastForward(9000);
  const answer = await answerOf(page);
  expect(await wordCount(page), what).toBeGreaterThan(0.9 * before);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  expect(["answered", "failed"], what).toContain(answer);
  return answer;
}

/** Tries again, now that nothing is lost, until the app runs. */
async function expectMended(page: Page, what: string) {
  await page.locator("[data-retry]").dispatchEvent("click");
  await expect(page.locator("html"), what).toHaveAttribute("data-context", /on|off/);
  await expect(page.locator("html"), what).not.toHaveAttribute("data-notice");
}

test("there are files of each role", () => {
  expect(new Set([...assets.values()].map(({ role }) => role))).toEqual(new Set(roles));
  expect(assets.size).toBeGreaterThan(embedPaths.length / 2);
  for (const asset of assets.keys()) expect(downloadBytes(asset), asset).toBeGreaterThan(0);
});

test("an embed keeps its words whichever of all files is lost, each in another way, and a tap has an answer", async ({
  page,
}) => {
  test.setTimeout(180_000);
  for (const [nth, [asset, { path }]] of [...assets].entries())
    await expectToldOrAnswered(page, path, asset, faultNames[nth % faultNames.length]!, intents["a tap on a mark"]);
});

for (const [intent, selector] of Object.entries(intents)) {
  test(`whatever one file of an embed is, ${intent} is answered or the reader is told and can go on`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const path = embedPaths[0]!;
    await page.clock.install();
    await page.clock.resume();
    for (const [, asset] of assetsOf(path))
      for (const fault of Object.keys(ways) as Way[]) {
        const answer = await expectToldOrAnswered(page, path, asset, fault, selector);
        if (answer === "failed") await expectMended(page, `${asset} ${fault}`);
      }
  });
}

test("what an embed has opened stays open when the app is lost after it, and the app takes it over once it comes", async ({
  page,
}) => {
  await page.goto(embedPaths[0]!);
  const mark = first(page, "main a[data-sel]");
  const sel = (await mark.getAttribute("data-sel")) ?? "";
  await mark.dispatchEvent("click");
  await expect(panelOf(page)).toHaveAttribute("data-selection-panel", sel);
  await page.route("**/assets/**", (route) => route.abort("connectionreset"));
  await first(page, intents["a control"]).dispatchEvent("click");
  await expect(page.locator("html")).toHaveAttribute("data-notice", "failed");
  await expect(panelOf(page)).toHaveAttribute("data-selection-panel", sel);
  await page.unrouteAll();
  await expectMended(page, "after the tap");
  await expect(panelOf(page)).toHaveAttribute("data-selection-panel", sel);
});

test("an embed whose app runs needs nothing more: without a network all of it works on", async ({ page }) => {
  await page.goto(embedPaths[0]!);
  await page.keyboard.press("Shift");
  await expect(page.locator("html")).toHaveAttribute("data-context", /on|off/);
  await page.route("**/*", (route) => route.abort("connectionreset"));
  for (const nth of [0, 1, 2]) {
    const mark = page.locator("main a[data-sel]").filter({ visible: true }).nth(nth);
    await mark.dispatchEvent("click");
    await expect(panelOf(page)).toHaveAttribute("data-selection-panel", (await mark.getAttribute("data-sel")) ?? "");
  }
  await expect(page.locator("html")).not.toHaveAttribute("data-notice");
});

test("through the loader, too, the reader is told in the frame, or has the picture with its link", async ({ page }) => {
  test.setTimeout(120_000);
  const [path = ""] = embedPaths;
  const [lang = "", id = ""] = path.split("/");
  const host = `${hostRoot}plain?of=${lang}/${id}`;
  const picture = page.locator(`a[href*="/${lang}/${id}/"] img`);
  const lost = { loader: /\/embed\.js$/, frame: new RegExp(`/${path}(\\?|$)`) };
  await page.clock.install();
  for (const [what, pattern] of Object.entries(lost))
    for (const fault of ["missing", "broken off", "a page of HTML", "empty"] as const) {
      await page.route(pattern, faults[fault]);
      await page.goto(host);
      await picture.scrollIntoViewIfNeeded();
      await page.clock.fastForward(6000);
      await expect(picture, `${what} ${fault}`).toBeVisible();
      await expect(page.locator("iframe:not([inert])"), `${what} ${fault}`).toHaveCount(0);
      await page.unrouteAll({ behavior: "ignoreErrors" });
    }
  for (const fault of ["missing", "broken off", "cut short"] as const) {
    await page.route("**/assets/**", faults[fault]);
    await page.goto(host);
    await frameElement(page).scrollIntoViewIfNeeded();
    const embed = embedIn(page);
    await embed.locator(intents["a control"]).filter({ visible: true }).first().dispatchEvent("click");
    await expect(embed.locator("html"), fault).toHaveAttribute("data-notice", "failed");
    await expect(embed.locator("[data-retry]"), fault).toBeVisible();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await embed.locator("[data-retry]").dispatchEvent("click");
    await expect(embed.locator("html"), fault).toHaveAttribute("data-context", /on|off/);
  }
});
