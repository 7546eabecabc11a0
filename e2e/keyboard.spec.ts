import { expect, test, type Page } from "./test.ts";
import { articleEvent, figureIds, figures } from "./ids.ts";
import {
  clickMark,
  desktop,
  expectNothingOpened,
  expectOpened,
  figureOf,
  graphicOf,
  markOf,
  marksOf,
  open,
  panelOf,
  phone,
} from "./reader.ts";
import { languages, source } from "./words.ts";
import { editions } from "./site.ts";

/** As many times as Tab is pressed at most from one end of a story to the other. */
const mostStops = 40;

interface Stop {
  figure: string | undefined;
  graphic: string | undefined;
  /** Whether it is a whole graphic rather than something in one. */
  isGraphic: boolean;
  name: string;
  ringPx: number;
}

/** Writes down from here on what gets the focus, and how thick its ring is: an outline, or the stroke of a mark's ring. */
async function recordStops(page: Page): Promise<void> {
  await page.evaluate(() => {
    const focusColour = getComputedStyle(document.documentElement).getPropertyValue("--focus");
    const probe = document.createElement("i");
    probe.style.setProperty("color", focusColour);
    document.body.append(probe);
    const ringColour = getComputedStyle(probe).color;
    probe.remove();
    const stops: Stop[] = [];
    Object.assign(window, { stops });
    const record = ({ target }: Event) => {
      const focused = target as Element;
      const style = getComputedStyle(focused);
      const ring = focused.querySelector("[data-ring]");
      const mark = ring && getComputedStyle(ring);
      const scale = ring?.closest("svg")?.getScreenCTM()?.a ?? 1;
      const outlinePx = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
      stops.push({
        figure: focused.closest<HTMLElement>("figure[data-figure]")?.dataset["figure"],
        // A button in a graphic is a stop of its own.
        graphic: focused.closest("[data-roving] a")?.closest<HTMLElement>("figure")?.dataset["figure"],
        isGraphic: focused.matches("[data-roving]"),
        name: focused.getAttribute("aria-label") ?? focused.textContent?.trim().slice(0, 60) ?? "",
        ringPx: Math.max(outlinePx, mark?.stroke === ringColour ? parseFloat(mark.strokeWidth) * scale : 0),
      });
    };
    // Before React, which stops what is meant for a part that has not hydrated.
    addEventListener("focusin", record, true);
  });
}

const stopsOf = (page: Page) => page.evaluate(() => (window as unknown as { stops: Stop[] }).stops);
const focusedFigure = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.closest("[data-roving]")?.closest<HTMLElement>("figure")?.dataset["figure"],
  );
const isAtEnd = (page: Page) => page.evaluate(() => document.activeElement === document.body);

/** The mark that has the focus, or what else has it in a graphic, which unfolds or orders the marks. */
function focusedMark(page: Page) {
  return page.evaluate(() => {
    const mark = document.activeElement?.closest("a[data-sel], [data-roving] :is(summary, button)");
    const box = (mark?.querySelector("[data-ring]") ?? mark)?.getBoundingClientRect();
    // In its figure: what comes into focus may scroll the page, and what it passes is laid out only then.
    const figure = mark?.closest("figure")?.getBoundingClientRect();
    return {
      sel: mark?.getAttribute("data-sel") ?? "",
      x: box && figure ? box.x + box.width / 2 - figure.x : NaN,
      y: box && figure ? box.y + box.height / 2 - figure.y : NaN,
    };
  });
}

/** Presses a key from the first of some marks on until it leads no further, and gives the names of those it left out. */
function walkAlong(marks: Element[], key: string): (string | null)[] {
  const reached = new Set<Element>();
  (marks[0] as SVGAElement).focus({ preventScroll: true });
  for (let now = document.activeElement; now && !reached.has(now); now = document.activeElement) {
    reached.add(now);
    now.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }
  return marks.filter((mark) => !reached.has(mark)).map((mark) => mark.getAttribute("data-sel"));
}

/** Which mark of how many it is, as the page shows it beside the keys. */
async function positionOf(page: Page): Promise<{ at: number | undefined; total: number | undefined }> {
  const words = await page.locator("#key-hint p").first().innerText();
  const [at, total] = (words.match(/\d+/g) ?? []).map(Number);
  return { at, total };
}

