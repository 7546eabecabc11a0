import { describe, expect, it } from "vitest";
import { pageFrame } from "#figures/frame.ts";
import { overlaps } from "#figures/placing/box.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import { createI18n } from "#i18n/i18n.ts";
import { digitsOf } from "#i18n/languages.ts";
import { loadEditions } from "#site/editions.ts";
import { publishedStory, specimenStory } from "#site/stories.ts";
import type { TimelineOptions } from "./block.ts";
import { eventsInTime, intervalOf, timelineEntry, timelineWords, wantedTime } from "./entries.ts";
import { layoutTimeline } from "./layout.ts";

const widths = [288, 320, 375, 480, 560, 640, 768, 940, 1080, 1120];

const loaded = await Promise.all([publishedStory, specimenStory].map(loadEditions));
const drawings = loaded
  .flatMap(({ editions }) => editions ?? [])
  .flatMap(({ story, ui }) =>
    digitsOf(story.lang).flatMap((digits) =>
      story.figures
        .filter(({ kind }) => kind === "timeline")
        .map(({ id, options }) => ({ id, options: options as TimelineOptions, digits, story, ui, lang: story.lang })),
    ),
  );

describe.each(drawings)("$id in $lang with $digits digits", ({ options, digits, story, ui, lang }) => {
  const i18n = createI18n(lang, ui, digits);

  it.each(widths)("has no words on other words, on a mark, on what is measured or outside, at %i px", (widthPx) => {
    const entries = eventsInTime(story, options).map((event) => timelineEntry(event, i18n, widthPx < 560));
    const frame = { widthPx, fontPx: pageFrame.fontPx, dir: i18n.dir };
    const measured = intervalOf(options, story, i18n);
    const placed = layoutTimeline(entries, wantedTime(options), timelineWords(i18n), frame, measured);
    const { marks, interval, headings } = placed;
    const boxes = [
      ...[...marks, ...(interval ? [interval] : [])].flatMap(({ box, label }) => (label ? [box, label.box] : [box])),
      ...headings.flatMap(({ swatch }) => swatch ?? []),
    ];
    const met = boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (overlaps(a, b) ? [[a, b]] : [])));
    expect(met).toEqual([]);
    expect(boxes.filter(({ x, width }) => x < 0 || x + width > widthPx)).toEqual([]);
    const outside = headings.filter(({ x, words }) => {
      const fromPx = i18n.dir === "rtl" ? widthPx - x : x;
      return fromPx + textWidthPx(words, pageFrame.fontPx) > widthPx;
    });
    expect(outside).toEqual([]);
    if (entries.length > 40) return;
    expect(marks.filter(({ label }) => !label)).toEqual([]);
    expect(Boolean(interval?.label)).toBe(Boolean(measured));
  });
});
