import { describe, expect, it } from "vitest";
import { loadEditions } from "./editions.ts";
import { specimenStory, storyNames } from "./stories.ts";

const plain = (text: string | undefined) => (text ?? "").replace(/[\u061c\u200e]/g, "");

describe.each(storyNames())("the editions of %s", (name) => {
  it("have every computed number written out, in each language", async () => {
    const { editions, report } = await loadEditions(name);
    expect(editions, report).toBeDefined();
    for (const { story } of editions!) expect(JSON.stringify(story), story.lang).not.toMatch(/[{]\w+ [^":}]*[}]/);
  });
});

it("the specimen's computed numbers are written as its languages write them", async () => {
  const specimen = await loadEditions(specimenStory);
  const [english, arabic] = specimen.editions!.map(({ story }) => story);
  const trade = (story: typeof english) => story?.figures.find(({ id }) => id === "trade")?.takeaway;
  expect(trade(english)).toBe("From $50 million to more than $121 million, up by at least 142%.");
  expect(plain(trade(arabic))).toBe("من 50 مليون دولار إلى أكثر من 121 مليون دولار، أي زيادة لا تقلّ عن 142%.");
  expect(JSON.stringify(arabic?.chapters)).toContain("وتنطبق على عبارتين.");
});
