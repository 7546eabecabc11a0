import { describe, expect, it } from "vitest";
import { publishedStory, specimenStory, storyAsked, storyNames } from "./stories.ts";

describe("the story that a command is asked for", () => {
  const names = ["harbour", "lighthouse", specimenStory];

  it("is the first that is no test's, where none is named", () => {
    expect(storyAsked([], names)).toBe(publishedStory);
    expect(storyNames().indexOf(publishedStory)).toBe(0);
    expect(publishedStory).not.toMatch(/^_/);
  });

  it.each([
    ["after it", ["--gallery", "--story", "lighthouse"]],
    ["with it", ["--story=lighthouse"]],
  ])("is named %s", (_, words) => {
    expect(storyAsked(words, names)).toBe("lighthouse");
  });

  it("may be one for tests", () => {
    expect(storyAsked(["--story", specimenStory], names)).toBe(specimenStory);
  });

  it.each([
    ["another", ["--story", "lighthous"], /found "lighthous".*"harbour", "lighthouse" or .*Did you mean "lighthouse"/],
    ["none", ["--story"], /found ""/],
  ])("is refused where it is %s, with those that there are", (_, words, message) => {
    expect(() => storyAsked(words, names)).toThrow(message);
  });
});
