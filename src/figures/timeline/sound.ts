import { gapTone, type HeardTone, one, type SoundOf } from "#figures/sound/heard.ts";
import { entityKey } from "#model/entity.ts";
import { eventsMatching } from "#model/questions.ts";
import { dateSpan, whenSpan } from "#model/when.ts";
import type { TimelineOptions } from "./block.ts";

/** In a timeline of so many years at most, events are counted by month. */
const fewYears = 2;

/** How many events begin in each year, or month, in the article and in the record; silence where none does. */
export const sound: SoundOf = (block, story, i18n, filter) => {
  const { from, to }: TimelineOptions = block.options;
  const dated = eventsMatching(story, story.events, filter).flatMap(({ id, lane, when }) => {
    const span = whenSpan(when);
    return span ? [{ lane, start: span.start, sel: entityKey("event", id) }] : [];
  });
  const starts = dated.map(({ start }) => start).sort((a, b) => Number(a) - Number(b));
  const first = from ? dateSpan(from).start : starts[0];
  const last = to ? new Date(Number(dateSpan(to).end) - 1) : starts.at(-1);
  if (!first || !last) return { tones: [] };
  const months = last.getUTCFullYear() - first.getUTCFullYear() < fewYears ? 12 : 1;
  const stepOf = (date: Date) => months * date.getUTCFullYear() + (date.getUTCMonth() % months);
  const tones = Array.from({ length: stepOf(last) - stepOf(first) + 1 }, (_, at): HeardTone[] => {
    const step = stepOf(first) + at;
    const month = String((step % months) + 1).padStart(2, "0");
    const when = i18n.formatDate(`${Math.floor(step / months)}${months > 1 ? `-${month}` : ""}`);
    const counted = (["article", "record"] as const).flatMap((layer): HeardTone[] => {
      const sel = dated.flatMap(({ lane, start, sel }) => (lane === layer && stepOf(start) === step ? sel : []));
      const value = i18n.t("count.events", { count: sel.length });
      const words = i18n.t("sound.tone", { who: i18n.t(`timeline.${layer}Lane`), when, value });
      return sel.length > 0 ? [{ at, numbers: one(sel.length), layer, words, sel }] : [];
    });
    const none = i18n.t("count.events", { count: 0 });
    return counted.length > 0 ? counted : [gapTone(at, i18n.t("yearColumns.spoken", { year: when, value: none }))];
  });
  return { tones: tones.flat(), from: 0 };
};
