import { expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { eventsInTime } from "./entries.ts";
import { timelineTable } from "./table.ts";

const block = { title: "Visit and bridge" } as FigureBlock;
const story = {
  claims: [],
  actors: [],
  observations: [],
  differences: [],
  sources: [],
  series: [],
  places: [
    { id: "port", name: "Port" },
    { id: "hill", name: "Hill" },
  ],
  events: [
    { id: "talks", lane: "article", when: { precision: "undated" }, title: "Talks", claims: ["C01-01"] },
    { id: "opening", lane: "record", when: { precision: "day", on: "2023-03-29" }, title: "Embassy opens" },
    {
      id: "bridge",
      lane: "article",
      when: { precision: "year", on: "2022", about: true },
      title: "An bridge",
      claims: ["C01-02", "C01-03"],
      places: [
        { place: "port", as: "stated" },
        { place: "hill", as: "reported" },
      ],
    },
  ],
} as unknown as Story;

it("lists every event in time order, the undated last, with what it opens", async () => {
  const table = timelineTable(block, eventsInTime(story, {}), story, createI18n("en", loadUi("en")));
  expect(table.columns.map(({ label }) => label)).toEqual(["Date", "What", "Who says so", "Place", "Claim"]);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    [
      "about 2022",
      { text: "An bridge", sel: "event.bridge", claims: ["C01-02", "C01-03"] },
      "The article",
      "Port and Hill",
      { text: "2 claims", sel: "event.bridge" },
    ],
    ["29 March 2023", { text: "Embassy opens", sel: "event.opening" }, "The sources", "—", "—"],
    [
      "undated",
      { text: "Talks", sel: "event.talks", claims: ["C01-01"] },
      "The article",
      "—",
      { text: "1 claim", sel: "event.talks" },
    ],
  ]);
});

it("says the same in the digits of an Arabic reader", async () => {
  const table = timelineTable(block, eventsInTime(story, {}), story, createI18n("ar", loadUi("ar"), "arab"));
  expect(table.rows[1]?.cells[0]).toBe("٢٩ آذار/مارس ٢٠٢٣");
});

it("is of the events that reach into the wanted time, and of the undated", () => {
  const ids = (options: { from?: string; to?: string }) => eventsInTime(story, options).map(({ id }) => id);
  expect(ids({ from: "2022-06" })).toEqual(["bridge", "opening", "talks"]);
  expect(ids({ from: "2023" })).toEqual(["opening", "talks"]);
  expect(ids({ to: "2022" })).toEqual(["bridge", "talks"]);
  expect(ids({ from: "1960", to: "1969" })).toEqual(["talks"]);
});
