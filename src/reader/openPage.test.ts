import { expect, it } from "vitest";
import { findStep } from "#model/path.ts";
import { defaultState } from "#state/viewState.ts";
import { openedAt } from "./openPage.ts";
import { story } from "./story.fixture.ts";

const view = { ...defaultState, step: "p-2" };
const step = findStep(story, "p-2");

it("opens what a step is about and where its map looks, by a link that names the step alone", () => {
  expect(openedAt(view, step)).toEqual({ ...view, sel: "event.talks", map: { lon: 50, lat: 40, zoom: 2 } });
});

it("keeps what a link says itself, and every view without a step", () => {
  const whole = { ...view, sel: "claim.C1" } as const;
  expect(openedAt(whole, step)).toEqual(whole);
  const looking = { ...view, map: { lon: 1, lat: 2, zoom: 3 } };
  expect(openedAt(looking, step)).toEqual({ ...looking, sel: "event.talks" });
  expect(openedAt(defaultState, undefined)).toEqual(defaultState);
});
