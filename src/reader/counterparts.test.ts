import { describe, expect, it } from "vitest";
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { EntityKey } from "#model/entity.ts";
import type { Story } from "#model/story.ts";
import { counterpartsAmong } from "./counterparts.ts";

const day = { precision: "day", on: "2020-05-01" };
const later = { precision: "day", on: "2022-06-02" };
const story = {
  ...emptyStory,
  // One report stands behind all three sellers; the size has numbers of its own.
  claims: [
    { id: "salt", record: ["report"] },
    { id: "rope", record: ["report"] },
    { id: "boats", record: ["D-boats"] },
    { id: "size", record: ["D-size"] },
    { id: "hall" },
  ].map((claim, start) => ({ start, end: start, ...claim })),
  observations: ["report", "harbour", "billions", "venue", "venue-2", "earlier"].map((id) => ({ id })),
  differences: [
    { id: "D-boats", claim: "boats", claims: ["boats"], observations: ["report", "harbour"] },
    { id: "D-size", claim: "size", claims: ["size"], observations: ["report", "billions"] },
    { id: "D-hall", claim: "hall", claims: ["hall"], observations: ["venue", "venue-2"] },
    { id: "D-number", claim: "hall", claims: ["hall"], observations: ["earlier", "venue", "billions"] },
  ],
  events: [
    {
      id: "meeting",
      lane: "article",
      when: day,
      claims: ["hall"],
      places: [{ place: "hall", as: "stated" }],
      counterparts: ["meeting-before", "meeting-elsewhere"],
    },
    {
      id: "meeting-before",
      lane: "record",
      when: later,
      record: ["earlier"],
      places: [{ place: "city", as: "reported" }],
      counterparts: ["meeting"],
    },
    {
      id: "meeting-elsewhere",
      lane: "record",
      when: day,
      record: ["venue", "venue-2"],
      places: [{ place: "port", as: "reported" }],
      counterparts: ["meeting"],
    },
  ],
} as unknown as Story;

const among = (marks: readonly string[], from: string) => {
  const keys = marks.map((mark) => mark.split(" ") as EntityKey[]);
  return counterpartsAmong(story, keys, marks.indexOf(from)).map((at) => marks[at]);
};

describe("counterpartsAmong", () => {
  it("leads from each side of a row to the other, though one report stands behind several rows", () => {
    const rows = ["claim.salt", "record.report", "claim.rope", "record.report", "claim.size"];
    const keys = rows.map((row) => [row] as EntityKey[]);
    expect([0, 1, 2, 3].map((row) => counterpartsAmong(story, keys, row)[0])).toEqual([1, 0, 3, 2]);
  });

  it("prefers what is compared with nothing else, and leads to no mark that only opens a difference", () => {
    const marks = ["record.report", "claim.size", "record.D-size", "record.billions", "claim.boats"];
    expect(among(marks, "claim.size")[0]).toBe("record.billions");
    expect(among(marks, "record.D-size")).toEqual([]);
  });

  it("leads from an event of the article first to what carries a difference, then to the others", () => {
    const marks = ["event.meeting-before", "event.meeting", "event.meeting-elsewhere"];
    for (const order of [marks, marks.toReversed()]) {
      expect(among(order, "event.meeting")).toEqual(["event.meeting-elsewhere", "event.meeting-before"]);
      expect(among(order, "event.meeting-before")).toEqual(["event.meeting"]);
    }
  });

  it("leads from a place to where the other account puts the same happening, and nowhere else", () => {
    const marks = ["place.port", "place.hall", "place.city"];
    expect(among(marks, "place.hall")).toEqual(["place.port"]);
    expect(among(marks, "place.port")).toEqual(["place.hall"]);
    expect(among(marks, "place.city")).toEqual([]);
  });
});
