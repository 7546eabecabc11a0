import { splitEntityKey } from "#model/entity.ts";
import { claimsOf, findEvent, sourcesOf } from "#model/questions.ts";
import { whenSpan } from "#model/when.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { Story } from "#model/story.ts";
import * as attribute from "#state/attributes.ts";
import { showsOf } from "#figures/roving.ts";
import { turnOf, stepOfKey } from "#figures/steps.ts";
import { say } from "./announce.ts";
import { counterpartsAmong } from "./counterparts.ts";
import { createKeyHint } from "./keyHint.ts";
import { type Guide, keepOneStop, listenToKeys, partsOf } from "./keys.ts";
import type { Session } from "./session.ts";
import { keepStretchStops, stretchOf } from "./stops.ts";

/**
 * Leads keyboards through a page of ours, until the signal aborts: each graphic and, on the story, each stretch of links
 * is one tab stop; where one is in it, what is there and which keys lead on is said and shown.
 */
export function listenToStructure({ current }: Session, signal: AbortSignal): void {
  const written = () => ({ story: current.get().edition.story, i18n: current.get().i18n });
  const isStory = () => current.get().route.page === "story";
  const hint = createKeyHint(signal);
  const told = new Set<string>();
  /** Says where one is; the keys once, as they stay in sight. */
  const tell = (words: string, keys: string, kind: string) => {
    hint.show(document.activeElement, [words, keys]);
    say(told.has(kind) ? words : words + written().i18n.t("list.stop") + keys);
    told.add(kind);
  };
  const tellPart = (part: Element) => {
    const { story, i18n } = written();
    const graphic = part.closest(`[${attribute.roving}]`);
    const words = graphic && markWords(part, graphic, story, i18n);
    if (words) tell(words, i18n.t("keys.graphic"), "graphic");
  };
  const tellLink = (link: Element) => {
    const { i18n } = written();
    const stretch = isStory() ? stretchOf(link) : undefined;
    if (!stretch) return;
    const { links, at } = stretch;
    tell(positionWords(at, links.length, i18n), i18n.t("keys.links"), "links");
  };
  listenToKeys(signal, guideOf(written, tellPart));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isStory() || event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return;
    if (event.key === "Tab") keepStretchStops();
    else if (event.key.startsWith("Arrow") && alongStretch(event.target, event.key, tellLink)) event.preventDefault();
  };
  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    if (!(target instanceof Element) || !target.matches(":focus-visible")) return;
    const graphic = target.closest(`[${attribute.roving}]`);
    const from = relatedTarget instanceof Element ? relatedTarget : undefined;
    if (graphic && !graphic.contains(from ?? null) && target !== graphic) tellPart(target);
    else if (!graphic) tellLink(target);
  };
  const options = { capture: true, signal };
  addEventListener("keydown", onKeyDown, options);
  addEventListener("focusin", onFocus, options);
}

interface Written {
  story: Story;
  i18n: I18n;
}

function guideOf(written: () => Written, arrived: (part: Element) => void): Guide {
  return {
    arrived,
    isUndated(shown) {
      const { type, id = "" } = splitEntityKey(shown) ?? {};
      const event = type === "event" ? findEvent(written().story, id) : undefined;
      return event !== undefined && whenSpan(event.when) === undefined;
    },
    counterpartsOf: (mark, marks) =>
      counterpartsAmong(written().story, marks.map(showsOf), marks.indexOf(mark)).flatMap((at) => marks[at] ?? []),
    isAlone() {
      say(written().i18n.t("keys.alone"));
    },
    left() {
      say(written().i18n.t("keys.outside"));
    },
  };
}

/** Left and right lead from link to link, in the direction of reading; up and down scroll the page as ever. */
function alongStretch(target: Element, key: string, arrived: (link: Element) => void): boolean {
  const step = stepOfKey(key);
  const turn = step && turnOf(step, "across", document.documentElement.dir === "rtl" ? "rtl" : "ltr");
  const stretch = turn && stretchOf(target);
  const next = stretch && stretch.links[stretch.at + turn];
  if (!next) return false;
  keepOneStop(stretch.links, next);
  (next as HTMLElement).focus();
  arrived(next);
  return true;
}

function positionWords(at: number, total: number, i18n: I18n): string {
  return i18n.t("keys.position", { at: i18n.formatNumber(at + 1), total: i18n.formatNumber(total) });
}

/** Sources beyond this number are only counted. */
const namedSources = 2;

/**
 * What the name of a mark does not say: where it stands among all, how it compares, who says so, and whether another
 * mark tells the other side. Of a place only the first: all kinds of things are said of it.
 */
function markWords(mark: Element, graphic: Element, story: Story, i18n: I18n): string {
  const [shown] = showsOf(mark);
  const marks = partsOf(graphic, mark).filter((part) => part.hasAttribute(attribute.sel));
  const left = partsOf(graphic).filter((part) => marks.includes(part));
  const [at, place] = [marks.indexOf(mark), left.indexOf(mark)];
  if (!shown || at < 0) return "";
  const { type } = splitEntityKey(shown) ?? {};
  const isPlace = type === "place";
  const claims = type === "claim" || type === "event" ? claimsOf(story, shown) : [];
  const comparison = [...new Set(claims.map((claim) => i18n.t(`comparison.${claim.comparison}.label`)))].join(
    i18n.t("figure.sourceSeparator"),
  );
  const name = mark.getAttribute("aria-label") ?? mark.textContent;
  const publishers = isPlace ? [] : [...new Set(sourcesOf(story, shown).map(({ publisher }) => publisher))];
  const named = publishers.slice(0, namedSources).map((publisher) => i18n.isolate(publisher));
  const rest = publishers.length - named.length;
  const more = rest > 0 ? i18n.t("figure.sourceSeparator") + i18n.t("figure.moreSources", { count: rest }) : "";
  return [
    // What is left out has no place among what is left.
    place >= 0 && positionWords(place, left.length, i18n),
    comparison && !name.includes(comparison) && i18n.t("keys.compared", { comparison }),
    named.length > 0 && i18n.t("figure.sources") + " " + named.join(i18n.t("figure.sourceSeparator")) + more,
    counterpartsAmong(story, marks.map(showsOf), at).length > 0 && i18n.t("keys.counterpart"),
  ]
    .filter(Boolean)
    .join(i18n.t("list.stop"));
}
