import { scaleLinear } from "d3-scale";
import { utcYear } from "d3-time";
import { along } from "#figures/frame.ts";
import { footY, glancePx, type GlanceOf, type GlanceShape } from "#figures/placing/glanceShapes.ts";
import { interpolateTenths, stretchBetween } from "#figures/placing/stretch.ts";
import { entityKey } from "#model/entity.ts";
import { denialsOf, eventsOf, findClaim, differencesAbout } from "#model/questions.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import { type Span, whenSpan } from "#model/when.ts";
import { eventsInTime } from "./entries.ts";
import { timeDomain } from "./timeScale.ts";

/** Middles of the article's marks and of the record's, and the axis. */
const laneY = { article: 8, record: 22 };
const axisY = 31;
/** In percent: how far apart the names of two years stand, and how near the ends they are turned inwards. */
const apart = 30;
const inwards = 14;

/**
 * The events of a matter whose dates its words name: those of its claim, and what the record has in its differences.
 * So everything that is drawn is said beside it.
 */
export const glance: GlanceOf = (matter, _, story, i18n) => {
  const claim = findClaim(story, matter.claim);
  const observations = (claim ? differencesAbout(story, claim) : []).flatMap(({ observations }) => observations);
  const own = eventsOf(story, entityKey("claim", matter.claim));
  const said = {
    article: `${matter.title} ${matter.claimed}`,
    record: [matter.sources, ...denialsOf(story, [matter.claim])].join(" "),
  };
  const events = eventsInTime(story, {}).flatMap((event) => {
    const span = whenSpan(event.when);
    const isOf = own.includes(event) || event.record?.some((id) => observations.includes(id));
    const isNamed = span && isOf && names(i18n.localiseDigits(said[event.lane]), i18n.formatWhen(event.when));
    return isNamed ? [{ ...event, span }] : [];
  });
  const domain = timeDomain(
    events.map(({ span }) => span),
    {},
  );
  if (!domain) return undefined;
  const at = scaleLinear(
    [Number(domain.start), Number(domain.end)],
    along({ widthPx: "fluid", dir: i18n.dir }),
  ).interpolate(interpolateTenths);
  const newYears = utcYear.range(domain.start, utcYear.offset(domain.end, 1));
  const marksOf = (lane: StoryEvent["lane"]) =>
    events.filter((event) => event.lane === lane).map((event) => markOf(event, at));
  return {
    ground: [
      { as: "line", x: 0, toX: 100, y: axisY, toY: axisY },
      ...newYears.map((year): GlanceShape => ({
        as: "line",
        x: at(Number(year)),
        toX: at(Number(year)),
        y: axisY - 3,
        toY: axisY,
      })),
      ...yearsOf(
        events.map(({ span }) => span),
        at,
        i18n.formatYear,
      ),
    ],
    article: marksOf("article"),
    record: marksOf("record"),
  };
};

/** Whether words name a date, and not a day of whose name it is the end. */
function names(words: string, date: string): boolean {
  return words
    .split(date)
    .slice(0, -1)
    .some((before) => !/\p{Nd}\s?$/u.test(before));
}

function markOf({ lane, when, span }: StoryEvent & { span: Span }, at: (time: number) => number): GlanceShape {
  const [from, to] = [at(Number(span.start)), at(Number(span.end))];
  if (when.precision === "day") return { as: "dot", x: (from + to) / 2, y: laneY[lane], isSoft: when.about === true };
  return { as: "bar", ...stretchBetween(from, to), y: laneY[lane] - glancePx.bar / 2 };
}

/** The years in which something is, each under the first of it; where two would touch, the first. */
function yearsOf(
  spans: readonly Span[],
  at: (time: number) => number,
  format: (date: string) => string,
): GlanceShape[] {
  const placed: { x: number; shape: GlanceShape }[] = [];
  for (const { start, end } of spans) {
    const x = (at(Number(start)) + at(Number(end))) / 2;
    if (placed.some((other) => Math.abs(other.x - x) < apart)) continue;
    const side = x < inwards ? "right" : x > 100 - inwards ? "left" : "centre";
    const place = { right: 0, left: 100, centre: x }[side];
    placed.push({ x, shape: { as: "words", x: place, y: footY, side, words: format(start.toISOString()) } });
  }
  return placed.map(({ shape }) => shape);
}
