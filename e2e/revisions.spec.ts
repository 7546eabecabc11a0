import { expect, test } from "./test.ts";
import { clickMarkIn, heardOn, heightOf, marksIn, openFramed, rootOf } from "./frames.ts";
import { figures } from "./ids.ts";
import { translated } from "./words.ts";

const path = `${translated}/${figures.shares}/r/1/embed/`;

test("a pinned revision is the same embed, live like it", async ({ page }) => {
  const embed = await openFramed(page, path);
  await expect.poll(() => heardOn(page, "fig:ready")).toHaveLength(1);
  expect((await heardOn(page, "fig:ready"))[0]).toMatchObject({ id: figures.shares, lang: translated, revision: 1 });
  expect((await heardOn(page, "fig:ready"))[0]).not.toHaveProperty("newer");
  await clickMarkIn(marksIn(embed).first());
  await expect(embed.locator("[data-selection-panel]")).toBeVisible();
});

test("with the notice that a build puts on it, it tells reader, host and frame of the newer one", async ({ page }) => {
  const before = await openFramed(page, path);
  await expect.poll(() => heardOn(page, "fig:height")).toHaveLength(1);
  const heightPx = await heightOf(rootOf(before));
  await page.route(`**/${path}`, async (route) => {
    const response = await route.fetch();
    const notice = '<p data-newer="2" data-corrected="2026-12-01">A newer one was published.</p>';
    await route.fulfill({ response, body: (await response.text()).replace("<!--newer-->", notice) });
  });
  const embed = await openFramed(page, path);
  await expect(embed.getByText("A newer one was published.")).toBeVisible();
  await expect
    .poll(async () => (await heardOn(page, "fig:ready"))[0])
    .toMatchObject({ revision: 1, newer: 2, corrected: "2026-12-01" });
  await expect.poll(async () => (await heardOn(page, "fig:height")).at(-1)?.["height"]).toBeGreaterThan(heightPx + 20);
});
