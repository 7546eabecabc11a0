import { expect, type Browser, type BrowserContextOptions, type Locator, type Page } from "./test.ts";
import { articleEvent, figureIds, liveFigureIds } from "./ids.ts";

/** One page of every kind, as its path below the language. */
export const pageKinds = [
  "",
  ...figureIds.map((id) => `${id}/`),
  `claim/${articleEvent.claim}/`,
  `event/${articleEvent.id}/`,
  "short/",
  "method/",
  "embed/",
  "accessibility/",
] as const;

export const phone = { width: 320, height: 640 };
export const tablet = { width: 768, height: 1024 };
export const desktop = { width: 1280, height: 800 };

export function figureOf(page: Page, id: string): Locator {
  return page.locator(`figure[data-figure="${id}"]`);
}

/** The graphic of a figure that is on show: one drawing of several, or the only one. */
export function graphicOf(page: Page, figure: string): Locator {
  return figureOf(page, figure).locator("[data-roving]").filter({ visible: true }).first();
}

/**
 * The marks of a figure's graphic that is on show; of what a map has no room for there is only a ring, for keys.
 * @param such a selector that they match, too
 */
export function marksOf(page: Page, figure: string, such = ""): Locator {
  return graphicOf(page, figure).locator(`a[data-sel]${such}:not(:has(> circle:only-child))`).filter({ visible: true });
}

export function markOf(page: Page, figure: string, sel: string): Locator {
  return graphicOf(page, figure).locator(`a[data-sel="${sel}"]`).filter({ visible: true });
}

/** What is opened, whatever it is. */
export function panelOf(page: Page): Locator {
  return page.locator("[data-selection-panel]");
}

export async function expectOpened(page: Page, sel: string): Promise<void> {
  await seen(page, `the panel and the address have ${sel}`, isOpened, sel);
}

export async function expectNothingOpened(page: Page): Promise<void> {
  await seen(page, "neither panel nor address have anything opened", isOpened, undefined);
}

function isOpened(sel: string | undefined): boolean {
  const panels = [...document.querySelectorAll<HTMLElement>("[data-selection-panel]")];
  const opened = panels.map(({ dataset }) => dataset["selectionPanel"]);
  const inAddress = new URL(location.href).searchParams.get("sel") ?? undefined;
  return inAddress === sel && opened.join() === (sel ?? "");
}

/** Waits until something holds on the page, which it looks at in every frame; a load on the way does no harm. */
async function seen<Argument>(
  page: Page,
  what: string,
  holds: (argument: Argument) => boolean,
  argument: Argument,
): Promise<void> {
  await expect(page.waitForFunction(holds as never, argument, { timeout: 20_000 }), what).resolves.toBeTruthy();
}

/** Gives the page its first intent, with a key that does nothing else, and waits until the app runs. */
export async function startApp(page: Page): Promise<void> {
  await page.keyboard.press("Shift");
  await seen(page, "the app runs", () => /on|off/.test(document.documentElement.dataset["context"] ?? ""), undefined);
}

/** Starts the app and waits until all of the page has hydrated, and keys lead through it. */
export async function hydrate(page: Page): Promise<void> {
  await startApp(page);
  await expectHydrated(page);
  await seen(page, "keys lead through the page", () => document.getElementById("key-hint") !== null, undefined);
}

/** Waits until React has taken over every part of the page that hydrates by itself. */
export async function expectHydrated(page: Page): Promise<void> {
  await seen(page, "all that lives has hydrated", isHydrated, livingParts);
}

// Documents and what is links and words alone stay as they were prerendered.
const still = "#guide, #accessibility, #short, #share, section:has(> #differences), article:has(> #share)";

/** What hydrates by itself, for `isHydrated`. */
export const livingParts = {
  parts: `h1:not(figure h1, :is(${still}) h1), h2:not(:is(${still}) h2)`,
  figures: liveFigureIds.map((id) => `figure[data-figure="${id}"]`).join(),
};