test("a link that puts the focus says no keys; who comes back to it by key is told them", async ({ page }) => {
  await page.goto(`${source}/${figures.map}/?table=${figures.map}`);
  const hint = page.locator("#key-hint");
  const focused = () => page.evaluate(() => document.activeElement?.closest("figure")?.id);
  await expect.poll(focused, "the link leads to its figure").toBe(figures.map);
  await expect(hint).toBeAttached();
  await expect(hint).toBeHidden();
  for (const key of ["Tab", "Shift+Tab"]) await page.keyboard.press(key);
  await expect(hint).toBeVisible();
});

for (const { lang, dir, zoomIn, zoomOut } of languages) {
  test(`Tab leads through the whole story in ${lang}: one stop a graphic, each with its ring, and out again`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    await recordStops(page);
    let count = 0;
    do {
      await page.keyboard.press("Tab");
    } while (++count < 60 && !(await isAtEnd(page)));
    const stops = await stopsOf(page);
    expect(await isAtEnd(page), "Tab comes to the end of the page").toBe(true);
    expect(stops.length).toBeLessThanOrEqual(mostStops);
    expect(stops.filter(({ ringPx }) => ringPx < 2).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ isGraphic }) => isGraphic).map(({ name }) => name)).toEqual([]);
    for (const id of figureIds) {
      const graphics = await figureOf(page, id).locator("[data-roving]").filter({ visible: true }).count();
      expect(stops.filter(({ graphic }) => graphic === id).length, id).toBe(graphics);
    }
    const order = stops.flatMap(({ figure }) => figure ?? []);
    expect([...new Set(order)]).toEqual([...figureIds]);
    expect(stops.at(-1)?.figure).toBeUndefined();
    await page.keyboard.press("Shift+Tab");
    expect(await isAtEnd(page)).toBe(false);
  });

  test(`arrows follow the picture in ${lang}, Enter opens and Esc returns`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    for (const id of figureIds) {
      await marksOf(page, id).first().focus();
      await page.keyboard.press("Home");
      const way = await graphicOf(page, id).getAttribute("data-roving");
      const ordered = way === "across" ? ["ArrowLeft", "ArrowRight"] : way === "down" ? ["ArrowUp", "ArrowDown"] : [];
      const moved = new Set<string>();
      for (const key of ["ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft"]) {
        const from = await focusedMark(page);
        await page.keyboard.press(key);
        const to = await focusedMark(page);
        if (to.sel === from.sel && to.x === from.x && to.y === from.y) continue;
        moved.add(key);
        // What stands in an order may stand at the same place in it.
        if (ordered.includes(key)) continue;
        if (key === "ArrowLeft") expect(to.x, `${id} ${key}`).toBeLessThan(from.x);
        if (key === "ArrowRight") expect(to.x, `${id} ${key}`).toBeGreaterThan(from.x);
        if (key === "ArrowUp") expect(to.y, `${id} ${key}`).toBeLessThan(from.y);
        if (key === "ArrowDown") expect(to.y, `${id} ${key}`).toBeGreaterThan(from.y);
      }
      expect(moved.size, id).toBeGreaterThan(1);
      await page.keyboard.press("Home");
      while ((await focusedMark(page)).sel === "") await page.keyboard.press("PageDown");
      const { sel } = await focusedMark(page);
      await page.keyboard.press("Enter");
      await expectOpened(page, sel);
      await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
      await page.keyboard.press("Escape");
      await expectNothingOpened(page);
      // The drawing that the panel took the room of is shown again first.
      await expect.poll(async () => (await focusedMark(page)).sel, id).toBe(sel);
      expect(await focusedFigure(page), id).toBe(id);
    }
  });

  test(`one key leads through all marks of every graphic in ${lang}, and an arrow where they stand in an order`, async ({
    page,
  }) => {
    test.slow();
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      await open(page, `${lang}/`);
      for (const id of figureIds) {
        const way = await graphicOf(page, id).getAttribute("data-roving");
        const along = way === "down" ? "ArrowDown" : dir === "rtl" ? "ArrowLeft" : "ArrowRight";
        for (const key of way ? ["PageDown", along] : ["PageDown"]) {
          const lost = await marksOf(page, id).evaluateAll(walkAlong, key);
          expect(lost, `${id} by ${key} at ${String(viewport.width)} px`).toEqual([]);
        }
      }
    }
  });

  test(`C leads from the article's mark through what the sources say of it and back in ${lang}, Esc to the graphic itself`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/${figures.timeline}/`);
    const { story } = editions[lang]!;
    const told = story.events.find(({ id }) => id === articleEvent.id)!;
    await markOf(page, figures.timeline, articleEvent.sel).focus();
    await page.keyboard.press("c");
    const others = told.counterparts!.map((id) => `event.${id}`);
    const visited = new Set<string>();
    for (let { sel } = await focusedMark(page); sel !== articleEvent.sel; { sel } = await focusedMark(page)) {
      expect(others).toContain(sel);
      expect(visited.has(sel), "each once").toBe(false);
      visited.add(sel);
      await page.keyboard.press("c");
    }
    expect(visited.size).toBeGreaterThan(0);
    const { total } = await positionOf(page);
    expect(total).toBe(await marksOf(page, figures.timeline).count());
    // The first closes the tooltip.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(graphicOf(page, figures.timeline)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    expect((await focusedMark(page)).sel, "an arrow leads back in").toBe(articleEvent.sel);
  });

  test(`Home and End are the first and last in time in ${lang}, where time runs ${dir}`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/${figures.timeline}/`);
    await marksOf(page, figures.timeline).first().focus();
    const years = new Map<string, number>();
    const events = editions[lang]!.story.events as unknown as { id: string; when: { on?: string; from?: string } }[];
    for (const { id, when } of events) {
      const from = when.on ?? when.from;
      if (from) years.set(`event.${id}`, Number(from.slice(0, 4)));
    }
    const inOrder = await marksOf(page, figures.timeline).evaluateAll((marks) =>
      marks.map((mark) => mark.getAttribute("data-sel") ?? ""),
    );
    const dated = inOrder.filter((sel) => years.has(sel));
    await page.keyboard.press("Home");
    const home = await focusedMark(page);
    expect(years.get(home.sel)).toBe(Math.min(...years.values()));
    expect(years.get(dated.at(-1)!)).toBe(Math.max(...years.values()));
    await page.keyboard.press("End");
    const end = await focusedMark(page);
    expect(end.sel).toBe(dated.at(-1));
    const newest = await markOf(page, figures.timeline, dated.at(-1)!).locator("[data-ring]").boundingBox();
    if (dir === "rtl") expect(home.x).toBeGreaterThan(newest!.x);
    else expect(home.x).toBeLessThan(newest!.x);
  });

  test(`the map zooms by keys and by buttons in ${lang}`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/${figures.map}/`);
    const zoom = () => Number(new URL(page.url()).searchParams.get("map")?.split(",")[2] ?? 1);
    await marksOf(page, figures.map).first().focus();
    await page.keyboard.press("+");
    await expect.poll(zoom).toBeGreaterThan(1.2);
    const once = zoom();
    await page.keyboard.press("+");
    await expect.poll(zoom).toBeGreaterThan(once);
    await page.keyboard.press("-");
    await expect.poll(zoom).toBeCloseTo(once, 1);
    // On Arabic keyboards the key types ٠ or ۰, on French ones à.
    for (const zero of [{ key: "0" }, { key: "٠" }, { key: "۰" }, { key: "à", code: "Digit0" }]) {
      await page.keyboard.press("+");
      await expect.poll(() => new URL(page.url()).searchParams.has("map")).toBe(true);
      await page.evaluate((init) => {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true }),
        );
      }, zero);
      await expect.poll(() => new URL(page.url()).searchParams.has("map")).toBe(false);
    }
    await page.getByRole("button", { name: zoomIn, exact: true }).press("Enter");
    await expect.poll(zoom).toBeCloseTo(once, 1);
    await page.getByRole("button", { name: zoomOut, exact: true }).press("Enter");
    await expect.poll(zoom).toBe(1);
  });

  test(`the focus is never wholly under the sheet of a phone in ${lang}`, async ({ page }) => {
    await page.setViewportSize(phone);
    await open(page, `${lang}/`);
    const mark = marksOf(page, figures.bars).first();
    await clickMark(page, mark);
    await expect(panelOf(page)).toBeVisible();
    await mark.focus();
    const covered: string[] = [];
    for (let count = 0; count < 12; count++) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => {
        const focused = document.activeElement;
        const panel = document.querySelector("[data-selection-panel]");
        if (!focused || !panel || panel.contains(focused)) return undefined;
        const box = focused.getBoundingClientRect();
        return box.top >= panel.getBoundingClientRect().top ? (focused.textContent ?? "").slice(0, 40) : undefined;
      });
      if (name !== undefined) covered.push(name);
    }
    expect(covered).toEqual([]);
  });
}
