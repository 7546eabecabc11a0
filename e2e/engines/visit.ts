import { isHydrated, livingParts, meetingPoint } from "../reader.ts";
import { expect } from "../test.ts";
import type { Driver, Point } from "./driver.ts";
import type { Site } from "./site.ts";

/** Longer than a busy machine takes: only what never comes is a failure. */
const timeout = 20_000;

/** By how much a place may be higher than its frame before anything changes in it, in px (src/loader/place.ts). */
export const slackPx = 48;

/** What a reader aims at: a selector, or also the name that it has there. */
type Target = string | { of: string; named: string };

/** A reader in front of a browser, in words that are the same for every engine. */
export class Visit {
  constructor(
    readonly driver: Driver,
    readonly site: Site,
  ) {}

  /** Goes to a path below the site's root, or to a whole address. */
  async open(path: string): Promise<void> {
    await this.driver.go(new URL(path, this.site.root).href);
  }

  /** Goes there and waits until the app runs and all of the page answers. */
  async openLive(path: string): Promise<void> {
    await this.open(path);
    await this.startApp();
  }

  async startApp(): Promise<void> {
    await this.driver.press("Shift");
    await this.until("all that lives has hydrated", isHydrated, livingParts);
    await this.until("keys lead through the page", () => document.getElementById("key-hint") !== null);
  }

  /** Runs a function in the page, or in the frame that was entered. */
  async run<Result, Parameters extends unknown[]>(
    what: (...parameters: Parameters) => Result,
    ...parameters: Parameters
  ): Promise<Result> {
    return (await this.driver.evaluate(`(${String(what)})(...${JSON.stringify(parameters)})`)) as Result;
  }

  /** Waits until something holds. */
  until<Parameters extends unknown[]>(
    message: string,
    holds: (...parameters: Parameters) => boolean,
    ...parameters: Parameters
  ): Promise<void> {
    return this.expect(message, true, holds, ...parameters);
  }

  /** Waits until a function gives what is expected; a page that is just being left does no harm. */
  async expect<Parameters extends unknown[]>(
    message: string,
    wanted: unknown,
    what: (...parameters: Parameters) => unknown,
    ...parameters: Parameters
  ): Promise<void> {
    const look = () => this.run(what, ...parameters).catch(() => undefined);
    await expect.poll(look, { message, timeout }).toEqual(wanted);
  }

  /** Clicks what is seen of a selector, the first or a later one, where the pointer meets it; gives what it opens. */
  async click(target: Target, nth = 0): Promise<string | undefined> {
    const { x, y, sel } = await this.pointOf(target, nth);
    await this.driver.point([{ x, y }], "click");
    return sel;
  }

  async hover(target: Target): Promise<void> {
    await this.driver.point([await this.pointOf(target)], "none");
  }

  /** Drags what is at the middle of an element by some px. */
  async drag(target: Target, by: Point): Promise<void> {
    const { x, y } = await this.pointOf(target);
    await this.driver.point(
      [{ x, y }, ...[0.5, 1].map((part) => ({ x: x + by.x * part, y: y + by.y * part }))],
      "drag",
    );
  }

  async press(...names: string[]): Promise<void> {
    for (const name of names) await this.driver.press(name);
  }

  /** Does something inside of the page's first frame. */
  async inFrame(inside: () => Promise<void>): Promise<void> {
    const enter = () =>
      this.driver.enter("frame").then(
        () => true,
        () => false,
      );
    await expect.poll(enter, { message: "the page has a frame", timeout }).toBe(true);
    await inside();
    await this.driver.enter("page");
  }

  /** How high the page's first frame is and what it holds, in px; 0 for what holds nothing yet. */
  async frameHeights(): Promise<{ given: number; held: number }> {
    const given = await this.run(() => document.querySelector("iframe")!.clientHeight);
    let held = 0;
    await this.inFrame(async () => {
      held = await this.run(() => document.querySelector("[data-fig-root]")?.getBoundingClientRect().height ?? 0);
    });
    return { given, held };
  }

  /** A point at which an element is met that stands still, and what the element opens. */
  private async pointOf(target: Target, nth = 0): Promise<Point & { sel?: string }> {
    const { of, named = "" } = typeof target === "string" ? { of: target } : target;
    const found = `(${String(find)})(${JSON.stringify(of)}, ${JSON.stringify(named)}, ${String(nth)})`;
    let point: Point | undefined;
    const standsStill = async () => {
      const before = point;
      const isToScroll = before === undefined;
      const look = `((part) => part ? (${String(meetingPoint)})(part, ${String(isToScroll)}) : null)(${found}) ?? null`;
      point = ((await this.driver.evaluate(look).catch(() => null)) as Point | null) ?? undefined;
      return point !== undefined && point.x === before?.x && point.y === before.y;
    };
    await expect.poll(standsStill, { message: `a point of ${of} ${named} can be met`, timeout }).toBe(true);
    return {
      ...point!,
      sel: ((await this.driver.evaluate(`${found}.dataset.sel ?? null`)) as string | null) ?? undefined,
    };
  }
}

/** What is seen of a selector and has a name, where one is given; for a page to run. */
function find(selector: string, name: string, position: number): HTMLElement | undefined {
  const seen = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (part) =>
      part.checkVisibility({ visibilityProperty: true }) &&
      (!name || (part.getAttribute("aria-label") ?? part.textContent).trim() === name),
  );
  return seen[position];
}

/** What is open: by the panel, and by the address. */
export function opened(): (string | null | undefined)[] {
  const panel = document.querySelector<HTMLElement>("[data-selection-panel]");
  return [panel?.dataset["selectionPanel"] ?? null, new URL(location.href).searchParams.get("sel")];
}
