import { expect, test, type Page } from "./test.ts";
import { desktop, figureOf, open, panelOf, phone, withPage } from "./reader.ts";
import { languages, uiWord, source } from "./words.ts";
import { blocksOf, editions, plainWords, proseWords } from "./site.ts";
import { articleEvent, eventStep, figures, steps } from "./ids.ts";

function wordsIn(lang: string) {
  const word = (key: string) => uiWord(lang, `path.${key}`);
  return {
    start: word("start"),
    next: word("next"),
    previous: word("previous"),
    leave: word("leave"),
    follow: word("follow"),
  };
}

function pathOf(lang: string) {
  const { story } = editions[lang]!;
  const blocks = blocksOf(story);
  return story.path.map((step) => ({
    ...step,
    text: proseWords(blocks.find(({ id }) => id === step.prose)?.text ?? ""),
  }));
}

const stepInAddress = (page: Page) => new URL(page.url()).searchParams.get("step");

async function expectStep(
  page: Page,
  step: { prose: string; text: string; figure: string; sel: string },
): Promise<void> {
  await expect.poll(() => stepInAddress(page)).toBe(step.prose);
  await expect(panelOf(page)).toContainText(step.text.slice(0, 40));
  expect(plainWords(await panelOf(page).innerText())).toContain(step.text);
  const graphic = figureOf(page, step.figure).locator("[data-roving]").filter({ visible: true }).first();
  await expect(graphic, step.prose).toBeInViewport();
  await expect(
    figureOf(page, step.figure).locator("[data-roving] a[data-selected]").filter({ visible: true }).first(),
    step.prose,
  ).toBeInViewport();
}

/** A step halfway through the story, and an event of the record that belongs to what a step opens. */
const middle = steps[Math.floor(steps.length / 2)]!.prose;
const counterpart = `event.${articleEvent.counterparts[0]!}`;

for (const { lang, dir } of languages) {
  const say = wordsIn(lang);
  const path = pathOf(lang);

  test(`the guided path in ${lang} leads by keyboard alone through every step, shows each in its figure, and back`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    const start = page.getByRole("button", { name: say.start });
    await start.focus();
    await page.keyboard.press("Enter");
    await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
    const next = panelOf(page).getByRole("button", { name: say.next });
    for (const [index, step] of path.entries()) {
      if (index > 0) {
        await next.focus();
        await page.keyboard.press("Enter");
      }
      await expectStep(page, step);
      if (index > 0) await expect(next, "the focus stays on the button").toBeFocused();
    }
    await expect(next).toHaveAttribute("aria-disabled", "true");
    await page.keyboard.press("Enter");
    await expectStep(page, path.at(-1)!);
    await page.keyboard.press(dir === "rtl" ? "ArrowRight" : "ArrowLeft");
    await expectStep(page, path.at(-2)!);
    await page.goBack();
    await expectStep(page, path.at(-1)!);
    await page.keyboard.press("Escape");
    await expect(panelOf(page)).toHaveCount(0);
    await expect.poll(() => new URL(page.url()).search).toBe("");
  });

  test(`a step of the path in ${lang} opens from its address, and what is opened on the way leads back to it`, async ({
    page,
  }) => {
    const step = path.find(({ prose }) => prose === eventStep)!;
    await page.setViewportSize(phone);
    await page.goto(`${lang}/?step=${step.prose}`);
    await expectStep(page, step);
    await panelOf(page).locator(`a[data-sel="${counterpart}"]`).click();
    await expect(panelOf(page)).toHaveAttribute("data-selection-panel", counterpart);
    expect(stepInAddress(page)).toBe(step.prose);
    await page.keyboard.press("Escape");
    await expectStep(page, step);
    await panelOf(page).getByRole("button", { name: say.leave }).click();
    await expect(panelOf(page)).toHaveCount(0);
  });

  test(`a swipe across the panel in ${lang} turns to the next step, in the direction of reading`, async ({
    browser,
  }) => {
    await withPage(browser, { viewport: phone, hasTouch: true, isMobile: true }, async (page) => {
      await page.goto(`${lang}/?step=${path[1]!.prose}`);
      await expectStep(page, path[1]!);
      const forward = dir === "rtl" ? 1 : -1;
      await swipe(page, { x: 160 - forward * 80, y: 560 }, { x: 160 + forward * 80, y: 565 });
      await expectStep(page, path[2]!);
      await swipe(page, { x: 160 + forward * 80, y: 560 }, { x: 160 - forward * 80, y: 565 });
      await expectStep(page, path[1]!);
    });
  });

  test(`scrolling drives the path in ${lang} only when the reader wants it and allows motion`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.goto(`${lang}/?step=${path[0]!.prose}`);
    await expectStep(page, path[0]!);
    const follow = panelOf(page).getByRole("button", { name: say.follow });
    const read = async (prose: string) => {
      await page.locator(`#${prose}`).evaluate((paragraph) => {
        const { top } = paragraph.getBoundingClientRect();
        scrollBy({ top: top - innerHeight * 0.34, behavior: "instant" });
      });
    };
    // What comes near is laid out, and moves what is read, only then: hence by several tries.
    await expect(async () => {
      await read(middle);
      await expect(page.locator(`#${middle}`)).toBeInViewport({ timeout: 300 });
    }).toPass();
    expect(stepInAddress(page)).toBe(path[0]!.prose);
    await follow.click();
    for (const prose of [path[5]!.prose, eventStep]) {
      await expect
        .poll(async () => {
          await read(prose);
          return stepInAddress(page);
        })
        .toBe(prose);
      await expect(page.locator(`#${prose}`), "only the reader scrolls").toBeInViewport();
    }
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expect(follow).toBeHidden();
  });
}

