import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, it } from "vitest";
import { addresserFor } from "#page/routes.ts";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import { loadEditions } from "./editions.ts";
import { specimenStory } from "./stories.ts";
import { feedOf } from "./feed.ts";

const { editions = [] } = await loadEditions(specimenStory);
const { story } = editions.find((edition) => edition.story.lang === "en")!;
const english = createI18n("en", loadUi("en"));

function feedAt(siteUrl: string | undefined, corrections = story.corrections) {
  const text = feedOf({ ...story, corrections }, english, addresserFor("en/corrections.atom", siteUrl));
  expect(XMLValidator.validate(text)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray: (name) => name === "entry",
  });
  return (parser.parse(text) as { feed: Feed }).feed;
}

interface Feed {
  id: string;
  updated: string;
  link: { rel: string; href: string }[];
  entry?: { id: string; title: string; updated: string; link: { href: string }; content: { "#text": string } }[];
}

it("tells each correction with its date and where it stands", () => {
  const { entry = [], updated, link } = feedAt("https://example.org/x/");
  expect(entry).toMatchObject([
    {
      title: "Rope fell by 4% in the sources; the first version printed a rise.",
      updated: "2013-01-07T00:00:00Z",
      link: { href: "https://example.org/x/en/method/#correction-rope-sign" },
    },
  ]);
  expect(updated).toBe("2013-01-07T00:00:00Z");
  expect(link.map(({ href }) => href)).toEqual([
    "https://example.org/x/en/corrections.atom",
    "https://example.org/x/en/method/#corrections",
  ]);
});

it("says who denies a claim that was corrected", () => {
  const { id, denial } = story.claims.find((claim) => claim.denial !== undefined)!;
  const [entry] = feedAt(undefined, [{ id: "one", date: "2013-02-01", what: "A word.", entries: [id] }]).entry ?? [];
  expect(entry?.content["#text"]).toBe(`A word. (${id}) ${denial}`);
});

it("has identifiers that stay when the site moves, each its own", () => {
  const [here, there] = [feedAt("https://example.org/"), feedAt(undefined)];
  expect(here.id).toBe(there.id);
  expect(here.entry?.[0]?.id).toBe(there.entry?.[0]?.id);
  expect(here.entry?.[0]?.id).not.toBe(here.id);
});

it("puts the newest first, and a date that is only a year at its beginning", () => {
  const [rope] = story.corrections;
  const { entry = [] } = feedAt(undefined, [rope!, { ...rope!, id: "later", date: "2014", what: "a < b & c" }]);
  expect(entry.map(({ updated }) => updated)).toEqual(["2014-01-01T00:00:00Z", "2013-01-07T00:00:00Z"]);
  expect(entry[0]?.title).toBe("a < b & c");
});

it("is valid without a correction", () => {
  expect(feedAt(undefined, []).entry).toBeUndefined();
});
