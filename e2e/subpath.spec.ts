import { expect, test } from "./test.ts";
import { clickMark, expectOpened, figureOf, hydrate, markOf, messagesOf, open } from "./reader.ts";
import { languages, source, uiWord } from "./words.ts";
import { articleEvent, figures } from "./ids.ts";

const [first] = languages;

test("the built folder works below any path: pages, app, languages, sharing and files", async ({ page, baseURL }) => {
  const outside: string[] = [];
  const missing: string[] = [];
  const root = `${baseURL ?? ""}deep/er/`;
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    if (!url.startsWith(root)) {
      outside.push(url);
      await route.abort();
      return;
    }
    const response = await route.fetch({ url: url.replace(root, baseURL ?? "") });
    if (!response.ok()) missing.push(url);
    await route.fulfill({ response });
  });
  const messages = messagesOf(page);
  await open(page, `${root}${source}/`);
  await clickMark(page, markOf(page, figures.timeline, articleEvent.sel));
  await expectOpened(page, articleEvent.sel);
  await page.getByRole("link", { name: first.toOther }).click();
  await expect(page).toHaveURL(`${root}${first.other}/?sel=${articleEvent.sel}`);
  await expectOpened(page, articleEvent.sel);
  await page.keyboard.press("Escape");
  await figureOf(page, figures.shares).getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL(`${root}${first.other}/${figures.shares}/`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.reload();
  await hydrate(page);
  await figureOf(page, figures.shares)
    .getByRole("link", { name: uiWord(first.other, "share.open") })
    .click();
  await expect(page.getByRole("dialog")).toBeVisible();
  const files = page.locator("#share a[download]");
  for (const file of await files.all()) {
    const { href } = await file.evaluate((link: HTMLAnchorElement) => ({ href: link.href }));
    expect((await page.request.get(href.replace(root, baseURL ?? ""))).ok(), href).toBe(true);
    expect(href.startsWith(root), href).toBe(true);
  }
  expect({ outside, missing, messages }).toEqual({ outside: [], missing: [], messages: [] });
});
