import { describe, expect, it } from "vitest";
import { parseStory } from "./parseStory.ts";
import { formatProblem } from "./problem.ts";
import { type SmallFile, smallKinds, smallStory } from "./smallStory.fixture.ts";

/** The problems of the small story after one file has been changed, without place but with path. */
function messages(file: string, change: (value: SmallFile) => void): string[] {
  return parseStory(smallStory(file, change), smallKinds).problems.map((problem) =>
    formatProblem(problem).replace(/^\S+ /u, ""),
  );
}

/** The problems of some words, put where they are the takeaway of a figure. */
function ofWords(words: string): string[] {
  return messages("story.json", ({ figures }) => (figures[0].takeaway = words)).map((text) =>
    text.replace("figures[0].takeaway: ", ""),
  );
}

describe("computed numbers in words", () => {
  it.each([
    "{claims}",
    "{claims differs outdated attributed_named, oblique}",
    "{number claims}",
    "{kilometres northport hilltown}",
    "{value F-salt-2012}",
    "{number value F-salt-2012}",
    "{below salt-share.weekly-2012 30}",
    "{growth 30 F-salt-2012}",
    "{number grown 100 85}",
    "{days visit-reported visit-reported}",
    "{months visit-reported visit-reported}",
    "{claims differs} of {claims}",
    "{number claims within_published_range}, {claims differs} and {claims contested}",
    "{claims differs outdated} and {number claims within_published_range contested}, {claims differs outdated} again",
    "{relations differs} and {relations contested}; {relations differs assembly-group} and {parties}",
    "{claims differs} and {claims differs article_assertion}",
    "{differences differs contested}",
  ])("%s is sound", (words) => {
    expect(ofWords(words)).toEqual([]);
  });

  it.each([
    [
      "{claims differs} and {number claims outdated}",
      "found a list of claims by how they compare that comes to 1; expected one that counts all 2, each once.",
    ],
    [
      "{claims differs outdated}, {claims within_published_range}, {claims differs}",
      "found a list of claims by how they compare that comes to 3; expected one that counts all 2, each once.",
    ],
    [
      "{relations consistent} and {relations contested}",
      "found a list of relations by how they compare that comes to 0; expected one that counts all 1, each once.",
    ],
    [
      "{day visit visit-reported}",
      'found the unknown computation "day" in {day visit visit-reported}; expected "claims", "differences", "relations", "parties", "rest", "days", "months", "kilometres", "growth", "below", "grown" or "value". Did you mean "days"?',
    ],
    [
      "{relations nobody}",
      'found "nobody", which is no comparison and no actor, in {relations nobody}; expected "consistent", "consistent_with_caveat", "within_published_range", "outdated", "differs", "contested", "not_found" or "not_checkable".',
    ],
    [
      "{differences article_assertion}",
      'found "article_assertion", which is no comparison, in {differences article_assertion}; expected "consistent", "consistent_with_caveat", "within_published_range", "outdated", "differs", "contested", "not_found" or "not_checkable".',
    ],
    ["{parties nobody}", 'found "nobody", which no actor has, in {parties nobody}; expected the id of an actor.'],
    ["{rest 151}", 'found "151", in {rest 151}; expected a percentage from 0 to 100, such as 51.'],
    [
      "{days visit-reported}",
      'found 1 word after "days" in {days visit-reported}; expected {days event event}, the earlier one first.',
    ],
    [
      "{days visit-reportd visit-reported}",
      'found "visit-reportd", which no event has, in {days visit-reportd visit-reported}; expected the id of an event. Did you mean "visit-reported"?',
    ],
    [
      "{days visit visit-reported}",
      'found "visit", which is not dated to a day, in {days visit visit-reported}; expected an event whose day is known.',
    ],
    [
      "{kilometres northport hiltown}",
      'found "hiltown", which no place has, in {kilometres northport hiltown}; expected the id of a place. Did you mean "hilltown"?',
    ],
    [
      "{value F-salt-2021}",
      'found "F-salt-2021", which no observation has, in {value F-salt-2021}; expected the id of an observation. Did you mean "F-salt-2012"?',
    ],
    [
      "{value F-visit}",
      'found "F-visit", which has no number, in {value F-visit}; expected an observation with a value.',
    ],
    [
      "{value salt-share.weekly-2013}",
      'found "salt-share.weekly-2013", which no row has, in {value salt-share.weekly-2013}; expected a row of "salt-share". Did you mean "salt-share.weekly-2012"?',
    ],
    [
      "{value weekly-2012}",
      'found "weekly-2012", in {value weekly-2012}; expected an observation as F-visitors-2021, a row as visitors.year-2021, or a number as 9500.',
    ],
    ["{value 9500}", "found the number 9500, which has no unit, in {value 9500}; expected an observation or a row."],
    [
      "{claims difers}",
      'found "difers", which is no comparison and no status, in {claims difers}; expected "consistent", "consistent_with_caveat", "within_published_range", "outdated", "differs", "contested", "not_found", "not_checkable", "article_assertion", "article_interpretation", "article_terminology", "attributed_named", "attributed_unnamed" or "reported_circulating". Did you mean "differs"?',
    ],
    [
      "{growth F-salt-2012 30}",
      "found a fall of 9.1 percent, in {growth F-salt-2012 30}; expected a rise; {below number number} tells a fall.",
    ],
    [
      "{below 30 F-salt-2012}",
      "found a rise of 10 percent, in {below 30 F-salt-2012}; expected a fall; {growth number number} tells a rise.",
    ],
    [
      "{growth salt-share.article F-salt-2012}",
      'found "salt-share.article" and "F-salt-2012", between which no change can be told, in {growth salt-share.article F-salt-2012}; expected exact numbers; the second may be more-than.',
    ],
    [
      "{number value salt-share.article}",
      'found a number alone that is known as "about" only, in {number value salt-share.article}; expected the same without "number".',
    ],
    [
      "{claims, genitive}",
      'found "genitive" after the comma in {claims, genitive}; expected nothing, or "oblique" for the case after a preposition.',
    ],
    [
      "نحو {ثلث",
      'found a brace that belongs to no computed number, at "نحو {ثلث"; expected braces only around what is computed, as in {days talks-began bridge-opened}.',
    ],
  ])("%s is not", (words, message) => {
    expect(ofWords(words)).toEqual([message]);
  });

  it("keep the order of their events", () => {
    const found = messages("events.json", ({ events }) => {
      events[0].when = { precision: "day", on: "2022-11-18" };
      events[0].detail = "{days visit visit-reported}";
    }).filter((text) => text.startsWith("events[0].detail"));
    expect(found).toEqual([
      'events[0].detail: found "visit", which is after "visit-reported", in {days visit visit-reported}; expected the earlier event first.',
    ]);
  });

  it("do not mix two measures, nor two units", () => {
    const found = messages("record.json", ({ observations }) => {
      Object.assign(observations[1], { value: 40, unit: "percent", measure: "crude-share" });
      observations[0].note = "{growth F-salt-2012 F-visit}";
    }).filter((text) => text.startsWith("observations[0].note: found"));
    expect(found).toContain(
      'observations[0].note: found "F-salt-2012" in salt-share and "F-visit" in crude-share, in {growth F-salt-2012 F-visit}; expected two numbers of one measure.',
    );
  });

  it("are points, not areas", () => {
    const found = messages("places.json", ({ places }) => {
      places[2].role = "state";
      places[0].note = "{kilometres northport hilltown}";
    }).filter((text) => text.startsWith("places[0].note: found"));
    expect(found).toContain(
      'places[0].note: found "northport", which is a state and no point, in {kilometres northport hilltown}; expected a city, an institution or a terminal.',
    );
  });
});

