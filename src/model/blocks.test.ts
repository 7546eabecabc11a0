import { expect, it } from "vitest";
import { partBegunAt } from "./blocks.ts";

const chapter = (id: string, part?: string) => ({ id, title: id, blocks: [], ...(part && { part }) });
const story = {
  parts: [
    { id: "one", title: "One" },
    { id: "two", title: "Two" },
  ],
  chapters: [chapter("a"), chapter("b", "one"), chapter("c", "one"), chapter("d", "two"), chapter("e")],
};

it("a part begins at the first of its chapters", () => {
  expect(story.chapters.map((_, position) => partBegunAt(story, position)?.title)).toEqual([
    undefined,
    "One",
    undefined,
    "Two",
    undefined,
  ]);
});
