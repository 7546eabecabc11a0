import { expect, type FrameLocator, type Locator, type Page } from "./test.ts";
import { hostRoot, sitePort, siteRoot } from "./addresses.ts";
import { pointOn } from "./reader.ts";

/** How a made host page frames an embed. */
interface Framing {
  /** The frame's attributes; in a sandbox without an origin unless said otherwise. */
  attributes?: string;
  /** Stands before the frame. */
  before?: string;
  after?: string;
}

/**
 * Opens a page of another site that frames an embed and writes down what it hears.
 * @param path below the site's root, with its query
 */
export async function openFramed(page: Page, path: string, framing: Framing = {}): Promise<FrameLocator> {
  const { attributes = 'sandbox="allow-scripts"', before = "", after = "" } = framing;
  const rules = "body{margin:0}iframe{display:block;width:100%;height:900px;border:0}";
  const html = `<style>${rules}</style>${before}<iframe src="${siteRoot(sitePort)}${path}" title="Figure" ${attributes}></iframe>${after}`;
  await page.goto(hostRoot);
  await page.evaluate((body) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener("message", ({ data }) => heard.push(data));
    document.body.innerHTML = body;
  }, html);
  return embedIn(page);
}

/** What the host page heard so far of one type, oldest first. */
export async function heardOn(page: Page, type: string): Promise<Record<string, unknown>[]> {
  const all = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  return (all as Record<string, unknown>[]).filter((message) => message["type"] === type);
}

/** Says something to the first frame, as its host. */
export async function tell(page: Page, ...messages: unknown[]): Promise<void> {
  await page.evaluate((all) => {
    const frame = document.querySelector("iframe")?.contentWindow;
    for (const message of all) frame?.postMessage(message, "*");
  }, messages);
}

/** The frame of an embed on a host page, or the first of several. */
export function frameElement(page: Page): Locator {
  return page.locator("iframe").first();
}

export function embedIn(page: Page): FrameLocator {
  return frameElement(page).contentFrame();
}

/** The marks of an embed's graphic that are on show. */
export function marksIn(embed: FrameLocator): Locator {
  return embed.locator("[data-graphic] a[data-sel]").filter({ visible: true });
}

/** Clicks a mark of an embed where it can be met, and nowhere else, also while its frame finds its place on the page. */
export async function clickMarkIn(mark: Locator): Promise<void> {
  const { x, y } = await pointOn(mark);
  // By the point itself: a mark may be thinner than what a browser and its driver differ by on where a link begins.
  const frame = await mark
    .page()
    .locator("iframe")
    .first()
    .evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return { left: left + element.clientLeft, top: top + element.clientTop };
    });
  await mark.page().mouse.click(frame.left + x, frame.top + y);
}

/** What closes the panel of an embed, be it a link or a button. */
export function closerIn(panel: Locator, name: string): Locator {
  return panel.getByRole("link", { name, exact: true }).or(panel.getByRole("button", { name, exact: true }));
}

/** What an embed is as high as, and shrinks with. */
export function rootOf(embed: FrameLocator): Locator {
  return embed.locator("[data-fig-root]");
}

export async function heightOf(part: Locator): Promise<number> {
  return part.evaluate((element) => element.getBoundingClientRect().height);
}

/** How many px the frame on the host page is higher than what it holds; NaN while its width has not come inside. */
async function spareHeight(page: Page): Promise<number> {
  const outside = await frameElement(page).evaluate(({ clientWidth, clientHeight }) => ({ clientWidth, clientHeight }));
  const inside = await rootOf(embedIn(page)).evaluate((root) => ({
    width: innerWidth,
    height: root.getBoundingClientRect().height,
  }));
  return outside.clientWidth === inside.width ? outside.clientHeight - inside.height : NaN;
}

/** Waits until the frame is as high as what it holds, within 2 px. */
export async function expectFitted(page: Page, message: string): Promise<void> {
  await expect.poll(async () => Math.abs(await spareHeight(page)), { message }).toBeLessThanOrEqual(2);
}

/** Waits until the app of an embed answers. */
export async function expectLive(embed: FrameLocator): Promise<void> {
  await expect(embed.locator("html")).toHaveAttribute("data-context", /on|off/);
}
