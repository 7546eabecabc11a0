import { expect, test } from "@playwright/test";
import { expectHydrated, figureIds, languages, marksOf, messagesOf, startApp } from "./reader.ts";

const keys = ["sel", "layer", "who", "rec", "q", "map", "context", "digits", "theme", "host", "utm_source", "x", ""];
const parts = [
  "<img src=x onerror=window.hit=1>",
  '"><script>window.hit=1</script><x-planted>',
  "javascript:window.hit=1",
  "event.embassy-2022",
  "claim.C18-01",
  "claim.__proto__",
  "constructor",
  "both",
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

/** Numbers that look random and are the same on every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function hostileQueries(count: number): string[] {
  const random = randomFrom(20230904);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  return Array.from({ length: count }, () => {
    const pairs = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      const value = one(parts) + (random() < 0.3 ? one(parts) : "");
      return `${one(keys)}=${random() < 0.7 ? encodeURIComponent(value) : value.replaceAll("#", "")}`;
    });
    return `?${pairs.join("&")}`;
  });
}

const queries = hostileQueries(300);

test("three hundred hostile links in one page: no error, no message, no markup from the address", async ({ page }) => {
  test.setTimeout(90_000);
  const messages = messagesOf(page);
  await page.goto("ar/");
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
    await page.goto(`/en/claim/C18-01/${query}`);
    await expect(page.locator("html"), query).toHaveAttribute("data-context", /on|off/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const { search, hit, planted } = await page.evaluate(() => ({
      search: location.search,
      hit: (window as unknown as Record<string, unknown>)["hit"],
      planted: document.querySelectorAll("x-planted, img[src=x], #app script").length,
    }));
    expect({ hit, planted }, query).toEqual({ hit: undefined, planted: 0 });
    expect(search, query).not.toMatch(/[<>"'`]/);
    const canonical = ["sel", "layer", "who", "rec", "q", "map", "context", "digits", "theme"];
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
      { query: "?map=49.87,40.41,99", asked: "49.87,40.41,99", search: "?map=49.87,40.41,16.00" },
      { query: "?theme=dark&utm_source=x&sel=claim.C18-01", asked: undefined, search: "?sel=claim.C18-01&theme=dark" },
    ];
    for (const { query, asked, search } of cases) {
      await page.goto(`${lang}/map/${query}`);
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
