import type { HTMLElement } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { editions, embedPaths, pagePaths, plainWords, readPage, wordsIn } from "./site.ts";
import { csvPaths, readCsv } from "./takenAway.ts";
import { source, tags } from "./words.ts";

const editionOf = (path: string) => editions[path.split("/")[0] || source]!.story;
const meta = (root: HTMLElement, key: string) =>
  plainWords(
    root.querySelector(`head meta[property="${key}"],head meta[name="${key}"]`)?.getAttribute("content") ?? "",
  );

/** The sentences of who denies some claims. */
function denialsOf(path: string, claims: readonly string[]): string[] {
  const found = editionOf(path).claims.filter(({ id }) => claims.includes(id));
  return [...new Set(found.flatMap(({ denial }) => (denial ? [plainWords(denial)] : [])))];
}

/** The claims of what an address or a mark leads to: a claim's own, an event's. */
function claimsAt(path: string, type: string | undefined, id: string | undefined): readonly string[] {
  if (type === "claim" && id) return [id];
  return (type === "event" && editionOf(path).events.find((event) => event.id === id)?.claims) || [];
}

/** What a page is about. */
const aboutOf = (path: string) => claimsAt(path, ...(path.split("/").slice(1, 3) as [string?, string?]));

const wholeWords = (element: HTMLElement) =>
  [
    wordsIn(element),
    ...[element, ...element.querySelectorAll("[aria-label]")].map((one) =>
      plainWords(one.getAttribute("aria-label") ?? ""),
    ),
  ].join(" ");

it("what is contested has its denial, in every language", () => {
  for (const { story } of Object.values(editions)) {
    const contested = story.claims.filter(({ comparison }) => comparison === "contested");
    expect(contested.length).toBeGreaterThan(0);
    for (const { id, denial } of contested) expect(denial?.length, id).toBeGreaterThan(20);
  }
});

describe("who denies a claim is said", () => {
  it("on its page and its events' pages, in their descriptions, and on their cards", () => {
    let pages = 0;
    for (const path of pagePaths) {
      const denials = denialsOf(path, aboutOf(path));
      if (denials.length === 0) continue;
      pages += 1;
      const { root } = readPage(path);
      for (const denial of denials) {
        expect(wordsIn(root.querySelector("main")), path).toContain(denial);
        for (const key of ["description", "og:description", "og:image:alt"])
          expect(meta(root, key), `${path} ${key}`).toContain(denial);
        expect(plainWords(root.querySelector("script[type='application/ld+json']")?.rawText ?? ""), path).toContain(
          JSON.stringify(denial).slice(1, -1).replaceAll("<", "\\u003c"),
        );
      }
    }
    expect(pages).toBeGreaterThan(4);
  });

  it("once in the head of an account, at the size of the verdict or beside what the article says", () => {
    for (const path of pagePaths.filter((name) => /\/claim\//.test(name)))
      for (const denial of denialsOf(path, aboutOf(path))) {
        const { root } = readPage(path);
        const places = [...root.querySelectorAll("dl dd"), ...root.querySelectorAll("[data-difference] p")];
        expect(places.filter((place) => wordsIn(place).includes(denial)).length, path).toBe(1);
      }
  });

  it("in every row of every list and table that leads to it, on pages and in embeds", () => {
    let rows = 0;
    for (const path of [...pagePaths, ...embedPaths]) {
      const { root } = readPage(path);
      for (const row of root.querySelectorAll("tbody tr,main nav a,a[data-sel]")) {
        const links = [row, ...row.querySelectorAll("a[data-sel]")];
        // Prose and see-also lines stand beside a denial; rows, marks and neighbours hold it.
        if (row.tagName === "A" && !row.closest("[data-roving]") && !row.closest("main nav")) continue;
        const keys = links.flatMap((link) => [
          link.getAttribute("data-sel") ?? "",
          ...(link.getAttribute("data-also") ?? "").split(" "),
          ...(link.tagName === "A" && link.closest("main nav")
            ? [
                /(claim|event)\/([\w-]+)\/$/
                  .exec(link.getAttribute("href") ?? "")
                  ?.slice(1)
                  .join(".") ?? "",
              ]
            : []),
        ]);
        const isOfActor = keys[0]?.startsWith("actor") || keys[0]?.startsWith("place");
        if (isOfActor) continue;
        const claims = keys.flatMap((key) => claimsAt(path, ...(key.split(".") as [string?, string?])));
        for (const denial of denialsOf(path, claims)) {
          rows += 1;
          expect(wholeWords(row), `${path} ${keys.join(" ")}`).toContain(denial);
        }
      }
    }
    expect(rows).toBeGreaterThan(20);
  });

  it("beside every link to it that is in no prose", () => {
    for (const path of pagePaths.filter((name) => /\/(claim|event)\//.test(name))) {
      const main = readPage(path).root.querySelector("main")!;
      const opened = main
        .querySelectorAll("a[data-sel]")
        .flatMap((link) => claimsAt(path, ...((link.getAttribute("data-sel") ?? "").split(".") as [string?, string?])));
      for (const denial of denialsOf(path, opened)) expect(wordsIn(main), path).toContain(denial);
    }
  });

  it("in every file that readers take along", () => {
    for (const lang of tags) {
      const { claims, events, relations } = editionOf(`${lang}/`);
      const about: Record<string, ReadonlyMap<string, readonly string[]>> = {
        claims: new Map(claims.map(({ id }) => [id, [id]])),
        events: new Map(events.map((event) => [event.id, event.claims ?? []])),
        relations: new Map(relations.map((relation) => [relation.id, relation.claims])),
      };
      const lines = { claims: 0, events: 0, relations: 0 };
      for (const csv of csvPaths)
        for (const line of readCsv(csv)) {
          const { table = csv.replace(".csv", ""), id = "" } = line;
          for (const denial of denialsOf(`${lang}/`, about[table]?.get(id) ?? [])) {
            lines[table as keyof typeof lines] += 1;
            expect(plainWords(line[`denial_${lang}`] ?? ""), `${csv} ${id}`).toContain(denial);
          }
        }
      for (const [table, count] of Object.entries(lines)) expect(count, table).toBeGreaterThan(0);
    }
  });
});

it("a page shows a difference with the claim that it is about alone, and both compare alike", () => {
  for (const path of pagePaths) {
    const { claims, differences, figures } = editionOf(path);
    const shown = readPage(path)
      .root.querySelectorAll("[data-difference]")
      .map((pair) => differences.find(({ id }) => id === pair.getAttribute("data-difference"))!);
    const [, first, second] = path.split("/");
    for (const { id, claim, comparison } of shown) {
      expect(comparison, `${path} ${id}`).toBe(claims.find((one) => one.id === claim)?.comparison);
      if (first === "claim") expect(claim, path).toBe(second);
      const figure = figures.find((one) => one.id === first);
      if (figure && figure.claims.length > 0) expect(figure.claims, `${path} ${id}`).toContain(claim);
    }
  }
});