describe("all words of all languages", () => {
  const message = 'found the unknown computation "x" in {x}; expected';

  it.each<[string, (value: SmallFile) => void, string]>([
    ["story.json", (story) => (story.title = "{x}"), "title"],
    ["story.json", ({ article }) => (article.identification = "{x}"), "article.identification"],
    ["story.json", ({ chapters }) => (chapters[0].title = "{x}"), "chapters[0].title"],
    ["story.json", ({ chapters }) => (chapters[0].blocks[0].text = "{x}"), "chapters[0].blocks[0].text"],
    ["claims.json", ({ claims }) => (claims[1].note = "{x}"), "claims[1].note"],
    ["record.json", ({ differences }) => (differences[0].recordSays = "{x}"), "differences[0].recordSays"],
    ["series/salt-share.json", ({ rows }) => (rows[1].who = "{x}"), "rows[1].who"],
    ["text/en.json", ({ story }) => (story.title = "{x}"), "story.title"],
    ["text/en.json", ({ prose }) => (prose["reasons-text"].text = "{x}"), 'prose["reasons-text"].text'],
    ["text/en.json", ({ rows }) => (rows["salt-share.weekly-2012"].who = "{x}"), 'rows["salt-share.weekly-2012"].who'],
  ])("are read in %s: %s", (file, change, path) => {
    const found = messages(file, change);
    expect(found.map((text) => text.slice(0, `${path}: ${message}`.length))).toEqual([`${path}: ${message}`]);
  });

  it("have file, line and column, and the phrases of the article may hold a brace", () => {
    const broken = smallStory("story.json", ({ figures }) => (figures[0].title = "{x}"));
    expect(formatProblem(parseStory(broken, smallKinds).problems[0]!)).toMatch(
      /^data\/small\/story\.json:33:16 figures\[0\]\.title: /,
    );
    expect(messages("claims.json", ({ claims }) => (claims[0].phrase = "نحو 30}"))).toEqual([]);
  });

  it("say nothing of an entry that is wrong itself", () => {
    const files = smallStory("story.json", ({ figures }) => (figures[0].title = "{value F-salt-2012}"));
    const record = smallStory("record.json", ({ observations }) => (observations[0].grade = "X")).texts;
    const texts = { ...files.texts, "record.json": record["record.json"]! };
    expect(parseStory({ ...files, texts }, smallKinds).problems.map(({ path }) => path)).toEqual([
      "observations[0].grade",
    ]);
  });
});