test("the paragraph being read beside a graphic is lit with what it names there, and nothing else changes", async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  await open(page, `${source}/`);
  const entries = await page.evaluate(() => history.length);
  const section = page.locator("main section").filter({ has: figureOf(page, figures.shares) });
  const paragraph = section.locator("p[data-lit]");
  await expect(async () => {
    await section
      .locator("p[id]")
      .first()
      .evaluate((element) => {
        scrollBy({ top: element.getBoundingClientRect().top - 100, behavior: "instant" });
      });
    await expect(paragraph).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expect(page.locator("p[data-lit]")).toHaveCount(1);
  const named = await paragraph.locator("[data-sel]").evaluateAll((links) => links.map((link) => link.dataset["sel"]));
  const lit = section.locator("figure [data-lit]").filter({ visible: true });
  expect(await lit.count()).toBeGreaterThan(0);
  for (const mark of await lit.all())
    expect(
      await mark.evaluate(
        ({ dataset: { sel, also } }, keys) => `${sel} ${also}`.split(" ").some((key) => keys.includes(key)),
        named,
      ),
    ).toBe(true);
  const ground = () => paragraph.evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect.poll(ground).not.toBe("rgba(0, 0, 0, 0)");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect.poll(ground).toBe("rgba(0, 0, 0, 0)");
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(new URL(page.url()).search).toBe("");
});

test("without a script every paragraph of the path stands in order, each at its anchor, and chapters can be reached", async ({
  browser,
}) => {
  await withPage(browser, { javaScriptEnabled: false, viewport: phone }, async (page) => {
    await page.goto(`${source}/`);
    const path = pathOf(source);
    const anchors = await page.locator("main p[id]").evaluateAll((found) => found.map(({ id }) => id));
    expect(anchors.filter((id) => path.some(({ prose }) => prose === id))).toEqual(path.map(({ prose }) => prose));
    for (const { prose, text } of path)
      expect(plainWords((await page.locator(`#${prose}`).textContent()) ?? "")).toBe(text);
    await page.getByText(uiWord(source, "bar.chapters"), { exact: true }).click();
    const chapters = page.getByRole("navigation", { name: uiWord(source, "bar.title") }).getByRole("link");
    await expect(chapters).toHaveCount(editions[source]!.story.chapters.length + 1);
    const { id } = editions[source]!.story.chapters[2]!;
    await chapters.nth(2).click();
    await expect(page.locator(`#chapter-${id}`)).toBeInViewport();
  });
});

test("a swipe that starts on any graphic scrolls the page", async ({ browser }) => {
  test.slow();
  await withPage(browser, { viewport: phone, hasTouch: true, isMobile: true }, async (page) => {
    await open(page, `${source}/`);
    for (const { id } of editions[source]!.story.figures) {
      const graphic = figureOf(page, id).locator("[data-roving]").filter({ visible: true }).first();
      await graphic.evaluate((element) => {
        element.scrollIntoView({ block: "center", behavior: "instant" });
      });
      await page.waitForTimeout(100);
      const box = (await graphic.boundingBox())!;
      const y = Math.min(Math.max(box.y + box.height / 2, 300), 500);
      const before = await page.evaluate(() => scrollY);
      await swipe(page, { x: 160, y }, { x: 162, y: y - 200 });
      await expect.poll(() => page.evaluate(() => scrollY), { message: id }).toBeGreaterThan(before + 100);
    }
  });
});

/** One finger that goes down, moves in steps and lifts, as the browser itself would see it. */
async function swipe(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [from]);
  for (let step = 1; step <= 8; step++) {
    await touch("touchMove", [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }]);
  }
  await touch("touchEnd", []);
  await session.detach();
}
