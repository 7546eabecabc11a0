import { shownWords } from "#figures/claimFilter.ts";
import type { I18n } from "#i18n/i18n.ts";
import { joinSentences } from "#i18n/sentences.ts";
import type { UiKey } from "#i18n/uiWords.ts";
import { findStep } from "#model/path.ts";
import { plainProse } from "#model/prose.ts";
import { isFiltering } from "#model/questions.ts";
import type { Story } from "#model/story.ts";
import type { Camera } from "#state/camera.ts";
import type { ClaimColumn } from "#state/claimSort.ts";
import { valueWords } from "#state/repairWords.ts";
import type { Setting } from "#state/settings.ts";
import { formatValue, settingKeys, type StateKey, stateKeys, type ViewState } from "#state/viewState.ts";
import { entityTitle } from "#story/EntityAccount.tsx";

/** Two views of a story and the words to tell them apart with. */
interface Change {
  before: ViewState;
  after: ViewState;
  story: Story;
  i18n: I18n;
  /** Whether what is selected is heard anyway, as the focus is on its title. */
  isTitleRead?: boolean;
}

/** What changed, and the control that changes it back, by its own name. */
interface Told {
  what: string;
  undo?: string;
}

/** Says of one key, of which the value changed, what that means to a reader. */
type Teller = (change: Change) => Told | undefined;

/**
 * Says what differs between two views, how many claims are left where a filter changed and, unless the reader wants
 * messages to be short, how to undo it. Undefined where nothing differs and where the reader wants no messages, but for
 * the last one: that there are none from now on.
 */
export function changeWords(change: Change): string | undefined {
  const { before, after, i18n } = change;
  const changed = stateKeys.filter((key) => formatValue(before, key) !== formatValue(after, key));
  const isQuiet = after.messages === "off";
  const told = (isQuiet ? changed.filter((key) => key === "messages") : without(changed)).flatMap(
    (key) => tellers[key](change) ?? [],
  );
  if (told.length === 0) return undefined;
  const sentences = [...new Set(told.flatMap(({ what }) => what || [])), ...left(change, changed)];
  const ways = [...new Set(told.flatMap(({ undo }) => undo ?? []))];
  if (after.messages === "full" && ways.length > 0)
    sentences.push(i18n.t("announce.undo", { how: i18n.formatList(ways) }));
  return joinSentences(sentences);
}

/** A step of the path says what it selects and where its map looks. */
function without(changed: readonly StateKey[]): readonly StateKey[] {
  return changed.includes("step") ? changed.filter((key) => key !== "sel" && key !== "map") : changed;
}

const filterKeys: readonly StateKey[] = ["who", "rec", "subject", "q"];

function left({ after, story, i18n }: Change, changed: readonly StateKey[]): string[] {
  const isFiltered = after.messages !== "off" && filterKeys.some((key) => changed.includes(key));
  return isFiltered ? [shownWords(story, story.claims, after, i18n)] : [];
}

