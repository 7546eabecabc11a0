import { describe, expect, it } from "vitest";
import { type Json, textsIn } from "./dataset.ts";
import { type Stray, strayFinder, strayInUi } from "./numbers.ts";
import { textsOf } from "./pageText.ts";
import { editions, pagePaths, proseWords, readPage } from "./site.ts";
import { source, tags as languages } from "./words.ts";
import { articleEvent } from "./ids.ts";

/** Each number once for each of its surroundings, with the first place where it stands and how many others there are. */
function listed(strays: readonly (Stray & { where: string })[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { numeral, around, where } of strays) {
    const words = `${numeral} in “${around}”`;
    places.set(words, (places.get(words) ?? new Set()).add(where));
  }
  return [...places].map(([words, [first = "", ...others]]) => {
    const more = others.length > 0 ? ` and ${others.length} more` : "";
    return `${words}, on ${first}${more}`;
  });
}

/** Fields of an edition that are no words; slugs are none either. */
const technical = "sha256 id feature on from to date missing url".split(" ");

const advice =
  "These numbers come from nowhere: not from the data, nor computed from it (¤ stands for what does). Write what follows from the data as a " +
  "placeholder (data/README.md), correct what is wrong, or, if it is no number of the story, add it to e2e/numbersAllowed.ts.";

describe.each(languages)("every number in %s", (lang) => {
  const straysIn = strayFinder(lang);
  const pages = pagePaths.filter((path) => (path || `${source}/`).startsWith(`${lang}/`));

  it("on every page, seen or spoken, comes from the data", () => {
    expect(pages.length).toBeGreaterThan(100);
    const seen = new Map<string, Stray[]>();
    const strays = pages.flatMap((path) =>
      textsOf(readPage(path).root).flatMap((words) => {
        const found = seen.get(words) ?? straysIn(words);
        seen.set(words, found);
        return found.map((stray) => ({ ...stray, where: `${path}index.html` }));
      }),
    );
    expect(listed(strays), advice).toEqual([]);
  });

  it("in the words that only the panel shows comes from the data", () => {
    const { story } = editions[lang]!;
    const strays = [...textsIn(story as unknown as Json)]
      .filter(({ path, text }) => !path.some((step) => technical.includes(step)) && !/^[a-z][a-z0-9-]*$/.test(text))
      .flatMap(({ path, text }) => straysIn(proseWords(text)).map((stray) => ({ ...stray, where: path.join(".") })));
    expect(listed(strays), advice).toEqual([]);
  });

  it("in the engine's own words is one that is allowed", () => {
    const strays = [...textsIn(editions[lang]!.ui as Json)]
      .filter(({ path }) => path[0] !== "monthShort")
      .flatMap(({ path, text }) => strayInUi(text).map((stray) => ({ ...stray, where: `ui.${path.join(".")}` })));
    expect(listed(strays), advice).toEqual([]);
  });

  it("is written out: no page has a placeholder", () => {
    const left = pages.flatMap((path) => {
      const { root } = readPage(path);
      // Citations for programs have braces of their own.
      for (const code of root.querySelectorAll("pre")) code.remove();
      return textsOf(root).filter((words) => /[{}]/.test(words));
    });
    expect(left).toEqual([]);
  });
});

describe("a number that is typed", () => {
  const { claims } = editions["en"]!.story;
  const [english, arabic] = [strayFinder("en"), strayFinder("ar")];
  const found = (strays: readonly Stray[]) => strays.map(({ numeral }) => numeral);

  it("is found, with the words around it", () => {
    expect(english("Trade grew by 4321 percent in 2022, the article says.")).toEqual([
      { numeral: "4321", around: "Trade grew by 4321 percent in ¤, the article says." },
    ]);
    expect(found(arabic("زادت التجارة 84% في 2022"))).toEqual(["84"]);
  });

  it.each([
    ["107 claims", ["107"]],
    ["178 days before the opening", ["178"]],
    ["Differs from the record found (13)", ["13"]],
    ["Paragraph 19 of the article", ["19"]],
    ["40.379° N", ["40.379"]],
    ["on 5 October 2022", ["5 October 2022"]],
    ["in October 1999", ["October 1999"]],
    ["in 1987", ["1987"]],
    ["a rise of at least 83.2%", ["83.2"]],
    ["more than $1.8 billion", ["1.8"]],
    ["about 1,650 kilometres", ["1,650"]],
  ])("is found where it is nearly right: %s", (words, numerals) => {
    expect(found(english(words))).toEqual(numerals);
  });

  it.each([
    `${claims.length} claims, ${claims.filter(({ comparison }) => comparison === "differs").length} of them differ`,
    "177 days before the opening",
    "on 3 October 2022, in November 2022 and on the 15 and 16 May 2018",
    "a rise of at least 83.1%, from $928.4 million to more than $1.7 billion",
    `${articleEvent.claim}, paragraph of https://example.org/4321`,
    "9,593.0 thousand",
  ])("is not found where it comes from the data: %s", (words) => {
    expect(english(words)).toEqual([]);
  });
});
