import { describe, expect, it } from "vitest";
import { loadEditions } from "./editions.ts";
import { publishedStory } from "./stories.ts";

const { editions } = await loadEditions(publishedStory);
const plain = (text: string | undefined) => (text ?? "").replace(/[\u061c\u200e]/g, "");

/** Some words of the published story, from its edition in a language. */
function wordsOf(lang: string) {
  const { story } = editions!.find((edition) => edition.story.lang === lang)!;
  const figure = (id: string) => story.figures.find((known) => known.id === id);
  const prose = (id: string) => story.chapters.flatMap(({ blocks }) => blocks).find((block) => block.id === id);
  const text = (id: string) => {
    const block = prose(id);
    return block?.type === "prose" ? plain(block.text) : "";
  };
  return { story, figure, text };
}

describe("the published story's computed numbers are those of the facts", () => {
  it("in Arabic", () => {
    const { story, figure, text } = wordsOf("ar");
    expect(plain(story.description)).toContain("إلى 108 مقولات،");
    expect(plain(figure("claims")?.title)).toBe("المقال كلّه في 108 مقولات");
    expect(plain(figure("claims")?.alt)).toMatch(/الـ108 .* 43 .* و18 .* و2 .* و3 .* و11 .* و5 .* و5 .* و21 /);
    expect(plain(figure("timeline")?.title)).toContain("177 يوماً");
    expect(plain(figure("trade")?.takeaway)).toBe(
      "من 928.4 مليون دولار عام 2021 إلى أكثر من 1.7 مليار دولار عام 2022: زيادة لا تقلّ عن 83.1%.",
    );
    expect(text("visit-date")).toContain("قبل التصويت بـ46 يوماً وقبل الافتتاح بـ177 يوماً");
  });

  it("in English", () => {
    const { story, figure, text } = wordsOf("en");
    expect(story.description).toContain("taken apart into 108 claims,");
    expect(figure("claims")?.title).toBe("The whole article in 108 claims");
    expect(figure("claims")?.alt).toMatch(/108 .* 43 .* 18 .* 2 .* 3 .* 11 .* 5 .* 5 .* 21 /);
    expect(figure("trade")?.takeaway).toBe(
      "From $928.4 million in 2021 to more than $1.7 billion in 2022: a rise of at least 83.1%.",
    );
    expect(text("visit-date")).toContain("46 days before the vote and 177 days before the opening");
    const note = story.observations.find(({ id }) => id === "F-trade-2021-jan-jul")?.note;
    expect(note).toContain("The increase over the same months of 2020 is 30.8%;");
  });
});

it("every computed number of the specimen is written out, in both languages", async () => {
  const specimen = await loadEditions("_specimen");
  const [english, arabic] = specimen.editions!.map(({ story }) => story);
  expect(JSON.stringify([english, arabic])).not.toMatch(/[{]\w+ [^":}]*[}]/);
  const trade = (story: typeof english) => story?.figures.find(({ id }) => id === "trade")?.takeaway;
  expect(trade(english)).toBe("From $50 million to more than $121 million, up by at least 142%.");
  expect(plain(trade(arabic))).toBe("من 50 مليون دولار إلى أكثر من 121 مليون دولار، أي زيادة لا تقلّ عن 142%.");
  expect(JSON.stringify(arabic?.chapters)).toContain("وتنطبق على مقولتين.");
});
