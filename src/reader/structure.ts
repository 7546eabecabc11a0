import { splitEntityKey } from "#model/entity.ts";
import { findEvent } from "#model/questions.ts";
import { whenSpan } from "#model/when.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { Story } from "#model/story.ts";
import * as attribute from "#state/attributes.ts";
import { isDrawn, showsOf } from "#figures/roving.ts";
import { stepOfKey, turnOf } from "#figures/steps.ts";
import { say } from "./announce.ts";
import { counterpartsAmong } from "./counterparts.ts";
import { createKeyHint } from "./keyHint.ts";
import { type Guide, keepOneStop, listenToKeys, stopAmong } from "./keys.ts";
import { markWords, positionWords } from "./markWords.ts";
import type { Session } from "./session.ts";

/**
 * Leads keyboards through a page of ours, until the signal aborts: each graphic and each stretch of links is one tab
 * stop; where one is in it, what is there and which keys lead on is said and shown.
 */
export function listenToStructure({ current }: Session, signal: AbortSignal): void {
  const written = () => ({ story: current.get().edition.story, i18n: current.get().i18n });
  /** Who writes a snippet goes from field to button to field. */
  const isRead = () => current.get().route.page !== "embed";
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
    const stretch = isRead() ? stretchOf(link) : undefined;
    if (!stretch) return;
    const { links, at } = stretch;
    tell(positionWords(at, links.length, i18n), i18n.t("keys.links"), "links");
  };
  listenToKeys(signal, guideOf(written, tellPart));
  // The page puts the focus where a link leads, too: who has not touched a key needs none.
  let isByKey = false;
  const onPointerDown = () => {
    isByKey = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    isByKey = true;
    if (!isRead() || event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return;
    if (event.key === "Tab") keepStretchStops();
    else if (event.key.startsWith("Arrow") && alongStretch(event.target, event.key, tellLink)) event.preventDefault();
  };
  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    if (!isByKey || !(target instanceof Element) || !target.matches(":focus-visible")) return;
    const graphic = target.closest(`[${attribute.roving}]`);
    const from = relatedTarget instanceof Element ? relatedTarget : undefined;
    if (graphic && !graphic.contains(from ?? null) && target !== graphic) tellPart(target);
    else if (!graphic) tellLink(target);
  };
  const options = { capture: true, signal };
  addEventListener("keydown", onKeyDown, options);
  addEventListener("pointerdown", onPointerDown, options);
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

/** What takes the focus without being written in; in the panel and in an open menu each is a stop of its own. */
const linked = "a[href], button, summary";
const apart = `[${attribute.panel}], details:is([${attribute.settings}], [${attribute.closes}]) > :not(summary)`;

/** What a stretch is part of: a chapter has a header of its own. */
const homes = `[${attribute.graphic}], [${attribute.bar}], section, article, header:not(main *)`;

/**
 * The links of a page in stretches, each one tab stop: those of a section as far as its graphic and after it, the
 * controls of a graphic, those of each bar at the top. A story has hundreds; its readers step through the parts.
 */
function stretchesOf(page: ParentNode): readonly (readonly Element[])[] {
  const stretches: { home: Element | null; links: Element[] }[] = [];
  for (const link of page.querySelectorAll(`:is(header, nav, main) :is(${linked})`)) {
    const isGraphics = link.closest(`[${attribute.roving}]`);
    if (link.closest(apart) || !isDrawn(link)) continue;
    const home = isGraphics ?? link.closest(homes);
    const last = stretches.at(-1);
    if (last && last.home === home) last.links.push(link);
    else stretches.push({ home, links: [link] });
  }
  return stretches.filter(({ home }) => !home?.matches(`[${attribute.roving}]`)).map(({ links }) => links);
}

/** Leaves each stretch one stop: the link that has the focus or had it, else the first. */
function keepStretchStops(): void {
  for (const links of stretchesOf(document)) keepOneStop(links, stopAmong(links) ?? links[0]);
}

/** Where a link stands among those that share its tab stop; undefined where it has one for itself. */
function stretchOf(link: Element): { links: readonly Element[]; at: number } | undefined {
  const links = stretchesOf(document).find((one) => one.includes(link));
  return links && links.length > 1 ? { links, at: links.indexOf(link) } : undefined;
}
