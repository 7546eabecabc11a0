import { describe, expect, it } from "vitest";
import type { HeardTone } from "./heard.ts";
import { scoreOf } from "./score.ts";

const tone = (at: number, low?: number, rest: Partial<HeardTone> = {}): HeardTone => ({
  at,
  numbers: low === undefined ? undefined : { low, high: low },
  layer: "record",
  words: "",
  sel: [],
  ...rest,
});

describe("a score", () => {
  it("rises where the series rises, over two octaves from the least number", () => {
    const { notes } = scoreOf({ tones: [tone(0, 10), tone(1, 30), tone(2, 20), tone(3, 30)] }, "ltr", 1);
    expect(notes.map(({ hz }) => Math.round(hz))).toEqual([220, 880, 440, 880]);
    expect(notes.every(({ hz, toHz }) => hz === toHz)).toBe(true);
  });

  it("begins at the number where the figure's axis does", () => {
    const { notes } = scoreOf({ tones: [tone(0, 10), tone(1, 20)], from: 0 }, "ltr", 1);
    expect(notes.map(({ hz }) => Math.round(hz))).toEqual([440, 880]);
  });

  it("is silent where there is no number, which still takes its time", () => {
    const { notes, startsS, durationS } = scoreOf({ tones: [tone(0, 1), tone(1), tone(2), tone(3, 2)] }, "ltr", 0.5);
    expect(notes.map(({ tone, startS }) => [tone, startS])).toEqual([
      [0, 0],
      [3, 1.5],
    ]);
    expect(startsS).toEqual([0, 0.5, 1, 1.5]);
    expect(durationS).toBe(2);
  });

  it("is silent too where the time between two tones is longer than a step", () => {
    const { notes } = scoreOf({ tones: [tone(0, 1), tone(4, 2)] }, "ltr", 1);
    expect(notes[0]!.startS + notes[0]!.durationS).toBeLessThan(1);
    expect(notes[1]!.startS).toBe(4);
  });

  it("sounds a range as its two numbers, the lower first, within its own time", () => {
    const range = tone(0, 10, { numbers: { low: 10, high: 20 }, qualifier: "more-than" });
    const { notes } = scoreOf({ tones: [range, tone(1, 40)], from: 0 }, "ltr", 1);
    const [low, high, next] = notes;
    expect(high!.hz / low!.hz).toBeCloseTo(2 ** 0.5);
    expect(high!.startS).toBeGreaterThanOrEqual(low!.startS + low!.durationS);
    expect(high!.startS + high!.durationS).toBeLessThan(next!.startS);
    // Only the upper end is open.
    expect(low!.toHz).toBe(low!.hz);
    expect(high!.toHz).toBeGreaterThan(high!.hz);
  });

  it("lets an open end rise or fall, and what is about so tremble", () => {
    const qualifiers = ["more-than", "up-to", "about", "nearly"] as const;
    const tones = qualifiers.map((qualifier, at) => tone(at, 5, { qualifier }));
    const { notes } = scoreOf({ tones }, "ltr", 1);
    expect(notes.map(({ hz, toHz }) => Math.sign(toHz - hz))).toEqual([1, -1, 0, 0]);
    expect(notes.map(({ isSoft }) => isSoft)).toEqual([false, false, true, true]);
  });

  it("lets tones of one time follow each other, the first shorter, and keeps whose they are", () => {
    const { notes } = scoreOf({ tones: [tone(0, 1), tone(0, 2, { layer: "article" }), tone(1, 3)] }, "ltr", 1);
    expect(notes.map(({ startS, layer }) => [startS, layer])).toEqual([
      [0, "record"],
      [0.5, "article"],
      [1, "record"],
    ]);
    for (const [index, { startS, durationS }] of notes.slice(0, -1).entries())
      expect(startS + durationS).toBeLessThan(notes[index + 1]!.startS);
  });

  it("runs from the side where reading starts", () => {
    const pans = (dir: "ltr" | "rtl") =>
      scoreOf({ tones: [tone(0, 1), tone(1, 2), tone(2, 3)] }, dir, 1).notes.map(({ pan }) => pan);
    const [first, middle, last] = pans("ltr");
    expect(first).toBeLessThan(-0.5);
    expect(middle).toBeCloseTo(0);
    expect(last).toBeGreaterThan(0.5);
    expect(pans("rtl").map((pan) => -pan)).toEqual(pans("ltr"));
  });

  it("holds one number alone, and nothing", () => {
    expect(scoreOf({ tones: [tone(0, 7)] }, "rtl", 1).notes).toMatchObject([{ hz: 220, pan: 0 }]);
    expect(scoreOf({ tones: [], from: 0 }, "ltr", 1)).toEqual({ startsS: [], notes: [], durationS: 0 });
  });
});
