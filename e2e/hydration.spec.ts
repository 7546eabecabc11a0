import { expect, test, type Page } from "@playwright/test";
import { desktop, expectHydrated, languages, messagesOf, pageKinds, phone } from "./reader.ts";

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
        await page.evaluate(() => document.fonts.ready);
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

/**
 * On a processor slowed four times, hydration blocks for no task of more than 50 ms. Counted are milliseconds of the
 * main thread's own work, which other programs on the machine do not lengthen.
 */
test("hydration has no long task on a slow phone", async ({ page, browser }) => {
  test.slow();
  await page.setViewportSize(phone);
  const session = await page.context().newCDPSession(page);
  await page.goto("ar/");
  await page.evaluate(() => document.fonts.ready);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  await page.evaluate(() => {
    scrollTo(0, 1);
  });
  await expectHydrated(page);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: {
      name: string;
      ph: string;
      pid: number;
      tid: number;
      ts: number;
      dur: number;
      tdur?: number;
      args?: { name?: string };
    }[];
  };
  const main = trace.traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const runs = trace.traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      ph === "X" && /RunTask$/.test(name) && main.some((thread) => thread.pid === pid && thread.tid === tid),
  );
  // A task that runs inside another is part of it.
  const tasks = runs.filter(
    (run) => !runs.some((outer) => outer !== run && outer.ts <= run.ts && outer.ts + outer.dur >= run.ts + run.dur),
  );
  expect(tasks.length).toBeGreaterThan(10);
  const long = tasks.map(({ tdur = 0 }) => Math.round(tdur / 1000)).filter((ms) => ms > 50);
  expect(long).toEqual([]);
});
