import { editions, readPage } from "../site.ts";
import { figures, lastMark } from "../ids.ts";
import { languages, rtl } from "../words.ts";
import { journey, narrow, wide } from "./test.ts";
import { opened } from "./visit.ts";

for (const { lang } of languages) {
  journey(`the first tap opens a mark, Back closes it, Forward opens it again (${lang})`, async ({ visit }) => {
    await visit.open(`${lang}/`);
    await visit.run(() => {
      Object.assign(window, { isSame: true });
    });
    const sel = await visit.click("main [data-roving] a[data-sel]");
    await visit.expect("what was tapped is open", [sel, sel], opened);
    await visit.run(() => {
      history.back();
    });
    await visit.expect("nothing is open", [null, null], opened);
    await visit.run(() => {
      history.forward();
    });
    await visit.expect("it is open again", [sel, sel], opened);
    await visit.expect("the page was never left", true, () => "isSame" in window);
  });
}

for (const { lang } of languages) {
  journey(
    `an address, and a link to a part of the page, lead there and nothing moves it away (${lang})`,
    async ({ visit, driver }) => {
      await driver.resize(narrow.width, narrow.height);
      const { root } = readPage(`${lang}/`);
      const { figure, sel } = lastMark(lang);
      const heading = root.querySelectorAll("h2[id]").at(-1)!.id;
      for (const [path, part] of [
        [`#${figure}`, `#${figure}`],
        [`#${heading}`, `#${heading}`],
        [`?sel=${sel}`, `#${figure} a[data-sel="${sel}"]`],
      ] as const) {
        await driver.go("about:blank");
        await visit.open(`${lang}/${path}`);
        await visit.until(`${path} is there`, isThereForGood, part);
      }
      await visit.open(`${lang}/`);
      const chapter = root.querySelectorAll("[data-matter] a[href^='#']").at(-1)!.getAttribute("href")!;
      await visit.run((link) => {
        // As where the page has not loaded yet.
        document.documentElement.dataset["script"] = "";
        document.querySelector<HTMLElement>(`main a[href='${link}']`)!.click();
        dispatchEvent(new Event("load"));
      }, chapter);
      await visit.until(`${chapter} is there`, isThereForGood, chapter);
    },
  );
}

/** Whether a part of the page is on the screen, once all of the page is laid out; for a page to run, again and again. */
function isThereForGood(selector: string): boolean {
  const part = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
  const { top = -1 } = part?.getBoundingClientRect() ?? {};
  return document.documentElement.dataset["script"] === "drawn" && top >= 0 && top < innerHeight;
}

journey("layer, theme and language change in place, and Back leads back", async ({ visit }) => {
  const [{ lang, other }] = languages;
  const { title } = editions[other]!.story.figures.find(({ id }) => id === figures.split)!;
  await visit.openLive(`${lang}/${figures.split}/`);
  await visit.click("[data-set='layer=record']");
  await visit.expect("the layer", "record", () => document.documentElement.dataset["layer"]);
  await visit.click("header details[data-settings] summary");
  const ground = () => getComputedStyle(document.documentElement).backgroundColor;
  const before = await visit.run(ground);
  await visit.click("header [data-set='theme=dark']");
  await visit.until(
    "the ground is dark",
    (light) => getComputedStyle(document.documentElement).backgroundColor !== light,
    before,
  );
  await visit.press("Escape");
  await visit.click(`header a[hreflang='${other}']`);
  await visit.expect("the language", other, () => document.documentElement.lang);
  await visit.until("its words", (words) => document.querySelector("main")!.textContent.includes(words), title);
  await visit.expect("the layer came along", "record", () => document.documentElement.dataset["layer"]);
  await visit.run(() => {
    history.back();
  });
  await visit.expect("the first language", lang, () => document.documentElement.lang);
});

journey("from right to left: the page's width, labels inside of their graphics, digits", async ({ visit, driver }) => {
  const { hasDigits } = languages.find(({ lang }) => lang === rtl)!;
  for (const { width, height } of [narrow, wide]) {
    await driver.resize(width, height);
    await visit.openLive(`${rtl}/${figures.timeline}/`);
    await visit.expect(
      "the page is as wide as the window",
      0,
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await visit.expect("labels that stick out", [], labelsOutside);
  }
  if (!hasDigits) return;
  await visit.click("header details[data-settings] summary");
  await visit.click("header [data-set='digits=arab']");
  await visit.expect("Latin digits of the graphic", [], () =>
    [...document.querySelectorAll("figure [data-graphic] svg text")]
      .filter((text) => text.checkVisibility() && /[0-9]/.test(text.textContent))
      .map(({ textContent }) => textContent),
  );
});

/** Words in graphics that are drawn outside of them, by more than half of the light edge around them, which Firefox counts in. */
function labelsOutside(): string[] {
  return [...document.querySelectorAll<SVGTextElement>("figure [data-graphic] svg text")].flatMap((text) => {
    const graphic = text.ownerSVGElement!.getBoundingClientRect();
    const box = text.getBoundingClientRect();
    const isSeen = text.checkVisibility() && box.width > 0 && graphic.width > 0;
    return isSeen && (box.left < graphic.left - 8 || box.right > graphic.right + 8) ? [text.textContent] : [];
  });
}
