import { scaleUtc } from "d3-scale";
import { utcYear } from "d3-time";
import { along } from "#figures/frame.ts";
import {
  bar,
  footWords,
  glancePx,
  type GlanceOf,
  type GlanceShape,
  glanceY,
  line,
} from "#figures/placing/glanceShapes.ts";
import { interpolateTenths } from "#figures/placing/stretch.ts";
import { entityKey } from "#model/entity.ts";
import { denialsOf, eventsOf } from "#model/questions.ts";
import type { Matter } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { whenSpan } from "#model/when.ts";
import { eventsInTime } from "./entries.ts";
import { timeDomain } from "./timeScale.ts";

/** How far apart the names of two years stand, in percent. */
const apart = 30;

/** The events of a matter whose dates its words name, so that everything drawn is said beside it. */
export const glance: GlanceOf = (matter, _, story, i18n) => {
  const said = {
    article: `${matter.title} ${matter.claimed}`,
    record: [matter.sources, ...denialsOf(story, [matter.claim])].join(" "),
  };
  const events = eventsAbout(story, matter).flatMap(({ lane, when }) => {
    const span = names(i18n.localiseDigits(said[lane]), i18n.formatWhen(when)) && whenSpan(when);
    return span ? [{ lane, when, ...span }] : [];
  });
  const domain = timeDomain(events, {});
  if (!domain) return undefined;
  const { start, end } = domain;
  const at = scaleUtc([start, end], along({ widthPx: "fluid", dir: i18n.dir })).interpolate(interpolateTenths);
  const marks = events.map(({ lane, when, start, end }) => {
    const [from, to, y] = [at(start), at(end), glanceY[lane]];
    const x = (from + to) / 2;
    const shape: GlanceShape =
      when.precision === "day" ? { as: "dot", x, y, isSoft: when.about === true } : bar(from, to, y - glancePx.bar / 2);
    return { lane, x, year: i18n.formatYear(start.toISOString()), shape };
  });
  const marksOf = (of: "article" | "record") => marks.flatMap(({ lane, shape }) => (lane === of ? shape : []));
  const years = marks.filter(({ year }, index) => marks.findIndex((one) => one.year === year) === index);
  // Where the names of two years would touch, the first stands.
  const named = years.filter(({ x }, index) => years.findIndex((one) => Math.abs(one.x - x) < apart) === index);
  const { axis } = glanceY;
  return {
    ground: [
      line(0, 100, axis, axis),
      ...utcYear.range(start, utcYear.offset(end, 1)).map((year) => line(at(year), at(year), axis - 3, axis)),
      ...named.map(({ x, year }) => footWords(year, x)),
    ],
    article: marksOf("article"),
    record: marksOf("record"),
  };
};

/** The events of a matter's claim, and what the record has in the differences about it. */
function eventsAbout(story: Story, { claim }: Matter) {
  const differences = story.differences.filter((difference) => difference.claim === claim);
  const observations = differences.flatMap(({ observations }) => observations);
  const own = eventsOf(story, entityKey("claim", claim));
  return eventsInTime(story, {}).filter(
    (event) => own.includes(event) || event.record?.some((id) => observations.includes(id)),
  );
}

/** Whether words name a date, and not a day of whose name it is the end. */
function names(words: string, date: string): boolean {
  const before = words.split(date).slice(0, -1);
  return before.some((text) => !/\p{Nd}\s?$/u.test(text));
}
