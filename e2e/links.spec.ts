import { expect, test } from "./test.ts";
import { articleEvent, eventStep, figureIds, figures } from "./ids.ts";
import { desktop, expectHydrated, marksOf, messagesOf, startApp } from "./reader.ts";
import { languages, translated, source, uiWord, nameOf } from "./words.ts";
import { randomFrom } from "./random.ts";
import { shownView } from "./shownView.ts";
import { comparisons, frameOf, numberIn, queryOf } from "./views.ts";
import { editions, readPage } from "./site.ts";

/** Ours, in the order in which they are written (CONTRACTS.md). */
const canonical = "sel step layer who rec q sort order table map context digits theme".split(" ");
const keys = [...canonical, "host", "utm_source", "x", ""];
const parts = [
  "<img src=x onerror=window.hit=1>",
  '"><script>window.hit=1</script><x-planted>',
  "javascript:window.hit=1",
  articleEvent.sel,
  `claim.${articleEvent.claim}`,
  "claim.__proto__",
  "constructor",
  "both",
  "-comparison",
  `${figures.shares},${figures.map}`,
  "dark",
  "arab",
  "49.87,40.41,4",
  "1e400,NaN,-0",
  "999,999,999",
  "%",
  "%00%ff%fe",
  "\u202e\u2066abc",
  "\u0661\u0662",
  "🜚".repeat(60),
  "a".repeat(5000),
  "&&==??##",
  "${window.hit=1}",
  "'; window.hit=1; '",
];

function hostileQueries(count: number): string[] {
  const { one, below, happens } = randomFrom(20230904);
  return Array.from({ length: count }, () => {
    const pairs = Array.from({ length: 1 + below(4) }, () => {
      const value = one(parts) + (happens(0.3) ? one(parts) : "");
      return `${one(keys)}=${happens(0.7) ? encodeURIComponent(value) : value.replaceAll("#", "")}`;
    });
    return `?${pairs.join("&")}`;
  });
}

const queries = hostileQueries(300);

