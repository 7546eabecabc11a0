import { figures } from "../ids.ts";
import { wrapWords } from "../translation.ts";
import { languages } from "../words.ts";
import { openSite } from "./site.ts";
import { expect, journey } from "./test.ts";
import { opened, Visit } from "./visit.ts";

const [{ lang }] = languages;

const notice = () => document.documentElement.dataset["notice"] ?? null;
const wordsOfMain = () => document.querySelector("main")!.textContent.trim().split(/\s+/).length;

journey("under a translation a panel shows what it was opened for", async ({ visit }) => {
  const panels = async () => {
    const words: string[] = [];
    for (const nth of [0, 4, 9, 13]) {
      const sel = await visit.run((position) => {
        const mark = [...document.querySelectorAll<HTMLElement>("main a[data-sel]")][position]!;
        mark.click();
        return mark.dataset["sel"];
      }, nth);
      await visit.expect("the mark is open", [sel, sel], opened);
      words.push(
        await visit.run(() => document.querySelector("[data-selection-panel]")!.textContent.replace(/\s+/g, " ")),
      );
    }
    return words;
  };
  await visit.openLive(`${lang}/${figures.claims}/`);
  const plain = await panels();
  expect(new Set(plain).size).toBe(plain.length);
  await visit.openLive(`${lang}/${figures.claims}/`);
  await visit.run(wrapWords, true);
  expect(await panels()).toEqual(plain);
});

journey("a page keeps its words whichever part of the app is missing", async ({ visit, driver }) => {
  await visit.openLive(`${lang}/${figures.claims}/`);
  const words = await visit.run(wordsOfMain);
  const parts = await visit.run(() =>
    performance
      .getEntriesByType("resource")
      .flatMap(({ name }) => /\/assets\/.*\.(js|json|css)$/.exec(name)?.[0] ?? []),
  );
  expect(parts.length).toBeGreaterThan(4);
  for (const part of new Set(parts)) {
    // On another server each time: what was loaded once would not be asked for again.
    const site = await openSite();
    site.lose(new RegExp(part.replaceAll(".", "\\.")));
    const without = new Visit(driver, site);
    await without.open(`${lang}/${figures.claims}/`);
    await without.press("Shift");
    await without.until(`the app runs or says that it cannot, without ${part}`, () => {
      const { context, notice: said } = document.documentElement.dataset;
      return context !== undefined || said !== undefined;
    });
    expect(await without.run(wordsOfMain), part).toBeGreaterThan(0.9 * words);
    site.close();
  }
});

journey("once what was missing is there again, the page can be loaded anew, with its view", async ({ visit, site }) => {
  site.lose(/\/assets\/.*\.js$/);
  await visit.open(`${lang}/${figures.split}/?layer=record`);
  await visit.press("Shift");
  await visit.expect("it says so", "failed", notice);
  site.lose();
  await visit.run(() => {
    document.querySelector<HTMLElement>("[data-retry]")!.click();
  });
  await visit.until("it no longer says so", () => document.documentElement.dataset["notice"] === undefined);
  await visit.startApp();
  await visit.expect("the view", "record", () => document.documentElement.dataset["layer"]);
  const sel = await visit.click("main [data-roving] a[data-sel]");
  await visit.expect("a mark opens", [sel, sel], opened);
});

journey("without a network a tap keeps the page and says so; with it again it opens", async ({ visit, site }) => {
  await visit.open(`${lang}/${figures.split}/`);
  const before = await visit.run(() => [location.href, document.querySelector("main")!.textContent]);
  await site.leave();
  await visit.click("main [data-roving] a[data-sel]");
  await visit.expect("it says so", "unreachable", notice);
  expect(await visit.run(() => [location.href, document.querySelector("main")!.textContent])).toEqual(before);
  await site.comeBack();
  await visit.run(() => {
    document.querySelector<HTMLElement>("[data-retry]")!.click();
  });
  await visit.until("it no longer says so", () => document.documentElement.dataset["notice"] === undefined);
  const sel = await visit.click("main [data-roving] a[data-sel]");
  await visit.expect("a mark opens", [sel, sel], opened);
});
