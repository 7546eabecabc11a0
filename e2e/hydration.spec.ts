import { expect, test, type Page } from "./test.ts";
import { desktop, expectHydrated, messagesOf, pageKinds, phone } from "./reader.ts";
import { languages } from "./words.ts";

/** Notes every layout shift, also those that an input would excuse. */
async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    (window as unknown as Record<string, unknown>)["shifts"] = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources = [] } = entry as PerformanceEntry & { value: number; sources?: { node?: Node }[] };
        const moved = sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}.${node.className.toString()}` : (node?.textContent ?? ""),
        );
        shifts.push(`${value.toFixed(4)} ${moved.join(", ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Notes in which frame of the screen each chapter is to be laid out. */
async function noteTurns(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const turns: number[] = [];
    (window as unknown as Record<string, unknown>)["turns"] = turns;
    let frame = 0;
    const count = () => {
      frame++;
      requestAnimationFrame(count);
    };
    count();
    new MutationObserver((changes) => {
      for (const { target } of changes) if ((target as Element).matches("section[id]")) turns.push(frame);
    }).observe(document, { subtree: true, attributeFilter: ["style"] });
  });
}

/** Leaves out what the faces moved when they came late; npm run bench prints it. */
async function forgetFaces(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    (window as unknown as { shifts: string[] }).shifts.length = 0;
  });
}

for (const { lang } of languages) {
  for (const viewport of [phone, desktop]) {
    test(`hydrating says nothing and moves nothing, on every kind of page at ${String(viewport.width)} px (${lang})`, async ({
      page,
    }) => {
      test.slow();
      const messages = messagesOf(page);
      await noteShifts(page);
      await page.setViewportSize(viewport);
      for (const path of pageKinds) {
        await page.goto(`/${lang}/${path}`);
        await forgetFaces(page);
        // Scrolling is an intent too, and none that excuses a shift.
        await page.evaluate(() => {
          scrollTo(0, 1);
        });
        await expect(page.locator("html"), path).toHaveAttribute("data-context", "on");
        await expectHydrated(page);
        const shifts = await page.evaluate(async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
            scrollTo({ top: y, behavior: "instant" });
            await new Promise(requestAnimationFrame);
          }
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return (window as unknown as { shifts: string[] }).shifts;
        });
        expect(shifts, `/${lang}/${path}`).toEqual([]);
        expect(messages, `/${lang}/${path}`).toEqual([]);
      }
    });
  }
}

test("the root page hydrates without a word", async ({ page }) => {
  const messages = messagesOf(page);
  await page.goto("/");
  await page.evaluate(() => {
    scrollTo(0, 1);
  });
  await expectHydrated(page);
  expect(messages).toEqual([]);
});

test("once nothing else is to be done, the whole story is laid out, one chapter after the other, and nothing moves", async ({
  page,
}) => {
  await noteShifts(page);
  await noteTurns(page);
  await page.setViewportSize(phone);
  for (const { lang } of languages) {
    await page.goto(`/${lang}/`);
    await forgetFaces(page);
    await expect(page.locator("html")).toHaveAttribute("data-script", "drawn");
    const skipped = await page
      .locator("main section > *")
      .evaluateAll((parts) => parts.filter((part) => !part.checkVisibility({ contentVisibilityAuto: true })).length);
    expect(skipped).toBe(0);
    const turns = await page.evaluate(() => (window as unknown as { turns: number[] }).turns);
    expect(turns.length).toBeGreaterThan(1);
    expect(new Set(turns).size, "frames in which chapters were laid out").toBe(turns.length);
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
  }
});
