import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { along, onward } from "#figures/frame.ts";
import type { GlanceOf, GlanceShape } from "#figures/placing/glanceShapes.ts";
import { stretchBetween, toTenth } from "#figures/placing/stretch.ts";
import type { YearColumnsOptions } from "./block.ts";
import { yearPlot } from "./columns.ts";

/** How much of the width the longest bar takes: beyond it stand its open end and its year. */
const longest = 0.55;
const rowPx = 15;

/** The record's number of the first year, the claimed step from it, and the record's number of the last. */
export const glance: GlanceOf = ({ claim }, block, story, i18n) => {
  const options = block.options as YearColumnsOptions;
  const { columns, step } = yearPlot(story, options, i18n);
  if (claim !== options.change.claim || !step.values) return undefined;
  const { from, to } = step.values;
  const recorded = columns.flatMap(({ year, numbers, end }) =>
    numbers && (year === step.from || year === step.to) ? [{ year, value: numbers.high, end }] : [],
  );
  const greatest = max([from, to, ...recorded.map(({ value }) => value)]) ?? 0;
  const at = scaleLinear([0, (greatest || 1) / longest], along({ widthPx: "fluid", dir: i18n.dir }));
  const away = onward(i18n.dir);
  return {
    record: recorded.flatMap(({ year, value, end }): GlanceShape[] => {
      const y = year === step.from ? 1 : 1 + 2 * rowPx;
      const dx = away * (end === "closed" ? 6 : 21);
      return [
        { as: "bar", ...stretchBetween(at(0), at(value)), y, end, away },
        { as: "words", x: toTenth(at(value)), dx, y: y + 10, side: "start", words: i18n.formatYear(year) },
      ];
    }),
    article: [
      {
        as: "bar",
        ...stretchBetween(at(from), at(to)),
        y: 1 + rowPx,
        end: step.end,
        away: to < from ? (-away as 1 | -1) : away,
      },
    ],
  };
};
