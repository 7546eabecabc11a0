import { describe, expect, it } from "vitest";
import { type CardLabel, freeLabel, labelBox, labelWidthPx, linesWithin, sizeWithin } from "./cardLabels.ts";

const label = (x: number, rest: Partial<CardLabel> = {}): CardLabel => ({
  words: "51%",
  x,
  y: 100,
  anchor: "start",
  size: "number",
  ...rest,
});

describe("a label", () => {
  it("takes room from its anchor on, in the direction of reading", () => {
    const width = labelWidthPx("51%", "number");
    const span = (anchor: CardLabel["anchor"]) => {
      const { from, to } = labelBox(label(500, { anchor }));
      return [from, to];
    };
    expect(span("start")).toEqual([500, 500 + width]);
    expect(span("middle")).toEqual([500 - width / 2, 500 + width / 2]);
    expect(span("end")).toEqual([500 - width, 500]);
  });

  it("is no wider for a mark of direction", () => {
    expect(labelWidthPx("\u061c51%", "number")).toBe(labelWidthPx("51%", "number"));
  });

  it("goes to the first place that is on the card and free, and nowhere without one", () => {
    const taken = [labelBox(label(0))];
    const places = [label(-5), label(1079), label(20), label(400)];
    expect(freeLabel(places, taken)).toBe(places[3]);
    expect(freeLabel(places.slice(0, 3), taken)).toBeUndefined();
  });

  it("is as large as its room allows", () => {
    const sizes = [1000, labelWidthPx("51%", "smaller"), 1].map((room) => sizeWithin("51%", room));
    expect(sizes).toEqual(["number", "smaller", "smallest"]);
  });
});

describe("words in lines", () => {
  const words = "The article puts the deals at hundreds of millions of dollars";

  it("are whole where there is room, and none of nothing", () => {
    expect(linesWithin(words, 1080, 1)).toEqual([words]);
    expect(linesWithin(words, 500, 3).join(" ")).toBe(words);
    expect(linesWithin("", 500, 3)).toEqual([]);
  });

  it("end between two words with an ellipsis where there is none, and within the width", () => {
    const lines = linesWithin(words, 300, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\w…$/);
    expect(words.startsWith(lines.join(" ").slice(0, -1))).toBe(true);
    for (const line of lines) expect(labelWidthPx(line, "words")).toBeLessThanOrEqual(300);
  });

  it("cut a single word that is wider than the line", () => {
    const [line] = linesWithin("Zeppelkrautüberlandsignalgesellschaft", 200, 1);
    expect(line).toMatch(/^Zeppel.*…$/);
    expect(labelWidthPx(line!, "words")).toBeLessThanOrEqual(200);
  });
});
