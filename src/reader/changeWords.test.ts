import { expect, it } from "vitest";
import { defaultState } from "#state/viewState.ts";
import { changeWords } from "./changeWords.ts";
import { story } from "./story.fixture.ts";

const t = ((key: string, values: object) => `${key} ${JSON.stringify(values)}`) as never;

it("says the paragraph of each step of the path, and its chapter where that is another one", () => {
  const [first, second] = ["p-1", "p-2"].map((step) => ({ ...defaultState, step }));
  expect(changeWords(defaultState, first!, story, { t })).toMatch(
    /^path\.announceChapter .*"chapter":"Trade","words":"One"/,
  );
  expect(changeWords(first!, second!, story, { t })).toMatch(/^path\.announce .*"words":"Two"/);
});
