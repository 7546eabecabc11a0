import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { along, onward } from "#figures/frame.ts";
import { bar, type GlanceOf, type GlanceShape } from "#figures/placing/glanceShapes.ts";
import { interpolateTenths } from "#figures/placing/stretch.ts";
import type { YearColumnsOptions } from "./block.ts";
import { yearPlot } from "./columns.ts";

/** How much of the width the longest bar takes: beyond it stand its open end and its year. */
const longest = 0.55;
/** Upper edges of the first year, the step, the last year. */
const rowsY = [1, 16, 31] as const;

/** The record's number of the first year, the claimed step from it, and the record's number of the last. */
export const glance: GlanceOf = ({ claim }, block, story, i18n) => {
  const options = block.options as YearColumnsOptions;
  const { columns, step } = yearPlot(story, options, i18n);
  if (claim !== options.change.claim || !step.values) return undefined;
  const { from, to } = step.values;
  const greatest = max([from, to, ...columns.map(({ numbers }) => numbers?.high ?? 0)]) || 1;
  const range = along({ widthPx: "fluid", dir: i18n.dir });
  const at = scaleLinear([0, greatest / longest], range).interpolate(interpolateTenths);
  const record = columns.flatMap(({ year, numbers, end }): GlanceShape[] => {
    if (!numbers || (year !== step.from && year !== step.to)) return [];
    const [x, y] = [at(numbers.high), year === step.from ? rowsY[0] : rowsY[2]];
    const dx = onward(i18n.dir) * (end === "closed" ? 6 : 21);
    return [bar(at(0), x, y, end), { as: "words", words: i18n.formatYear(year), x, dx, y: y + 10, side: "start" }];
  });
  return { record, article: [bar(at(from), at(to), rowsY[1], step.end)] };
};
