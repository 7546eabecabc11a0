import { expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import { describeRepair } from "./repairWords.ts";
import { parseState } from "./viewState.ts";

const ar = createI18n("ar", loadUi("ar"));
const en = createI18n("en", loadUi("en"));

it.each([
  ["sel=claim.C99-99", "The link asked for “⁨claim.C99-99⁩”, and nothing here has that name; nothing is selected."],
  ["layer=truth", "The link asked to show “⁨truth⁩”, which is not known; showing: Article and sources."],
  [
    "rec=true,differs",
    "The link asked for “⁨true,differs⁩” under comparison with the sources, not all of which is known; showing: Sources say otherwise.",
  ],
  ["who=x", "The link asked for “⁨x⁩” under who says so, not all of which is known; showing: everything."],
  ["subject=moon", "The link asked for “⁨moon⁩” under subject, not all of which is known."],
  [
    "group=size",
    "The link asked for the claims grouped by “⁨size⁩”, which is not known; they are grouped by paragraph.",
  ],
  ["map=999,0,2", "The link asked for the map view “⁨999,0,2⁩”; showing the nearest one: ⁨180.00,0.00,2.00⁩."],
  ["map=x", "The link asked for the map view “⁨x⁩”, which is not understood; showing the first view."],
  ["sort=size", "The link asked to sort the claims by “⁨size⁩”, which is not known; they stand in reading order."],
  ["table=moon", "The link asked for the data table of “⁨moon⁩” to be open, and not all of that is on this page."],
  ["q=a%00b", "The link asked to search for “⁨ab⁩”; searching for “⁨ab⁩”."],
  ["digits=x", "The link asked for the digits “⁨x⁩”, which are not known; showing: Western digits."],
  ["theme=x", "The link asked for “⁨x⁩” under “Theme”, which is not known; showing: Automatic."],
  ["text=x", "The link asked for “⁨x⁩” under “Words in graphics”, which is not known; showing: Normal."],
  [
    "contrast=x",
    "The link asked for “⁨x⁩” under “Contrast of lines and the map”, which is not known; showing: As on this device.",
  ],
  ["hatch=x", "The link asked for “⁨x⁩” under “Patterns”, which is not known; showing: On the sources."],
  ["targets=x", "The link asked for “⁨x⁩” under “Links and buttons”, which is not known; showing: Normal."],
  ["messages=x", "The link asked for “⁨x⁩” under “Messages to screen readers”, which is not known; showing: Full."],
  ["context=x", "The link asked for “⁨x⁩” for the context layers, which is not known; the layers are shown."],
])("says what %s asked for and what is shown", (search, sentence) => {
  const [repair] = parseState(search, {
    entity: () => false,
    step: () => false,
    subject: () => false,
    table: () => false,
  }).repairs;
  expect(describeRepair(repair!, en)).toBe(sentence);
  expect(describeRepair(repair!, ar)).toMatch(/^طلب الرابط .*[.]$/u);
});
