import { figures } from "../ids.ts";
import { languages, rtl } from "../words.ts";
import { expect, journey, narrow, wide } from "./test.ts";
import type { Visit } from "./visit.ts";

const mark = "[data-graphic] a[data-sel]";
const panel = () => document.querySelector<HTMLElement>("[data-selection-panel]")?.dataset["selectionPanel"];

/** Waits until the frame on the page is as high as what it holds, within 2 px. */
async function expectFitted(visit: Visit): Promise<void> {
  const spare = async () => {
    const { given, held } = await visit.frameHeights();
    return Math.abs(given - held);
  };
  await expect
    .poll(spare, { message: "the frame is as high as what it holds", timeout: 20_000 })
    .toBeLessThanOrEqual(2);
}

journey(
  "in somebody else's page a figure comes by itself, opens its marks and is as high as it is",
  async ({ visit, site, driver }) => {
    for (const { width, height } of [wide, narrow]) {
      await driver.resize(width, height);
      await visit.open(`${site.hosts}rtl?of=${encodeURIComponent(`${rtl}/${figures.shares}`)}`);
      await visit.run(() => {
        document.querySelector("figure")!.scrollIntoView();
      });
      await visit.until("the frame is there", () => document.querySelector("iframe") !== null);
      await expectFitted(visit);
      await visit.inFrame(async () => {
        const sel = await visit.click(mark);
        await visit.expect("the mark is open", sel, panel);
      });
      await expectFitted(visit);
    }
  },
);

for (const { lang } of languages)
  journey(
    `in a sandbox without an origin an embed keeps its style when it is used (${lang})`,
    async ({ visit, site }) => {
      await visit.open(site.hosts);
      await visit.run((address) => {
        const heights: number[] = [];
        Object.assign(window, { heights });
        addEventListener("message", ({ data }: MessageEvent<{ type?: string; height?: number }>) => {
          if (data.type === "fig:height") heights.push(data.height ?? 0);
        });
        const frame = document.createElement("iframe");
        frame.setAttribute("sandbox", "allow-scripts");
        Object.assign(frame, { src: address, width: "800", height: "900" });
        document.body.replaceChildren(frame);
      }, `${site.root}${lang}/${figures.shares}/embed/`);
      await visit.until("it says its height", () => (window as unknown as { heights: number[] }).heights.length > 0);
      await visit.inFrame(async () => {
        const sel = await visit.click(mark);
        await visit.expect("the mark is open", sel, panel);
        const icons = await visit.run(() =>
          [...document.querySelectorAll("[data-selection-panel] svg")].map(
            (icon) => icon.getBoundingClientRect().width,
          ),
        );
        expect(icons.length).toBeGreaterThan(0);
        expect(Math.max(...icons)).toBeLessThan(60);
      });
    },
  );