/** A figure and each of its drawings say that they follow the view: they answer to keys a moment after React has them. */
export function isHydrated({ parts, figures }: typeof livingParts): boolean {
  const isReacts = (part: Element) => Object.keys(part).some((key) => key.startsWith("__reactFiber$"));
  const drawn = "[data-drawn]:not(:has(svg[data-roving]:not([data-drawn])))";
  return (
    [...document.querySelectorAll(parts)].every(isReacts) &&
    [...document.querySelectorAll(figures)].every((figure) => figure.matches(drawn))
  );
}

/** Opens a page of the site and hydrates it. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrate(page);
}

interface Point {
  x: number;
  y: number;
}

/**
 * Brings a mark into view and gives a point of the screen at which a finger or pointer meets it: the middle of its
 * ring, else a point of any of its parts. What an embed has folded away is unfolded, as a reader does. Fails when other
 * things cover it everywhere.
 */
export async function pointOn(mark: Locator): Promise<Point> {
  let point: Point | undefined;
  // What has just come near the screen is drawn, and so met, only from the next frames on, and what closed before may
  // still give its room back. A reader aims at what stands still: the same point is found twice, some frames apart,
  // without bringing it into view again.
  const standsStill = async () => {
    const before = point;
    if (before) await mark.evaluate(someFrames);
    point = await mark.evaluate(meetingPoint, before === undefined);
    return point !== undefined && point.x === before?.x && point.y === before.y;
  };
  const name = (await mark.getAttribute("data-sel")) ?? "";
  await expect.poll(standsStill, `a point of the mark ${name} can be met`).toBe(true);
  return point!;
}

/** Some frames go by; where no script runs they cannot be counted. */
async function someFrames(): Promise<void> {
  if (document.documentElement.dataset["context"])
    for (let left = 2; left > 0; left--) await new Promise(requestAnimationFrame);
}

/**
 * Gives a point of the window at which an element is met, for a page to run; undefined where it is met nowhere.
 * @param isToScroll whether it is brought into view before
 */
export function meetingPoint(mark: Element, isToScroll: boolean): Point | undefined {
  const isMet = (x: number, y: number) => mark.contains(document.elementFromPoint(x, y));
  if (isToScroll) mark.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const parts = [...mark.querySelectorAll("[data-ring]"), ...mark.querySelectorAll("*"), mark];
  for (const part of parts) {
    const box = part.getBoundingClientRect();
    for (const across of [0.5, 0.25, 0.75, 0.05, 0.95])
      for (const down of [0.5, 0.2, 0.8]) {
        const [x, y] = [box.x + box.width * across, box.y + box.height * down];
        if (isMet(x, y)) return { x, y };
      }
  }
  mark.closest("[data-fold]")?.querySelector<HTMLElement>("[data-more]:not(:has(:checked))")?.click();
  return undefined;
}

export async function clickMark(page: Page, mark: Locator): Promise<void> {
  const { x, y } = await pointOn(mark);
  await page.mouse.click(x, y);
}

export async function tapMark(page: Page, mark: Locator): Promise<void> {
  const { x, y } = await pointOn(mark);
  await page.touchscreen.tap(x, y);
}

/** Runs with a page in a context of its own. */
export async function withPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  run: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    return await run(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Adds style rules that the page's own policy would refuse to a style element. */
export async function addRules(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** Rules that lay out also what is far from the screen, which else has no true place and no words to read yet. */
export const wholePage = "* { content-visibility: visible !important }";

/** Collects everything that the page says on its console, and every error that it does not catch. */
export function messagesOf(page: Page): string[] {
  const messages: string[] = [];
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => messages.push(`uncaught: ${error.message}`));
  return messages;
}

/** Marks the document, so that `isSameDocument` tells later whether it was loaded anew. */
export async function rememberDocument(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as Record<string, unknown>)["remembered"] = true;
  });
}

export async function isSameDocument(page: Page): Promise<boolean> {
  return page.evaluate(() => (window as unknown as Record<string, unknown>)["remembered"] === true);
}
