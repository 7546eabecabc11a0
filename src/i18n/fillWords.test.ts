import { describe, expect, it } from "vitest";
import { parseStory } from "#model/door/parseStory.ts";
import { type SmallFile, smallKinds, smallStory } from "#model/door/smallStory.fixture.ts";
import type { StoryData } from "#model/storyData.ts";
import { translateStory } from "#model/door/translate.ts";
import { fillStory, fillWords } from "./fillWords.ts";
import { createI18n } from "./i18n.ts";
import { loadUi } from "./loadUi.ts";

const ar = createI18n("ar", loadUi("ar"));
const en = createI18n("en", loadUi("en"));

function data(file?: string, change?: (value: SmallFile) => void): StoryData {
  return parseStory(smallStory(file, change), smallKinds).data!;
}

const withoutMarks = (words: string) => words.replace(/[\u061c\u200e]/g, "");

/** The small story with what the sentences below need. */
const facts: StoryData = (() => {
  const story = data();
  const observation = story.observations[0]!;
  const event = story.events[1]!;
  const dated = (id: string, on: string) => ({ ...event, id, when: { precision: "day", on } as const });
  const dollars = { ...observation, unit: "usd-million", measure: "turnover" } as const;
  const people = { ...observation, unit: "thousand-people", measure: "dwellers" } as const;
  return {
    ...story,
    events: [
      dated("visit", "2022-10-03"),
      dated("vote", "2022-11-18"),
      dated("opening", "2023-03-29"),
      dated("day-after", "2023-03-30"),
      dated("two-days-after", "2023-03-31"),
      dated("office", "2021-07-29"),
    ],
    observations: [
      { ...dollars, id: "F-2021", value: 928.4 },
      { ...dollars, id: "F-2022", value: 1700, qualifier: "more-than" },
      { ...dollars, id: "F-two", value: 2 },
      { ...people, id: "F-people", value: 10127.1 },
    ],
  };
})();

describe("a computed number", () => {
  it.each([
    ["{days visit opening}", "177 يوماً", "177 days"],
    ["{days visit vote}", "46 يوماً", "46 days"],
    ["{number days visit vote}", "46", "46"],
    ["{days opening opening}", "لا أيام", "no days"],
    ["{days opening day-after}", "يوم واحد", "1 day"],
    ["{days opening two-days-after}", "يومان", "2 days"],
    ["{days opening two-days-after, oblique}", "يومين", "2 days"],
    ["{months office vote}", "نحو 16 شهراً", "about 16 months"],
    ["{relations}", "علاقة واحدة", "1 relation"],
    ["{relations differs first-minister}", "علاقة واحدة", "1 relation"],
    ["{number relations consistent}", "0", "0"],
    ["{number relations assembly-group first-minister}", "1", "1"],
    ["{parties}", "2", "2"],
    ["{parties first-minister}", "1", "1"],
    ["{rest 51}", "49%", "49%"],
    ["{claims}", "عبارتان", "2 claims"],
    ["{claims, oblique}", "عبارتين", "2 claims"],
    ["{claims differs contested}", "عبارة واحدة", "1 claim"],
    ["{claims differs attributed_named}", "عبارة واحدة", "1 claim"],
    ["{claims differs article_assertion}", "لا عبارات", "no claims"],
    ["{number claims differs}", "1", "1"],
    ["{differences differs}", "مسألة واحدة", "1 matter"],
    ["{differences differs within_published_range, oblique}", "مسألتين", "2 matters"],
    ["{kilometres northport hilltown}", "نحو 1,630 كيلومتراً", "about 1,630 kilometres"],
    ["{growth F-2021 F-2022}", "لا تقلّ عن 83.1%", "at least 83.1%"],
    ["{below F-people 9500}", "6.2%", "6.2%"],
    ["{number grown F-2021 85}", "1,717.5", "1,717.5"],
    ["{number grown 100 85}", "185", "185"],
    ["{value F-2021}", "928.4 مليون دولار", "$928.4 million"],
    ["{value F-2022}", "أكثر من 1.7 مليار دولار", "more than $1.7 billion"],
    ["{value F-two}", "مليونا دولار", "$2 million"],
    ["{value F-two, oblique}", "مليوني دولار", "$2 million"],
    ["{value salt-share.article}", "نحو 30%", "about 30%"],
    ["{value salt-share.weekly-2012}", "33%", "33%"],
  ])("%s reads %s and %s", (words, arabic, english) => {
    expect(withoutMarks(fillWords(words, facts, ar))).toBe(arabic);
    expect(fillWords(words, facts, en)).toBe(english);
  });

  it("stands in its sentence, and in a reference", () => {
    expect(fillWords("a rise of [{growth F-2021 F-2022}|record.F-2022], {days visit vote} on.", facts, en)).toBe(
      "a rise of [at least 83.1%|record.F-2022], 46 days on.",
    );
  });

  it("counts a difference once, however many of its claims compare as it does", () => {
    const differences = facts.differences.map((one) => ({ ...one, claims: ["C01-01", "C02-01"] }));
    expect(fillWords("{differences differs within_published_range}", { ...facts, differences }, en)).toBe("1 matter");
  });

  it("is a range where the row is one", () => {
    const { series } = data("series/salt-share.json", ({ rows }) => delete rows[1].value);
    expect(fillWords("{value salt-share.weekly-2012}", { ...facts, series }, en)).toBe("30% to 35%");
  });

  it("never goes by unsaid when it cannot be computed", () => {
    expect(() => fillWords("{days visit nothing}", facts, en)).toThrow(
      'found "nothing", which no event has, in {days visit nothing}; expected the id of an event',
    );
  });
});

describe("a story", () => {
  it("is filled in the language of each of its words, also of those without a translation", () => {
    const story = smallStory("story.json", (value) => {
      value.title = "{claims} هنا";
      value.figures[0].takeaway = "في {claims, oblique}";
      value.chapters[0].blocks[0].text = "قال [{value F-salt-2012}|claim.C01-01] من {claims, oblique}.";
    });
    const text = smallStory("text/en.json", (value) => {
      value.complete = false;
      value.story.title = "{claims} here";
      delete value.figures.salt.takeaway;
      value.rows["salt-share.weekly-2012"].who = "Weekly, {value F-salt-2012}";
    });
    const texts = { ...story.texts, "text/en.json": text.texts["text/en.json"]! };
    const filled = fillStory(parseStory({ ...story, texts }, smallKinds).data!, [ar, en]);
    const [arabic, english] = [translateStory(filled, "ar"), translateStory(filled, "en")];
    expect(arabic.title).toBe("عبارتان هنا");
    expect(arabic.chapters[0]!.blocks[0]).toMatchObject({ text: "قال [\u061c33%|claim.C01-01] من عبارتين." });
    expect(english.title).toBe("2 claims here");
    expect(english.figures[0]!.takeaway).toBe("في عبارتين");
    expect(english.untranslated).toEqual(["في عبارتين"]);
    expect(english.series[0]!.rows[1]!.who).toBe("Weekly, 33%");
    expect(JSON.stringify([arabic, english])).not.toMatch(/\{(claims|value)/);
  });

  it("without a computed number stays as it is", () => {
    expect(fillStory(data(), [ar, en])).toEqual(data());
  });
});
