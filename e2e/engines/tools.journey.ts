import { testSiteUrl } from "../../scripts/serving/testSiteUrl.ts";
import { figures, steps } from "../ids.ts";
import { editions } from "../site.ts";
import { languages, rtl } from "../words.ts";
import { expect, journey } from "./test.ts";
import { opened } from "./visit.ts";

const language = languages.find(({ lang }) => lang === rtl)!;
const { lang, dir, zoomIn } = language;
const { story } = editions[lang]!;

const parameter = (name: string) => new URL(location.href).searchParams.get(name);

journey("keys lead into the timeline, along it as it is seen, into a panel and back", async ({ visit }) => {
  await visit.openLive(`${lang}/${figures.timeline}/`);
  const isOnMark = () => document.activeElement?.matches("[data-roving] a[data-sel]") ?? false;
  for (let tabs = 0; tabs < 60 && !(await visit.run(isOnMark)); tabs++) await visit.press("Tab");
  await visit.expect("Tab comes to a mark", true, isOnMark);
  await visit.press("Home");
  const place = () => {
    const mark = document.activeElement as HTMLElement;
    const { x, y } = mark.getBoundingClientRect();
    return { sel: mark.dataset["sel"] ?? "", x, y };
  };
  const first = await visit.run(place);
  await visit.press("ArrowDown", "ArrowUp", "End");
  const last = await visit.run(place);
  expect(last.sel).not.toBe(first.sel);
  if (dir === "rtl") expect(last.x).toBeLessThan(first.x);
  // Several marks may stand at one place: the way along them is seen after a few.
  for (let count = 0; count < 6; count++) await visit.press(dir === "rtl" ? "ArrowRight" : "ArrowLeft");
  const { sel, x } = await visit.run(place);
  expect(sel).not.toBe(last.sel);
  expect(Math.sign(x - last.x)).toBe(dir === "rtl" ? 1 : -1);
  await visit.until("it is on the screen", () => {
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  await visit.press("Enter");
  await visit.expect("the mark is open", [sel, sel], opened);
  await visit.expect("the focus is on its heading", true, () =>
    document.activeElement!.matches("[data-selection-panel] h2"),
  );
  await visit.press("Escape");
  await visit.expect("nothing is open", [null, null], opened);
  await visit.expect("the focus is back", sel, () => (document.activeElement as HTMLElement).dataset["sel"]);
});

journey("the map is brought nearer, dragged and put back", async ({ visit }) => {
  await visit.openLive(`${lang}/${figures.map}/`);
  const camera = () => visit.run(parameter, "map");
  expect(await camera()).toBe(null);
  await visit.click({ of: "figure button", named: zoomIn });
  await expect.poll(camera).not.toBe(null);
  const near = await camera();
  // What follows the hand is loaded when the pointer first comes over the map.
  await visit.hover("figure svg[data-roving]");
  await expect
    .poll(
      async () => {
        await visit.drag("figure svg[data-roving]", { x: 90, y: 30 });
        return camera();
      },
      { timeout: 20_000 },
    )
    .not.toBe(near);
  await visit.expect("a drag opens nothing", [null, null], opened);
  await visit.click("button[data-set='map=']");
  await expect.poll(camera).toBe(null);
});

journey("a filter and a search leave what fits them, and are taken away", async ({ visit }) => {
  await visit.openLive(`${lang}/${figures.claims}/`);
  const { comparison } = story.claims[0]!;
  const fitting = story.claims.filter((claim) => claim.comparison === comparison).length;
  const left = () => document.querySelectorAll("figure [data-roving] a[data-sel]:not([data-dimmed])").length;
  await visit.expect("all marks", story.claims.length, left);
  await visit.click(`button[data-set='rec=${comparison}']`);
  await visit.expect("those that fit", fitting, left);
  await visit.expect("the address", comparison, parameter, "rec");
  await visit.click(`button[data-set='rec=${comparison}'], button[data-set='rec=']`);
  await visit.expect("all marks again", story.claims.length, left);
  await visit.click("input[type=search]");
  await visit.press(..."qqqq");
  await visit.expect("no mark has such words", 0, left);
  await visit.expect("the address", "qqqq", parameter, "q");
});

journey("the guided path leads on by its button and by a key, and is left", async ({ visit }) => {
  await visit.openLive(`${lang}/`);
  await visit.click("[data-bar] [data-step]");
  await visit.expect("the first step", steps[0]!.prose, parameter, "step");
  await visit.click("[data-way=next]");
  await visit.expect("the second step", steps[1]!.prose, parameter, "step");
  await visit.press(dir === "rtl" ? "ArrowRight" : "ArrowLeft");
  await visit.expect("the first step again", steps[0]!.prose, parameter, "step");
  await visit.until("its mark is on the screen", () => {
    const marks = [...document.querySelectorAll("[data-roving] a[data-selected]")].map((mark) =>
      mark.getBoundingClientRect(),
    );
    return marks.some(({ top, bottom, height }) => height > 0 && bottom > 0 && top < innerHeight);
  });
  await visit.press("Escape");
  await visit.expect("no step", null, parameter, "step");
});

journey(
  "the dialog of sharing gives the link, copies it or selects it, and gives the focus back",
  async ({ visit }) => {
    await visit.openLive(`${lang}/${figures.shares}/`);
    await visit.click("main [data-share]");
    const address = `${testSiteUrl}${lang}/${figures.shares}/`;
    await visit.expect(
      "the link",
      address,
      () => document.querySelector<HTMLTextAreaElement>("dialog[open] textarea")?.value,
    );
    await visit.click({ of: "dialog button", named: language.copyLink });
    await visit.until(
      "it says what became of the link",
      ({ copied, copyYourself }) => {
        const field = document.activeElement as HTMLTextAreaElement;
        const words = document.querySelector("dialog")!.textContent;
        const isSelected =
          field.matches("textarea") && field.selectionEnd - field.selectionStart === field.value.length;
        return words.includes(copied) || (words.includes(copyYourself) && isSelected);
      },
      language,
    );
    await visit.press("Escape");
    await visit.expect("no dialog", 0, () => document.querySelectorAll("dialog[open]").length);
    await visit.expect("the focus is back", true, () => document.activeElement!.matches("[data-share]"));
  },
);
