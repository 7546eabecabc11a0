import type { I18n } from "#i18n/i18n.ts";
import type { StoryEvent } from "#model/schema/event.ts";

/** Whose account an event is, in a few words. */
export function laneWords({ lane }: StoryEvent, i18n: I18n): string {
  return i18n.t(lane === "article" ? "timeline.articleLaneFull" : "timeline.recordLaneFull");
}
