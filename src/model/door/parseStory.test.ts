import { describe, expect, it } from "vitest";
import { parseStory } from "./parseStory.ts";
import { formatProblem } from "./problem.ts";
import { type SmallFile, smallKinds, smallStory } from "./smallStory.fixture.ts";

/** The problems of the small story after one file has been broken, as an editor reads them. */
function problems(file: string, change: (value: SmallFile) => void): string[] {
  return parseStory(smallStory(file, change), smallKinds).problems.map(formatProblem);
}

/** The same without the file's name, line and column. */
function messages(file: string, change: (value: SmallFile) => void): string[] {
  return problems(file, change).map((text) => text.replace(/^\S+ /u, ""));
}

describe("a sound story", () => {
  it("passes with no problem, and options get their defaults", () => {
    const { data, problems } = parseStory(smallStory(), smallKinds);
    expect(problems).toEqual([]);
    expect(data?.story.figures[0]?.options).toEqual({ claim: "C01-01", series: "salt-share", cells: 100 });
  });
});

describe("the place of a problem", () => {
  it("is file, line, column and path", () => {
    expect(problems("claims.json", ({ claims }) => (claims[1].kind = "evnet"))).toEqual([
      'data/small/claims.json:27:15 claims[1].kind: found "evnet"; expected "figure", "event", "place", "person", "organisation", "relation" or "interpretation". Did you mean "event"?',
    ]);
  });

  it("is the key itself for an unknown field and the entry for a missing one", () => {
    const found = problems("claims.json", ({ claims }) => {
      claims[0].frase = claims[0].phrase;
      delete claims[0].phrase;
    });
    expect(found).toEqual([
      "data/small/claims.json:3:5 claims[0].phrase: found nothing; expected a text.",
      'data/small/claims.json:17:7 claims[0].frase: found the unknown field "frase"; expected one of "id", "paragraph", "start", "end", "phrase", "gloss", "denial", "note", "kind", "subkind", "attributedTo", "status", "comparison", "places", "actors" or "record". Did you mean "phrase"?',
    ]);
  });

  it("is where malformed JSON breaks, and nothing is said of references into that file", () => {
    const files = smallStory();
    const texts = {
      ...files.texts,
      "places.json": '{\n  "places": [\n    { "id": "northport" "name": "باكو" }\n  ]\n}',
    };
    expect(parseStory({ ...files, texts }, smallKinds).problems.map(formatProblem)).toEqual([
      'data/small/places.json:3:25: found malformed JSON at "\\"name\\": \\"باكو\\" }"; expected a comma.',
    ]);
  });

  it("is the second of two equal keys", () => {
    const files = smallStory();
    const texts = { ...files.texts, "sources.json": '{ "sources": [],\n  "sources": [] }' };
    const found = parseStory({ ...files, texts }, smallKinds).problems.map(formatProblem);
    expect(found).toContain(
      'data/small/sources.json:2:3 sources: found the key "sources" a second time; expected each key once.',
    );
  });
});

describe("all problems of all files at once", () => {
  it("are found together, in order of file and line", () => {
    const files = smallStory("claims.json", ({ claims }) => (claims[0].status = "asserted"));
    const events = smallStory("events.json", ({ events: [first] }) => (first.places[0].place = "kneset")).texts;
    const texts = { ...files.texts, "events.json": events["events.json"] ?? "", "actors.json": "{" };
    expect(parseStory({ ...files, texts }, smallKinds).problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      "data/small/actors.json ",
      "data/small/claims.json claims[0].status",
      "data/small/events.json events[0].places[0].place",
    ]);
  });

  it("leave no data while one is an error", () => {
    const files = smallStory("claims.json", ({ claims }) => (claims[0].status = "asserted"));
    expect(parseStory(files, smallKinds).data).toBeUndefined();
  });
});

