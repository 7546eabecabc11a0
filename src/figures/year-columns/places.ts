import { scaleBand } from "d3-scale";
import { along, type DirectedFrame, type Frame, onward } from "#figures/frame.ts";
import { type Stretch, stretchBetween, toTenth } from "#figures/placing/stretch.ts";
import { heavyWidth, textWidthPx, wrapWords } from "#figures/placing/textWidth.ts";
import type { Column, YearPlot } from "./columns.ts";
import { atWidths, widthsOf, wrapIn } from "./placedWords.ts";

/** How much larger than plain words those of the claim and of the finding are: on a page, where a card has no room. */
export function largeEm({ widthPx }: Frame): number {
  return widthPx === "fluid" ? 1.15 : 1;
}

/** Of the gap before the column of the step's last year: where the step's bar ends and begins, seen from that column. */
const barAt = [0.1, 0.55] as const;
/** Of the gap after a column: where the bracket stands that compares it. */
const bracketAt = 0.2;

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
  /** Beside a column, where a bracket compares it. */
  beside: (year: string) => number;
  /** The step's bar, and its side where the step begins. */
  bar: Stretch;
  barX: number;
}

/** Years in the direction of reading, each as wide as the others. */
export function placesOf({ years, step }: YearPlot, frame: DirectedFrame): Places {
  const [start, end] = along({ widthPx: "fluid", dir: frame.dir });
  const way = onward(frame.dir);
  // The words of the last year go on beyond its column; where height is given, in one line.
  const outer = frame.heightPx === undefined ? 0.58 : Math.min(0.7, 0.12 * years.length);
  const before = 0.1;
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
  const gap = scale.step() - scale.bandwidth();
  const [barEnd, barX] = barAt.map((part) => toTenth(edges(step.to)[0] - way * part * gap)) as [number, number];
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
    beside: (year) => toTenth(edges(year)[1] + way * bracketAt * gap),
    bar: stretchBetween(barX, barEnd),
    barX,
  };
}

/** All words but the years', wrapped for the rooms that are theirs; the unit stands in the row of the step's where there is room for both. */
export function wordsOf({ columns, step, years, finding, unit }: YearPlot, frame: DirectedFrame, places: Places) {
  const { start, end, centre, edges } = places;
  const half = Math.max(...columns.map(({ numbers }) => numbers?.high ?? 0), step.values?.to ?? 0) / 2;
  const share = (percent: number) => (widthPx: number) => (Math.abs(percent) / 100) * widthPx;
  // A card has our own faces.
  const weight = largeEm(frame) * (frame.widthPx === "fluid" ? heavyWidth : 1);
  const large = (room: (widthPx: number) => number) => (widthPx: number) => room(widthPx) / weight;
  // What an empty place says stands as low as columns of half the height: between two of those it reaches to their sides.
  const isHigh = (at: number) =>
    frame.widthPx === "fluid" &&
    columns.some(({ year, numbers }) => year === years[at] && numbers && numbers.low > half);
  const reachOf = (numbers: Column["numbers"], year: string) => {
    const at = years.indexOf(year);
    return !numbers && isHigh(at - 1) && isHigh(at + 1) ? places.step - 0.6 * places.band : places.step / 2;
  };
  const roomOf = ({ year, numbers }: Column) => {
    if (year === step.to && numbers)
      return share(year === years.at(-1) ? end - edges(year)[0] : (places.step + places.band) / 2);
    const sides = [centre(year), 100 - centre(year), reachOf(numbers, year)];
    if (years.indexOf(year) === years.indexOf(step.to) - 1) sides.push(Math.abs(places.barX - centre(year)));
    return share(2 * Math.min(...sides));
  };
  const overStep = share(places.barX - start);
  const rowPx = textWidthPx(unit, frame.fontPx) + textWidthPx(`${step.words} `, frame.fontPx) * weight;
  const isOneRow = widthsOf(frame).every((widthPx) => rowPx <= overStep(widthPx));
  const mostOfGap = frame.heightPx === undefined ? Infinity : isOneRow ? 4 : 3;
  return {
    columns: new Map(
      columns.map((column) => [
        column,
        column.numbers
          ? wrapIn(frame, [column.label], roomOf(column))
          : wrapIn(frame, [column.label, "—"], roomOf(column), mostOfGap),
      ]),
    ),
    step: wrapIn(frame, [step.words], large(overStep)),
    finding: atWidths(
      widthsOf(frame).map((widthPx) =>
        (finding?.words ?? [])
          .slice(frame.heightPx === undefined ? 0 : -1)
          .flatMap((text) => wrapWords(text, widthPx / weight, frame.fontPx)),
      ),
    ),
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