const tellers: Record<StateKey, Teller> = {
  sel: ({ after: { sel }, story, i18n, isTitleRead }) =>
    sel && isTitleRead
      ? undefined
      : sel
        ? { what: i18n.t("announce.selected", { what: entityTitle(story, sel) ?? sel }), undo: i18n.t("panel.close") }
        : { what: i18n.t("announce.cleared") },
  step: tellStep,
  layer: choice("layer"),
  who: filter("who", ({ after, i18n }) => after.who.map((status) => i18n.t(`status.${status}.label`))),
  rec: filter("rec", ({ after, i18n }) => after.rec.map((value) => i18n.t(`comparison.${value}.label`))),
  subject: filter("subject", ({ after, story }) =>
    after.subject.map((id) => story.chapters.find((chapter) => chapter.id === id)?.title ?? id),
  ),
  q: filter("q", ({ after, i18n }) => (after.q ? [i18n.isolate(after.q)] : [])),
  sort: ({ before, after, i18n }) => {
    const column = (sort: string) => i18n.t(`table.${sort.replace("-", "") as ClaimColumn}`);
    const key = after.sort.startsWith("-") ? "announce.sortedDown" : "announce.sorted";
    return { what: i18n.t(key, { column: column(after.sort) }), undo: column(before.sort) };
  },
  group: ({ before, after, i18n }) =>
    changedTo(i18n, "claimList.group", i18n.t(`claimList.${after.group}`), i18n.t(`claimList.${before.group}`)),
  order: ({ before, after, i18n }) =>
    changedTo(i18n, "shareGrid.order", i18n.t(`shareGrid.${after.order}`), i18n.t(`shareGrid.${before.order}`)),
  table: ({ before, after, story, i18n }) => {
    const opened = after.table.filter((figure) => !before.table.includes(figure));
    const ids = opened.length > 0 ? opened : before.table.filter((figure) => !after.table.includes(figure));
    const figures = i18n.formatList(ids.map((id) => story.figures.find((figure) => figure.id === id)?.title ?? id));
    return {
      what: i18n.t(opened.length > 0 ? "announce.tableOpen" : "announce.tableClosed", { figures }),
      undo: i18n.t("figure.table"),
    };
  },
  map: ({ after: { map }, story, i18n }) =>
    map
      ? {
          what: i18n.t("announce.map", {
            place: nearestPlace(story, map),
            zoom: i18n.formatNumber(map.zoom, { maximumFractionDigits: 1 }),
          }),
          undo: i18n.t("map.whole"),
        }
      : { what: i18n.t("announce.mapFirst") },
  context: ({ after: { context }, i18n }) => ({
    what: i18n.t(context ? "announce.contextOn" : "announce.contextOff"),
    undo: i18n.t(context ? "map.contextOff" : "map.contextOn"),
  }),
  digits: choice("digits"),
  ...(Object.fromEntries(settingKeys.map((key) => [key, choice(key)])) as Record<Setting, Teller>),
};

function choice(key: Parameters<typeof valueWords>[0]): Teller {
  return ({ before, after, i18n }) =>
    changedTo(i18n, `${key}.title`, valueWords(key, after[key], i18n), valueWords(key, before[key], i18n));
}

function changedTo({ t }: I18n, title: UiKey, value: string, undo: string): Told {
  return { what: t("announce.changed", { title: t(title), value }), undo };
}

const filterTitles = {
  who: "panel.whoSays",
  rec: "panel.comparison",
  subject: "filter.subject",
  q: "filter.search",
} as const;

/** In short, a filter is what it leaves. */
function filter(key: keyof typeof filterTitles, labels: (change: Change) => readonly string[]): Teller {
  return (change) => {
    const { after, i18n } = change;
    if (after.messages === "short") return { what: "" };
    if (!isFiltering(after)) return { what: i18n.t("announce.unfiltered") };
    const values = labels(change);
    const value = values.length > 0 ? i18n.formatList(values) : i18n.t("repair.everything");
    return {
      what: i18n.t("announce.changed", { title: i18n.t(filterTitles[key]), value }),
      undo: i18n.t("filter.showAll"),
    };
  };
}

/** A step with its place, its chapter and the first sentence of its paragraph, which the reader would not hear else. */
function tellStep({ before, after, story, i18n }: Change): Told {
  const step = findStep(story, after.step);
  const from = findStep(story, before.step);
  if (!step) return { what: i18n.t("path.left") };
  const where = i18n.t("path.announce", { number: step.number, total: step.total, chapter: step.chapter });
  const undo = i18n.t(!from ? "path.leave" : from.number < step.number ? "path.previous" : "path.next");
  if (after.messages === "short") return { what: where };
  return { what: `${where}. ${firstSentence(i18n.localiseDigits(plainProse(step.text)), story.lang)}`, undo };
}

function firstSentence(text: string, lang: string): string {
  // Not every browser knows where sentences end.
  if (!("Segmenter" in Intl)) return text;
  const [first] = new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text);
  return first?.segment.trim() ?? text;
}

/** The name of the place of the story that lies nearest to the middle of the map; "" in a story without places. */
function nearestPlace({ places }: Story, { lon, lat }: Camera): string {
  const across = Math.cos((lat * Math.PI) / 180);
  const far = (place: Story["places"][number]) => Math.hypot((place.lon - lon) * across, place.lat - lat);
  return [...places].sort((one, other) => far(one) - far(other))[0]?.name ?? "";
}