describe.each<[string, string, (value: SmallFile) => void, string]>([
  [
    "a wrong type",
    "claims.json",
    ({ claims }) => (claims[0].paragraph = "1"),
    'claims[0].paragraph: found "1"; expected a number in digits 0-9, without quotation marks, letters or signs. Did you mean 1?',
  ],
  [
    "a bad date",
    "events.json",
    ({ events }) => (events[1].when.on = "3.10.2022"),
    'events[1].when.on: found "3.10.2022"; expected a date as 2022, 2022-11 or 2022-11-18.',
  ],
  [
    "an impossible date",
    "events.json",
    ({ events }) => (events[1].when.on = "2022-02-30"),
    'events[1].when.on: found "2022-02-30"; expected a date that exists in the calendar.',
  ],
  [
    "a month with a day",
    "events.json",
    ({ events }) => (events[1].when = { precision: "month", on: "2022-10-03" }),
    'events[1].when.on: found "2022-10-03"; expected a date at the precision of a month, such as 2022-11. Did you mean "2022-10"?',
  ],
  [
    "an unknown precision",
    "events.json",
    ({ events }) => (events[1].when.precision = "days"),
    'events[1].when.precision: found "days"; expected "day", "month", "year", "interval" or "undated". Did you mean "day"?',
  ],
  [
    "an interval that ends before it starts",
    "events.json",
    ({ events }) => (events[1].when = { precision: "interval", from: "2022-10", to: "2022-09-30" }),
    'events[1].when.to: found "2022-09-30", before the interval starts; expected a date from "2022-10" on.',
  ],
  [
    "longitude and latitude swapped",
    "places.json",
    ({ places }) => Object.assign(places[2], { lon: 40.378, lat: 49.892 }),
    "places[2].lon: found longitude 40.378 and latitude 49.892, far from all other points of the story; expected longitude first; these two look swapped. Did you mean longitude 49.892 and latitude 40.378?",
  ],
  [
    "a latitude out of range",
    "places.json",
    ({ places }) => (places[2].lat = 403.78),
    "places[2].lat: found 403.78; expected a latitude from -90 to 90.",
  ],
  [
    "a route's point swapped",
    "geo/routes.json",
    ({ routes }) => routes[0].coordinates[0].reverse(),
    "routes[0].coordinates[0]: found longitude 40.198 and latitude 49.481, far from all other points of the story; expected longitude first; these two look swapped. Did you mean longitude 49.481 and latitude 40.198?",
  ],
  [
    "a whole route swapped",
    "geo/routes.json",
    ({ routes }) => routes[0].coordinates.forEach((point: number[]) => point.reverse()),
    "routes[0].coordinates: found a line whose first point is longitude 40.198 and latitude 49.481, far from the story's places; expected longitude first; all its points look swapped.",
  ],
  [
    "a route's point out of range",
    "geo/routes.json",
    ({ routes }) => (routes[0].coordinates[1] = [44.98, 415.65]),
    "routes[0].coordinates[1]: found [44.98, 415.65]; expected a longitude from -180 to 180 and a latitude from -90 to 90.",
  ],
  [
    "an unknown speaker",
    "claims.json",
    ({ claims }) => (claims[0].attributedTo = "articel"),
    'claims[0].attributedTo: found "articel", which no actor has; expected the id of an actor. Did you mean "article"?',
  ],
  [
    "an unknown place of a claim",
    "claims.json",
    ({ claims }) => (claims[1].places = ["asembly"]),
    'claims[1].places[0]: found "asembly", which no place has; expected the id of a place. Did you mean "assembly"?',
  ],
  [
    "an unknown record entry",
    "claims.json",
    ({ claims }) => (claims[0].record = ["D-slat"]),
    'claims[0].record[0]: found "D-slat", which no observation or difference has; expected the id of an observation or a difference. Did you mean "D-salt"?',
  ],
  [
    "an unknown claim of an event",
    "events.json",
    ({ events }) => events[0].claims.push("C02-02"),
    'events[0].claims[1]: found "C02-02", which no claim has; expected the id of a claim. Did you mean "C02-01"?',
  ],
  [
    "an unknown source",
    "record.json",
    ({ observations }) => (observations[0].sources = ["S911"]),
    'observations[0].sources[0]: found "S911", which no source has; expected the id of a source. Did you mean "S10"?',
  ],
  [
    "an unknown actor of a relation",
    "relations.json",
    ({ relations }) => (relations[0].from = "stranger"),
    'relations[0].from: found "stranger", which no actor has; expected the id of an actor.',
  ],
  [
    "an unknown figure of a chapter",
    "story.json",
    ({ chapters }) => (chapters[0].blocks[1].figure = "salts"),
    'chapters[0].blocks[1].figure: found "salts", which no figure has; expected the id of a figure of this story. Did you mean "salt"?',
  ],
  [
    "more matters than two minutes hold",
    "story.json",
    ({ matters }) => {
      for (let more = 1; more < 9; more++) matters.push({ ...matters[0], id: `more-${String(more)}` });
    },
    "matters: found a list of 9; expected at most 8, which can be read in two minutes.",
  ],
  [
    "a contact that is no address",
    "story.json",
    (story) => (story.contact = "harbour@example.org"),
    'contact: found "harbour@example.org"; expected an address that starts with https:// or mailto:.',
  ],
  [
    "a matter told by no chapter",
    "story.json",
    ({ matters }) => (matters[0].chapter = "reason"),
    'matters[0].chapter: found "reason", which no chapter has; expected the id of a chapter of this story. Did you mean "reasons"?',
  ],
  [
    "a matter about no claim",
    "story.json",
    ({ matters }) => (matters[0].claim = "C01-99"),
    'matters[0].claim: found "C01-99", which no claim has; expected the id of a claim. Did you mean "C01-01"?',
  ],
  [
    "a chapter of an unknown part",
    "story.json",
    ({ chapters }) => (chapters[2].part = "agred"),
    'chapters[2].part: found "agred", which no part has; expected the id of a part of this story. Did you mean "agreed"?',
  ],
  [
    "a part whose chapters do not stand together",
    "story.json",
    ({ chapters }) => ([chapters[1].part, chapters[2].part] = [undefined, "agreed"]),
    'chapters[2].part: found "agreed" again, after a chapter that is not of it; expected the chapters of a part one after the other.',
  ],
  [
    "a step of the path without its paragraph",
    "story.json",
    (story) => (story.path = [{ prose: "reasons-txt", sel: "claim.C01-01", figure: "salt" }]),
    'path[0].prose: found "reasons-txt", which no paragraph has; expected the id of a prose block of this story. Did you mean "reasons-text"?',
  ],
  [
    "a step of the path whose figure does not show its claim",
    "story.json",
    (story) => (story.path = [{ prose: "reasons-text", sel: "claim.C02-01", figure: "salt" }]),
    'path[0].sel: found "claim.C02-01", which the figure "salt" does not show; expected a claim that the step\'s figure shows.',
  ],
  [
    "a step of the path that selects nothing there is",
    "story.json",
    (story) => (story.path = [{ prose: "reasons-text", sel: "claim.C01-99", figure: "salt" }]),
    'path[0].sel: found "C01-99", which no claim has; expected the id of a claim. Did you mean "C01-01"?',
  ],
  [
    "a step of the path in an unknown figure",
    "story.json",
    (story) => (story.path = [{ prose: "reasons-text", sel: "claim.C01-01", figure: "salts" }]),
    'path[0].figure: found "salts", which no figure has; expected the id of a figure of this story. Did you mean "salt"?',
  ],
  [
    "a paragraph that the path comes to twice",
    "story.json",
    (story) => (story.path = [1, 2].map(() => ({ prose: "reasons-text", sel: "claim.C01-01", figure: "salt" }))),
    'path[1].prose: found "reasons-text" after "reasons-text"; expected steps in the order of the paragraphs, each paragraph once.',
  ],
  [
    "a step of the path that looks closer than the map goes",
    "story.json",
    (story) =>
      (story.path = [
        { prose: "reasons-text", sel: "claim.C01-01", figure: "salt", map: { lon: 49.9, lat: 40.4, zoom: 12 } },
      ]),
    "path[0].map.zoom: found 12; expected a zoom from 1 to 10, in times of the map's first view.",
  ],
  [
    "an unknown series of a figure's options",
    "story.json",
    ({ figures }) => (figures[0].options.series = "salt-shares"),
    'figures[0].options.series: found "salt-shares", which no series has; expected the id of a series. Did you mean "salt-share"?',
  ],
  [
    "an unknown claim of a figure's options",
    "story.json",
    ({ figures }) => (figures[0].options.claim = "C01-09"),
    'figures[0].options.claim: found "C01-09", which no claim has; expected the id of a claim. Did you mean "C01-01"?',
  ],
  [
    "an option that the kind does not know",
    "story.json",
    ({ figures }) => (figures[0].options.cell = 50),
    'figures[0].options.cell: found the unknown field "cell"; expected one of "claim", "series" or "cells". Did you mean "cells"?',
  ],
  [
    "an unknown kind",
    "story.json",
    ({ figures }) => (figures[0].kind = "share-gird"),
    'figures[0].kind: found the unknown kind "share-gird"; expected "share-grid" or "place-map". Did you mean "share-grid"?',
  ],
  [
    "a figure without source",
    "story.json",
    ({ figures }) => Object.assign(figures[0], { claims: [], options: { claim: "C01-01" } }),
    "figures[0].claims: found no claim, and no series with a source in the options; expected at least one of them: every figure has a source.",
  ],
  [
    "a reference in prose to nothing",
    "story.json",
    ({ chapters }) => (chapters[0].blocks[0].text = "قال [هذا|claim.C01-02]"),
    'chapters[0].blocks[0].text: found "C01-02", which no claim has; expected the id of a claim. Did you mean "C01-01"?',
  ],
  [
    "an unbalanced bracket in prose",
    "story.json",
    ({ chapters }) => (chapters[0].blocks[0].text = "قال [هذا|claim.C01-01"),
    'chapters[0].blocks[0].text: found a bracket that makes no reference, at "قال [هذا|claim.C01-01"; expected references as [words|claim.C07-04], with claim, event, place, actor or record before the dot.',
  ],
  [
    "a duplicate id",
    "story.json",
    ({ figures }) => figures.push(figures[0]),
    'figures[1].id: found "salt", which figures[0] already has; expected an id of its own.',
  ],
  [
    "a phrase that is shorter than its offsets",
    "claims.json",
    ({ claims }) => (claims[0].phrase = "نحو 3%"),
    'claims[0].phrase: found "نحو 3%", 6 code points; expected the 7 code points from 4 to 11.',
  ],
  [
    "a phrase outside its paragraph",
    "claims.json",
    ({ claims }) => Object.assign(claims[0], { start: 15, end: 22 }),
    "claims[0].start: found the offsets 15 to 22; expected offsets inside paragraph 1, from 0 to 20.",
  ],
  [
    "a number without unit",
    "record.json",
    ({ observations }) => (observations[1].value = 4),
    "observations[1].value: found 4 without a unit; expected a unit beside every number.",
  ],
  [
    "a unit without number",
    "record.json",
    ({ observations }) => (observations[1].unit = "flights"),
    'observations[1].unit: found the unit "flights" without a value; expected a value beside every unit.',
  ],
  [
    "an observation without source",
    "record.json",
    ({ observations }) => (observations[1].sources = []),
    "observations[1].sources: found a list of 0; expected at least one source, or grade C and no value where a search found nothing.",
  ],
  [
    "an observation from common knowledge",
    "record.json",
    ({ observations }) => (observations[0].grade = "B"),
    'observations[0].grade: found "B"; expected "A", read in a source, or "C", unsure: no statement or number rests on common knowledge.',
  ],
  [
    "a drawn number from common knowledge",
    "series/salt-share.json",
    ({ rows }) => (rows[0].grade = "B"),
    'rows[0].grade: found "B"; expected "A", read in a source, or "C", unsure: no statement or number rests on common knowledge.',
  ],
  [
    "an archived copy that is not read over https",
    "sources.json",
    ({ sources }) => (sources[2].archived = { url: "http://example.org/kept", date: "2023-01-01" }),
    'sources[2].archived.url: found "http://example.org/kept"; expected an address that starts with https://.',
  ],
  [
    "a copy that was archived before its source was published",
    "sources.json",
    ({ sources }) => (sources[2].archived = { url: "https://example.org/kept", date: "2022-10-02" }),
    'sources[2].archived.date: found "2022-10-02", before the source\'s own date 2022-10-03; expected a day on which the source was published already.',
  ],
  [
    "a copy that is still to be archived",
    "sources.json",
    ({ sources }) => (sources[2].archived = { url: "https://example.org/kept", date: "2199-01-01" }),
    'sources[2].archived.date: found "2199-01-01", which is still to come; expected the day on which the archive took the copy.',
  ],
  [
    "a difference about no claim",
    "record.json",
    ({ differences }) => delete differences[0].claim,
    "differences[0].claim: found nothing; expected C, paragraph, hyphen, number, such as C07-04.",
  ],
  [
    "a difference about an unknown claim",
    "record.json",
    ({ differences }) => (differences[0].claim = "C01-02"),
    'differences[0].claim: found "C01-02", which no claim has; expected the id of a claim. Did you mean "C01-01"?',
  ],
  [
    "a difference that does not list the claim that it is about",
    "record.json",
    ({ differences }) => (differences[0].claims = ["C02-01"]),
    'differences[0].claim: found "C01-01", which is not among its claims; expected one of the claims that it lists.',
  ],
  [
    "a difference that compares otherwise than its own claim",
    "record.json",
    ({ differences }) => (differences[0].comparison = "differs"),
    'differences[0].comparison: found "differs", while its own claim C01-01 has "within_published_range"; expected one comparison for both, because they are shown together. Did you mean "within_published_range"?',
  ],
  [
    "a contested claim without its denial",
    "claims.json",
    ({ claims }) => (claims[1].comparison = "contested"),
    "claims[1].denial: found nothing, though the claim is contested; expected who denies it or says otherwise, and when.",
  ],
  [
    "a contested relation none of whose claims is denied",
    "relations.json",
    ({ relations }) => (relations[0].comparison = "contested"),
    'relations[0].comparison: found "contested", though none of its claims has a denial; expected at least one claim with a denial, which is shown with the relation.',
  ],
  [
    "a share over 100 %",
    "series/salt-share.json",
    ({ rows }) => (rows[0].value = 130),
    "rows[0].value: found 130 percent; expected a share from 0 to 100, or a measure whose name says growth or change.",
  ],
  [
    "a low above its high",
    "series/salt-share.json",
    ({ rows }) => (rows[1].low = 36),
    "rows[1].low: found 36, above the high of 35; expected a low of at most the high.",
  ],
  [
    "a series joined from two measures",
    "record.json",
    ({ observations }) => (observations[0].measure = "crude-share"),
    'rows[1].observation: found "F-salt-2012", which measures "crude-share"; expected an observation of "salt-share", the one measure of this series.',
  ],
  [
    "an event of the article without claim",
    "events.json",
    ({ events }) => delete events[0].claims,
    "events[0].claims: found nothing; expected at least one claim that carries it.",
  ],
  [
    "an event of the record without source",
    "events.json",
    ({ events }) => (events[1].sources = []),
    "events[1].sources: found nothing; expected at least one source.",
  ],
  [
    "a counterpart that does not answer",
    "events.json",
    ({ events }) => delete events[1].counterparts,
    'events[0].counterparts[0]: found "visit-reported", which does not name "visit" back; expected two events that name each other.',
  ],
  [
    "both digit sets",
    "claims.json",
    ({ claims }) => (claims[0].gloss = "من 30 إلى ٤٠"),
    'claims[0].gloss: found "من 30 إلى ٤٠"; expected ASCII digits 0-9; the page turns them into the reader\'s digits.',
  ],
  [
    "markup in text",
    "claims.json",
    ({ claims }) => (claims[0].gloss = "نحو <b>ثلث</b> النفط"),
    'claims[0].gloss: found "نحو <b>ثلث</b> النفط"; expected plain words without HTML markup.',
  ],
  [
    "a sign that turns the line round",
    "corrections.json",
    ({ corrections }) => (corrections[0].what = "من 30 \u202eإلى 40"),
    'corrections[0].what: found "من 30 \u202eإلى 40"; expected one line without control characters and without marks of direction (U+202A to U+202E, U+2066 to U+2069): the page sets names of another language apart itself.',
  ],
  [
    "markup in the title of a source",
    "sources.json",
    ({ sources }) => (sources[1].title = "<i>Salt</i>"),
    'sources[1].title: found "<i>Salt</i>"; expected plain words without HTML markup.',
  ],
  [
    "a language that is none",
    "sources.json",
    ({ sources }) => (sources[1].titleLang = "English"),
    'sources[1].titleLang: found "English"; expected a language tag, such as ar, en or az; und where it is not known.',
  ],
  [
    "an address that is not https",
    "sources.json",
    ({ sources }) => (sources[1].url = "http://example.org/"),
    'sources[1].url: found "http://example.org/"; expected an address that starts with https://.',
  ],
  [
    "a correction without date",
    "corrections.json",
    ({ corrections }) => delete corrections[0].date,
    "corrections[0].date: found nothing; expected a date as 2022, 2022-11 or 2022-11-18.",
  ],
  [
    "a correction of nothing",
    "corrections.json",
    ({ corrections }) => (corrections[0].entries = ["salt-share.weekly"]),
    'corrections[0].entries[0]: found "salt-share.weekly", which nothing in this story has; expected the id of the entry that changed. Did you mean "salt-share.weekly-2012"?',
  ],
  [
    "a missing translation in a complete language",
    "text/en.json",
    ({ claims }) => delete claims["C02-01"].note,
    'claims["C02-01"].note: found no translation; expected the words for "الاسم".',
  ],
  [
    "a missing translation in an incomplete language",
    "text/en.json",
    (text) => {
      text.complete = false;
      delete text.places.northport;
    },
    'places.northport.name: warning, found no translation; expected the words for "باكو".',
  ],
  [
    "a translation of an entry that is gone",
    "text/en.json",
    ({ places }) => (places.northpor = { name: "Baku" }),
    'places.northpor: found a translation of "northpor", which is not among the places; expected an id of the places. Did you mean "northport"?',
  ],
  [
    "a translation of words that are gone",
    "text/en.json",
    ({ claims }) => (claims["C01-01"].note = "gone"),
    'claims["C01-01"].note: found a translation of "note", which "C01-01" does not have; expected only words that stand in the source language too.',
  ],
  [
    "a language without a file",
    "story.json",
    ({ languages }) => languages.push("fr"),
    'languages[2]: found "fr", which has no file text/fr.json; expected a file for every translation.',
  ],
])("%s", (_, file, change, message) => {
  it("is the one problem that is reported", () => {
    expect(messages(file, change)).toEqual([message]);
  });
});

