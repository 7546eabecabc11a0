import { testSiteUrl } from "../../scripts/serving/testSiteUrl.ts";
import { figures } from "../ids.ts";
import { languages } from "../words.ts";
import { startWordPress } from "../wordpress/host.ts";
import { expect, journey, narrow, wide } from "./test.ts";
import { opened, slackPx, type Visit } from "./visit.ts";

/** Waits until the frame is seen, lies in the window, and is as high as what it holds or by a little higher. */
async function expectFits(visit: Visit, message: string): Promise<void> {
  const misfit = async () => {
    const isSeen = await visit.run(() => {
      const frame = document.querySelector("iframe")!;
      frame.scrollIntoView();
      const { left, right } = frame.getBoundingClientRect();
      return getComputedStyle(frame).clip === "auto" && left >= 0 && right <= innerWidth;
    });
    const { given, held } = await visit.frameHeights();
    const higherPx = given - held;
    if (!isSeen || held === 0) return `hidden, ${String(given)} of ${String(held)} px`;
    return higherPx < -2 || higherPx > slackPx ? `${String(higherPx)} px` : "none";
  };
  await expect.poll(misfit, { message, timeout: 20_000 }).toBe("none");
}

// All that WordPress does with our addresses is tested in one engine (../wordpress.spec.ts).
journey(
  "our address in a post of WordPress becomes a figure that fits, answers and leads on",
  async ({ visit, site, driver }) => {
    journey.slow();
    const wordpress = await startWordPress({ url: testSiteUrl, servedAt: site.root, shownAt: site.root });
    try {
      for (const { lang } of languages) {
        const page = `${lang}/${figures.shares}/`;
        await driver.resize(wide.width, wide.height);
        await visit.open(await wordpress.post(testSiteUrl + page));
        await expectFits(visit, `${lang}, wide`);
        await visit.until("no quote is seen", () => !document.querySelector("blockquote")?.checkVisibility());
        await driver.resize(narrow.width, narrow.height);
        await expectFits(visit, `${lang}, narrow`);
        let sel: string | undefined;
        await visit.inFrame(async () => {
          sel = await visit.click("[data-roving] a[data-sel]");
          await visit.until("it opens", () => document.querySelector("[data-selection-panel]") !== null);
        });
        await expectFits(visit, `${lang}, opened`);
        // By key: WebKit's driver points at nothing that is further down in a frame than the window is high.
        await visit.inFrame(async () => {
          await visit.run(() => {
            document.querySelector<HTMLElement>("a[data-own-page]")!.focus();
          });
          await visit.press("Enter");
        });
        await visit.expect("our page is open at what was chosen", [sel, sel], opened);
        expect(await visit.run(() => location.origin + location.pathname)).toBe(site.root + page);
      }
    } finally {
      await wordpress.close();
    }
  },
);
