import { expect, it } from "vitest";
import { loadEditions } from "./editions.ts";
import { specimenStory } from "./stories.ts";
import { withoutWords } from "./withoutWords.ts";

const [edition] = (await loadEditions(specimenStory)).editions!;

it("an edition is shipped as the same text in whatever order its numbers were found", () => {
  const texts = [
    { "0.33": "33%", "1.7": "1.7" },
    { "1.7": "1.7", "0.33": "33%" },
  ].map((written) => JSON.stringify(withoutWords({ ...edition!, written }, ["editors"])));
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toContain('"0.33":"33%"');
});