describe("the base map", () => {
  const square = (w: number, s: number, e: number, n: number) => [
    [w, s],
    [w, n],
    [e, n],
    [e, s],
    [w, s],
  ];
  const topology = JSON.stringify({
    type: "Topology",
    arcs: [square(45, 38, 50, 42)],
    objects: { states: { type: "GeometryCollection", geometries: [{ type: "Polygon", id: "AZ", arcs: [[0]] }] } },
  });
  const withMap = (change: (value: SmallFile) => void) => {
    const files = smallStory("places.json", change);
    const texts = { ...files.texts, "geo/region.topo.json": topology };
    return parseStory({ ...files, texts }, smallKinds).problems.map(formatProblem);
  };

  it("knows the states that places name", () => {
    expect(withMap(({ places }) => (places[2].feature = "AZE"))).toEqual([
      'data/small/places.json:30:18 places[2].feature: found "AZE", which the base map does not have; expected the id of a feature in geo/*.topo.json. Did you mean "AZ"?',
    ]);
  });

  it("tells a swapped state from one far from all other points", () => {
    const change = (lon: number, lat: number) => (value: SmallFile) =>
      Object.assign(value.places[2], { feature: "AZ", lon, lat });
    expect(withMap(change(47, 40))).toEqual([]);
    expect(withMap(change(40, 47))).toEqual([
      "data/small/places.json:26:14 places[2].lon: found longitude 40 and latitude 47, far from all other points of the story; expected longitude first; these two look swapped. Did you mean longitude 47 and latitude 40?",
    ]);
  });
});

describe("ids that addresses of the site need", () => {
  it.each(["claim", "event", "short", "method", "embed", "accessibility", "data", "assets", "r", "story", "en"])(
    "%s is refused for a figure",
    (id) => {
      expect(messages("story.json", ({ figures }) => (figures[0].id = id))).toContain(
        `figures[0].id: found "${id}", which an address of the site needs; expected an id other than "claim", "event", "short", "method", "embed", "accessibility", "data", "assets", "r" or "story" and no language tag.`,
      );
    },
  );

  it.each(["claims", "map", "salt"])("%s is not", (id) => {
    const found = messages("story.json", ({ figures }) => (figures[0].id = id));
    expect(found.filter((text) => text.includes("address"))).toEqual([]);
  });
});
