import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { isSoft } from "#figures/bars/qualified.ts";
import { along } from "#figures/frame.ts";
import { footY, type GlanceOf, type GlanceShape } from "#figures/placing/glanceShapes.ts";
import { interpolateTenths } from "#figures/placing/stretch.ts";
import type { ShareGridOptions } from "./block.ts";
import { estimatesOf } from "./estimates.ts";

/** Where the claimed share stands, the published numbers, and the axis; half of a range's caps. */
const [claimedY, rowY, axisY, capPx] = [8, 22, 31, 5];

/** The claimed share over the published estimates: each number once, a range as a bracket; bounds and shares of several stay out. */
export const glance: GlanceOf = ({ claim }, block, story, i18n) => {
  const { share, qualifier, ...options } = block.options as ShareGridOptions;
  if (claim !== options.claim) return undefined;
  const estimates = estimatesOf(story, block.options as ShareGridOptions, i18n).filter(
    ({ layer }) => layer === "record",
  );
  const dots = estimates.filter(({ shape }) => shape === "dot");
  const numbers = [...new Set(dots.map(({ high }) => high))];
  const ranges = estimates.filter(({ shape }) => shape === "range");
  if (numbers.length + ranges.length === 0) return undefined;
  const greatest = max([10, share, ...numbers, ...ranges.map(({ high }) => high)]) ?? share;
  const at = scaleLinear([0, greatest], along({ widthPx: "fluid", dir: i18n.dir })).interpolate(interpolateTenths);
  const line = (x: number, toX: number, y: number, toY: number): GlanceShape => ({ as: "line", x, toX, y, toY });
  const cap = (value: number) => line(at(value), at(value), rowY - capPx, rowY + capPx);
  return {
    ground: [
      line(0, 100, axisY, axisY),
      ...at.ticks(2).map((value): GlanceShape => {
        const side = value === 0 ? "start" : value > 0.9 * greatest ? "end" : "centre";
        return { as: "words", x: at(value), y: footY, side, words: i18n.formatValue(value, "percent") };
      }),
    ],
    article: [
      line(at(share), at(share), claimedY, axisY),
      { as: "dot", x: at(share), y: claimedY, isSoft: isSoft(qualifier) },
    ],
    record: [
      ...ranges.flatMap(({ low, high }) => [cap(low), cap(high), line(at(low), at(high), rowY, rowY)]),
      ...numbers.map((value): GlanceShape => {
        const isSoft = dots.every((dot) => dot.high !== value || dot.soft);
        return { as: "dot", x: at(value), y: rowY, isSoft };
      }),
    ],
  };
};
