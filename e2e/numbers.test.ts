import { describe, expect, it } from "vitest";
import { computations, datasetOf, type Json, textsIn } from "./dataset.ts";
import { recompute } from "./recompute.ts";
import { type Stray, strayFinder, strayInUi } from "./numbers.ts";
import { textsOf } from "./pageText.ts";
import { editions, pagePaths, proseWords, readPage } from "./site.ts";
import { source, tags as languages, uiWord } from "./words.ts";
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

describe.each(languages)("a number that is typed in %s", (lang) => {
  const straysIn = strayFinder(lang);
  const data = datasetOf(lang);
  const found = (words: string) => straysIn(words).map(({ numeral }) => numeral);
  const months = editions[lang]!.ui["month"] as Record<string, string>;
  const counted = (count: number) => uiWord(lang, "count.claims_other").replace("{{count}}", String(count));
  const ofComparison = (comparison: string) => data.claims.filter((claim) => claim.comparison === comparison).length;
  const option = (comparison: string, number: number) => {
    const { label = "" } = editions[lang]!.ui["comparison"]![comparison] as Record<string, string>;
    return uiWord(lang, "filter.option").replace("{{label}}", label).replace("{{number}}", String(number));
  };
  const { comparison } = data.claims[0]!;
  const paragraphs = data.claims.map(({ paragraph }) => paragraph);
  const paragraph = (number: number) => uiWord(lang, "panel.paragraph").replace("{{paragraph}}", String(number));
  const { lat } = data.places[0]!;
  const days = computations(data.id).flatMap((call) => (call[0] === "days" ? [recompute(call, data)] : []));
  const inDays = (count: number) => uiWord(lang, "count.days_other").replace("{{count}}", String(count));
  const inData = data.observations.flatMap(({ value }) => (value && value % 1 !== 0 ? [value] : []))[0]!;
  const written = JSON.stringify(data);
  const year = Array.from({ length: 100 }, (_, back) => String(1999 - back)).find((one) => !written.includes(one))!;

  it("is found, with the words around it", () => {
    expect(straysIn("x 43210 y")).toEqual([{ numeral: "43210", around: "x 43210 y" }]);
  });

  it.each([
    [counted(data.claims.length + 1), String(data.claims.length + 1)],
    [inDays(Math.max(...days) + 1), String(Math.max(...days) + 1)],
    [option(comparison, ofComparison(comparison) + 1), String(ofComparison(comparison) + 1)],
    [paragraph(Math.max(...paragraphs) + 1), String(Math.max(...paragraphs) + 1)],
    [`${String(lat + 0.0001)}°`, String(lat + 0.0001)],
    [`5 ${months["10"]!} ${year}`, `5 ${months["10"]!} ${year}`],
    [`${months["10"]!} ${year}`, `${months["10"]!} ${year}`],
    [`x ${year} y`, year],
    [`${String(inData + 0.001)}%`, String(inData + 0.001)],
  ])("is found where it is nearly right: %s", (words, numeral) => {
    expect(found(words)).toEqual([numeral]);
  });

  it.each([
    counted(data.claims.length),
    inDays(Math.max(...days)),
    option(comparison, ofComparison(comparison)),
    paragraph(Math.max(...paragraphs)),
    `${String(lat)}°`,
    `x ${String(inData)} y`,
    `${articleEvent.claim}, https://example.org/4321`,
  ])("is not found where it comes from the data: %s", (words) => {
    expect(found(words)).toEqual([]);
  });
});
