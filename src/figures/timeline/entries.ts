import type { I18n } from "#i18n/i18n.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import type { Story } from "#model/story.ts";
import { compareWhen, dateSpan, whenSpan } from "#model/when.ts";
import type { TimelineOptions } from "./block.ts";
import type { TimelineEntry } from "./placed.ts";

/**
 * The events of a story that reach into the wanted time, in time order, and then the undated. `from` and `to` are
 * calendar dates, both included; without one that side is open.
 */
export function eventsInTime(story: Story, { from, to }: TimelineOptions): readonly StoryEvent[] {
  const start = from && dateSpan(from).start;
  const end = to && dateSpan(to).end;
  const isWanted = ({ when }: StoryEvent) => {
    const span = whenSpan(when);
    return !span || !((start && span.end <= start) || (end && span.start >= end));
  };
  return story.events.filter(isWanted).sort((a, b) => compareWhen(a.when, b.when));
}

/** An event with its words as they stand on the drawing; in a narrow one dates are short. */
export function timelineEntry(event: StoryEvent, i18n: I18n, isNarrow: boolean): TimelineEntry {
  const { id, lane, when, title, counterparts = [] } = event;
  const span = whenSpan(when);
  return {
    id,
    lane,
    isDay: when.precision === "day",
    about: when.precision !== "undated" && when.about === true,
    title: i18n.localiseDigits(title),
    counterparts,
    ...(span ? { span, date: isNarrow ? i18n.formatWhenShort(when) : i18n.formatWhen(when) } : {}),
  };
}

/** The language of an event's words where it is not the page's. */
export function entryLang(event: StoryEvent, story: Story): string | undefined {
  return story.untranslated.includes(event.title) ? story.sourceLanguage : undefined;
}
