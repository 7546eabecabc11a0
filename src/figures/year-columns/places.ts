import { scaleBand } from "d3-scale";
import { along, type Frame, onward, rowsEnlarged } from "#figures/frame.ts";
import { type Stretch, stretchBetween, toTenth } from "#figures/placing/stretch.ts";
import { heavyWidth, textWidthPx } from "#figures/placing/textWidth.ts";
import type { Column, YearPlot } from "./columns.ts";
import { atWidths, type Hook, widthsOf, wrapIn } from "./placedWords.ts";

export type DirectedFrame = Frame & { dir: "ltr" | "rtl" };

/** How wide the step's bar is on a page, and how far its middle stands from the column, in px. */
export const stepPx = 8;
const stepAwayPx = 7;

/** Where years lie across, in percent. */
export interface Places {
  /** From one year's middle to the next, and how wide a column is. */
  step: number;
  band: number;
  start: number;
  end: number;
  centre: (year: string) => number;
  /** The sides of a column, the one where reading starts first. */
  edges: (year: string) => [number, number];
  slot: (year: string) => Stretch;
  /** The middle of the step's bar, and the end of the words over it. */
  bar: Hook;
  words: Hook;
}

/** Years in the direction of reading, each as wide as the others. */
export function placesOf({ years, step }: YearPlot, frame: DirectedFrame): Places {
  const [start, end] = along({ widthPx: "fluid", dir: frame.dir });
  const [way, growth] = [onward(frame.dir), rowsEnlarged(frame)];
  // The words of the last year go on beyond its column; where height is given, in one line.
  const outer = frame.heightPx === undefined ? 0.3 : Math.min(0.7, 0.12 * years.length);
  const before = 0.15;
  const scale = scaleBand(years, [start, end])
    .paddingInner(0.45)
    .paddingOuter(outer)
    .align(way > 0 ? before : 1 - before);
  const middle = (year: string) => (scale(year) ?? 0) + scale.bandwidth() / 2;
  const around = (year: string, width: number): [number, number] => [
    toTenth(middle(year) - (way * width) / 2),
    toTenth(middle(year) + (way * width) / 2),
  ];
  const edges = (year: string) => around(year, scale.bandwidth());
  const x = edges(step.to)[0];
  return {
    step: scale.step(),
    band: scale.bandwidth(),
    start,
    end,
    centre: (year) => toTenth(middle(year)),
    edges,
    slot: (year) => {
      const [one, other] = around(year, scale.step()).map((x) => Math.min(100, Math.max(0, x))) as [number, number];
      return stretchBetween(one, other);
    },
    bar: { x, dx: -way * stepAwayPx * growth, side: "centre" },
    words: { x, dx: -way * (stepAwayPx + stepPx / 2) * growth, side: "end" },
  };
}

/** All words but the years', wrapped for the rooms that are theirs; the unit stands in the row of the step's where there is room for both. */
export function wordsOf({ columns, step, years, finding, unit }: YearPlot, frame: DirectedFrame, places: Places) {
  const { start, end, centre, edges } = places;
  const share = (percent: number) => (widthPx: number) => (Math.abs(percent) / 100) * widthPx;
  // A card has our own faces.
  const weight = frame.widthPx === "fluid" ? heavyWidth : 1;
  const heavy = (room: (widthPx: number) => number) => (widthPx: number) => room(widthPx) / weight;
  const besidePx = (2 * stepAwayPx + stepPx + 2) * rowsEnlarged(frame);
  const roomOf = ({ year, numbers }: Column) => {
    if (year === step.to && numbers)
      return share(year === years.at(-1) ? end - edges(year)[0] : (places.step + places.band) / 2);
    const whole = share(places.step);
    if (years.indexOf(year) !== years.indexOf(step.to) - 1) return whole;
    // Beside the bar of the step.
    const free = share(2 * places.step - places.band);
    return (widthPx: number) => Math.min(whole(widthPx), free(widthPx) - besidePx);
  };
  const overStep = (widthPx: number) => share(places.words.x - start)(widthPx) - Math.abs(places.words.dx);
  const rowPx = textWidthPx(unit, frame.fontPx) + textWidthPx(`${step.words} `, frame.fontPx) * weight;
  const isOneRow = widthsOf(frame).every((widthPx) => rowPx <= overStep(widthPx));
  const mostOfGap = frame.heightPx === undefined ? Infinity : isOneRow ? 4 : 3;
  const middle = finding ? (centre(finding.from) + centre(finding.to)) / 2 : 0;
  return {
    columns: new Map(
      columns.map((column) => [
        column,
        column.numbers
          ? wrapIn(frame, [column.label], heavy(roomOf(column)))
          : wrapIn(frame, [column.label, "—"], roomOf(column), mostOfGap),
      ]),
    ),
    step: wrapIn(frame, [step.words], heavy(overStep)),
    finding: wrapIn(frame, [finding?.words ?? ""], heavy(share(2 * Math.min(middle, 100 - middle)))),
    unit: wrapIn(frame, [unit], share(100)),
    isOneRow,
  };
}

/** The years that are named under the axis: that of the claim, and from it as many as stand apart. */
export function namedYears({ years, step }: YearPlot, frame: DirectedFrame, places: Places) {
  const at = years.indexOf(step.to);
  return years.map((year, index) => {
    const isNamed = (widthPx: number) => {
      const namePx = textWidthPx(year, frame.fontPx);
      const percentPx = widthPx / 100;
      const sidePx = Math.min(places.centre(year), 100 - places.centre(year)) * percentPx;
      return sidePx >= namePx / 2 && (index - at) % Math.ceil((1.3 * namePx) / (places.step * percentPx)) === 0;
    };
    return { year, words: atWidths(widthsOf(frame).map((widthPx) => (isNamed(widthPx) ? [year] : []))) };
  });
}
