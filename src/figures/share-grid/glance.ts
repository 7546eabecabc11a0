import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { isSoft } from "#figures/bars/endStrips.ts";
import { along } from "#figures/frame.ts";
import { footWords, type GlanceOf, type GlanceShape, glanceY, line } from "#figures/placing/glanceShapes.ts";
import { interpolateTenths } from "#figures/placing/stretch.ts";
import type { ShareGridOptions } from "./block.ts";
import { estimatesOf } from "./estimates.ts";

/** The claimed share over the published estimates: each number once, a range as a bracket; bounds and shares of several stay out. */
export const glance: GlanceOf = ({ claim }, block, story, i18n) => {
  const options = block.options as ShareGridOptions;
  const { share } = options;
  const recorded = estimatesOf(story, options, i18n).filter(({ layer }) => layer === "record");
  const dots = recorded.filter(({ shape }) => shape === "dot");
  const ranges = recorded.filter(({ shape }) => shape === "range");
  if (claim !== options.claim || dots.length + ranges.length === 0) return undefined;
  const greatest = max([10, share, ...[...dots, ...ranges].map(({ high }) => high)]) ?? share;
  const at = scaleLinear([0, greatest], along({ widthPx: "fluid", dir: i18n.dir })).interpolate(interpolateTenths);
  const { article: claimedY, record: y, axis } = glanceY;
  const upright = (value: number, from: number, to: number) => line(at(value), at(value), from, to);
  return {
    ground: [
      line(0, 100, axis, axis),
      ...at.ticks(2).map((value) => footWords(i18n.formatValue(value, "percent"), at(value))),
    ],
    article: [
      upright(share, claimedY, axis),
      { as: "dot", x: at(share), y: claimedY, isSoft: isSoft(options.qualifier) },
    ],
    record: [
      ...ranges.flatMap(({ low, high }) => [
        ...[low, high].map((value) => upright(value, y - 5, y + 5)),
        line(at(low), at(high), y, y),
      ]),
      ...[...new Set(dots.map(({ high }) => high))].map((value): GlanceShape => {
        return { as: "dot", x: at(value), y, isSoft: dots.every(({ high, soft }) => high !== value || soft) };
      }),
    ],
  };
};
