import { screenshot } from "../scripts/browser/screenshot.ts";
import type { Locator, Page } from "./test.ts";

/** A colour as red, green and blue, from 0 to 255. */
type Colour = readonly [number, number, number];

/** What is drawn in a graphic: its words or its shape, its own colours, and where it lies in px of the screenshot. */
export interface Drawn {
  name: string;
  colours: readonly Colour[];
  box: { x: number; y: number; width: number; height: number };
}

/**
 * The least contrast of everything drawn against the ground that is seen when it is taken away, for what falls below
 * `least`; `drawn` is how many were looked at. A ground is the colour that most of the box shows.
 */
export async function lowContrasts(
  page: Page,
  graphic: Locator,
  of: "text" | "mark",
  least: number,
): Promise<{ drawn: number; low: string[] }> {
  await graphic.evaluate((svg, kind) => {
    svg.scrollIntoView({ block: "start", behavior: "instant" });
    const sheet = new CSSStyleSheet();
    // The pointer may rest on a mark: what is said of it lies over the graphic and is no ground.
    const taken = kind === "text" ? "svg text, #tooltip" : "svg text, a[data-sel] *, #tooltip";
    sheet.replaceSync(`${taken} { visibility: hidden !important }`);
    document.adoptedStyleSheets.push(sheet);
  }, of);
  const ground = await screenshotOf(page, graphic);
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  const drawn = await graphic.evaluate(of === "text" ? drawnTexts : drawnMarks);
  const low = await page.evaluate(measure, { ground, drawn, least });
  return { drawn: drawn.length, low };
}

/**
 * What is seen of an element, whole, as PNG in base64. What does not fit into the window costs several times as much,
 * since all of the page is laid out anew for it.
 */
async function screenshotOf(page: Page, element: Locator): Promise<string> {
  const { clip, isInWindow } = await element.evaluate((part) => {
    // What fades in, and what changes from one colour to another, has done so.
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    const { x, y, width, height, top, left, bottom, right } = part.getBoundingClientRect();
    return {
      clip: { x: x + scrollX, y: y + scrollY, width, height, scale: 1 },
      isInWindow: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth,
    };
  });
  const session = await page.context().newCDPSession(page);
  const png = await screenshot(session, { captureBeyondViewport: !isInWindow, clip });
  await session.detach();
  return png.toString("base64");
}

function drawnTexts(svg: Element): Drawn[] {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].flatMap((text) => {
    const box = text.getBoundingClientRect();
    const style = getComputedStyle(text);
    if (box.width === 0 || style.visibility === "hidden") return [];
    const numbers = /[\d.]+/g;
    const fill = (style.fill.match(numbers) ?? []).map(Number);
    return [
      {
        name: `${text.textContent ?? ""} ${style.fill}`,
        colours: [[fill[0] ?? 0, fill[1] ?? 0, fill[2] ?? 0] as const],
        box: { x: box.x - frame.x, y: box.y - frame.y, width: box.width, height: box.height },
      },
    ];
  });
}

function drawnMarks(svg: Element): Drawn[] {
  const frame = svg.getBoundingClientRect();
  const isPaint = (paint: string) => /^rgb\(/.test(paint);
  const colourOf = (paint: string) => {
    const [red = 0, green = 0, blue = 0] = (paint.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue] as const;
  };
  // What only keys lead to is drawn once they do.
  return [...svg.querySelectorAll("a[data-sel]:not(:has(> circle:only-child))")].flatMap((mark) => {
    const shapes = "text, path, circle, rect, line";
    // What a sign is made of stands once on the page.
    const signs = [...mark.querySelectorAll("use")].flatMap((use) => [
      ...(document.querySelector(use.getAttribute("href") ?? "")?.querySelectorAll(shapes) ?? []),
    ]);
    const seen = [...mark.querySelectorAll(shapes)].filter((part) => part.getBoundingClientRect().width > 0);
    const parts = [...seen, ...signs];
    // A mark of words alone is as its words are.
    const looked = parts.length > 0 ? parts : [mark];
    const colours = looked.flatMap((part) => {
      const style = getComputedStyle(part);
      if (part === mark) return [style.color].map(colourOf);
      return [style.fill, ...(style.strokeWidth === "0px" || part.tagName === "text" ? [] : [style.stroke])]
        .filter(isPaint)
        .map(colourOf);
    });
    const box = (mark.querySelector("[data-ring]") ?? mark).getBoundingClientRect();
    return [
      {
        name: mark.getAttribute("aria-label") ?? "",
        colours,
        box: { x: box.x - frame.x, y: box.y - frame.y, width: box.width, height: box.height },
      },
    ];
  });
}

async function measure({ ground, drawn, least }: { ground: string; drawn: Drawn[]; least: number }): Promise<string[]> {
  const bytes = Uint8Array.from(atob(ground), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0);
  const luminance = (colour: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: readonly number[], other: readonly number[]) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  return drawn.flatMap(({ name, colours, box }) => {
    const x = Math.max(0, Math.floor(box.x));
    const y = Math.max(0, Math.floor(box.y));
    const width = Math.min(image.width - x, Math.max(1, Math.ceil(box.width)));
    const height = Math.min(image.height - y, Math.max(1, Math.ceil(box.height)));
    if (width <= 0 || height <= 0) return [];
    const { data } = context.getImageData(x, y, width, height);
    const counts = new Map<number, number>();
    for (const pixel of new Uint32Array(data.buffer)) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    const [most = 0xffffffff] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const under = [most & 0xff, (most >> 8) & 0xff, (most >> 16) & 0xff];
    const best = Math.max(0, ...colours.map((colour) => contrast(colour, under)));
    return best < least ? [`${best.toFixed(2)} ${name} on ${under.join(",")}`] : [];
  });
}