test("three hundred hostile links in one page: no error, no message, no markup from the address", async ({ page }) => {
  test.setTimeout(90_000);
  const messages = messagesOf(page);
  await page.goto(`${source}/`);
  await startApp(page);
  await expectHydrated(page);
  const marksShown = () => Promise.all(figureIds.map((id) => marksOf(page, id).count()));
  const before = await marksShown();
  for (const query of queries) {
    await page.evaluate(async (search) => {
      history.pushState(null, "", location.pathname + search);
      dispatchEvent(new PopStateEvent("popstate"));
      await new Promise(requestAnimationFrame);
    }, query);
  }
  const found = await page.evaluate(() => ({
    hit: (window as unknown as Record<string, unknown>)["hit"],
    planted: document.querySelectorAll("x-planted, img[src=x], #app script").length,
  }));
  expect(found).toEqual({ hit: undefined, planted: 0 });
  expect(messages).toEqual([]);
  await page.evaluate(() => {
    history.pushState(null, "", location.pathname);
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await expect.poll(marksShown).toEqual(before);
});

test("forty hostile links, each opened anew, are rewritten to one of ours", async ({ page }) => {
  test.setTimeout(90_000);
  const messages = messagesOf(page);
  for (const query of queries.slice(0, 40)) {
    await page.goto(`/${translated}/claim/${articleEvent.claim}/${query}`);
    await expect(page.locator("html"), query).toHaveAttribute("data-context", /on|off/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const { search, hit, planted } = await page.evaluate(() => ({
      search: location.search,
      hit: (window as unknown as Record<string, unknown>)["hit"],
      planted: document.querySelectorAll("x-planted, img[src=x], #app script").length,
    }));
    expect({ hit, planted }, query).toEqual({ hit: undefined, planted: 0 });
    expect(search, query).not.toMatch(/[<>"'`]/);
    const written = [...new URLSearchParams(search).keys()];
    expect(written, query).toEqual(canonical.filter((key) => written.includes(key)));
    expect(
      written.filter((key) => !canonical.includes(key)),
      query,
    ).toEqual([]);
  }
  expect(messages).toEqual([]);
});

for (const { lang } of languages) {
  test(`a link that asks for what is not there is told so, once and politely (${lang})`, async ({ page }) => {
    const cases = [
      { query: "?sel=event.nowhere", asked: "event.nowhere", search: "" },
      { query: "?layer=everything&theme=dark", asked: "everything", search: "?theme=dark" },
      { query: "?theme=<b>pink</b>", asked: "<b>pink</b>", search: "" },
      { query: "?sort=-size", asked: "-size", search: "" },
      { query: "?order=name", asked: "name", search: "" },
      {
        query: `?table=${figures.shares},${figures.map}`,
        asked: `${figures.shares},${figures.map}`,
        search: `?table=${figures.map}`,
      },
      { query: `?step=${eventStep}`, asked: eventStep, search: "" },
      { query: "?map=49.87,40.41,99", asked: "49.87,40.41,99", search: "?map=49.87,40.41,10.00" },
      {
        query: `?theme=dark&utm_source=x&sel=claim.${articleEvent.claim}`,
        asked: undefined,
        search: `?sel=claim.${articleEvent.claim}&theme=dark`,
      },
    ];
    for (const { query, asked, search } of cases) {
      await page.goto(`${lang}/${figures.map}/${query}`);
      await expect.poll(() => page.evaluate(() => location.search), query).toBe(search);
      const status = page.getByRole("status");
      await expect(status, query).toHaveCount(1);
      if (asked) {
        await expect(status, query).toContainText(asked);
        expect((await status.innerText()).length, query).toBeGreaterThan(asked.length + 20);
        await expect(status.locator("*"), query).toHaveCount(0);
      } else await expect(status, query).toHaveText("");
    }
  });
}

/** What is in the story's own data, so that each link below shows something. */
const { story } = editions[source]!;
const drawn = (id: string, type: string) =>
  readPage(`${source}/${id}/`).root.querySelector(`figure a[data-sel^="${type}."]`)!.getAttribute("data-sel")!;
const rec = comparisons.filter((value) => story.claims.some(({ comparison }) => comparison === value)).slice(-2);
const who = story.claims[0]!.status;
const searched = numberIn(story.claims);
const [[west, south], [east, north]] = frameOf(story);
const middle = [(west + east) / 2, (south + north) / 2].map((degrees) => degrees.toFixed(2)).join();

const copied = [
  {
    path: `${figures.map}/`,
    query: `?sel=${drawn(figures.map, "place")}&rec=${rec.join()}&map=${middle},2.50&context=off`,
  },
  { path: `${figures.claims}/`, query: `?who=${who}&q=${searched}&sort=-comparison&theme=dark` },
  { path: `${figures.timeline}/`, query: `?sel=${articleEvent.sel}&layer=record&table=${figures.timeline}` },
  { path: `${figures.ties}/`, query: `?sel=${drawn(figures.split, "actor")}&who=${who}` },
  { path: "", query: `?sel=${articleEvent.sel}&step=${eventStep}&layer=article` },
];

for (const { path, query } of copied) {
  test(`a link copied in one language shows the same view when it is opened in another (${path || "story"})`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    const seen = async () => {
      const view = await shownView(page, new URL(page.url()).pathname.slice(1));
      const marks = await page.evaluate(() => {
        const listed = (attribute: string) =>
          [...document.querySelectorAll(`figure [data-roving] a[${attribute}]`)]
            .filter((mark) => mark.checkVisibility())
            .map((mark) => mark.getAttribute("data-sel"))
            .sort();
        return { selected: listed("data-selected"), dimmed: listed("data-dimmed") };
      });
      return { ...view, ...marks };
    };
    const expectTheSame = (view: object) =>
      expect(async () => {
        expect(await seen()).toEqual(view);
      }).toPass({ timeout: 20_000 });
    await page.goto(`${source}/${path}${query}`);
    await expect.poll(() => page.evaluate(() => location.search)).toBe(query);
    await expect(page.locator("html")).toHaveAttribute("data-context", /on|off/);
    await expectHydrated(page);
    await expect(async () => {
      expect(queryOf(await seen())).toBe(query);
    }).toPass({ timeout: 20_000 });
    const inSource = await seen();
    expect(inSource.selected.length + inSource.dimmed.length).toBeGreaterThan(0);
    const address = page.url();
    await page.goto(address.replace(`/${source}/`, `/${translated}/`));
    await expectTheSame(inSource);
    expect(await page.evaluate(() => location.search)).toBe(query);
    const back = page.getByRole("navigation").getByRole("link", { name: nameOf(source) });
    await expect(back).toHaveAttribute("href", new RegExp(`${query.replace(/[?.+]/g, "\\$&")}$`));
    await back.click();
    await expect(page).toHaveURL(address);
    await expectTheSame(inSource);
  });
}

test("an address without its closing slash leads to the page, one in other letters to the page that says so", async ({
  page,
}) => {
  await page.goto(`${translated}/${figures.map}?layer=article`);
  await expect(page).toHaveURL(new RegExp(`/${translated}/${figures.map}/\\?layer=article$`));
  await page.goto(`${translated}/${figures.map}/index.html?layer=article`);
  await expect(page).toHaveURL(new RegExp(`/${translated}/${figures.map}/\\?layer=article$`));
  for (const path of [
    "nowhere?theme=dark",
    `${translated}/claim/${articleEvent.claim.toLowerCase()}/?sel=claim.${articleEvent.claim}`,
    `${translated.toUpperCase()}/${figures.map}/`,
  ]) {
    expect((await page.goto(path))?.status()).toBe(404);
    await page.keyboard.press("Shift");
    await page.mouse.move(100, 100);
    await page.waitForLoadState("networkidle");
    await expect(page.getByRole("heading", { level: 1, name: uiWord(source, "notFound.title") }), path).toBeVisible();
  }
});

test("the estimates of a share stand in the order that the link or the button asks for, each time at once", async ({
  page,
}) => {
  const ranksSeen = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("[data-rank]")]
        .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((row) => Number(row.dataset["rank"])),
    );
  const rising = (ranks: number[]) => [...ranks].sort((a, b) => a - b);
  await page.goto(`${source}/${figures.shares}/?order=size`);
  await expect.poll(async () => String(await ranksSeen())).toBe(String(rising(await ranksSeen())));
  const [byDate, bySize] = [page.locator('[data-set="order=year"]'), page.locator('[data-set="order=size"]')];
  await expect(bySize).toHaveAttribute("aria-pressed", "true");
  await byDate.click();
  await expect(page).toHaveURL(/\/$/);
  await expect(byDate).toHaveAttribute("aria-pressed", "true");
  const dated = await ranksSeen();
  expect(dated).not.toEqual(rising(dated));
  await bySize.click();
  await expect(page).toHaveURL(/\?order=size$/);
  expect(await ranksSeen()).toEqual(rising(dated));
});
