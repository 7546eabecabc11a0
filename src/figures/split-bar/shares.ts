import { type BarEndKind, barEndOf } from "#figures/bars/endStrips.ts";
import type { I18n } from "#i18n/i18n.ts";
import { entityKey, type EntityKey } from "#model/entity.ts";
import { findActor, findClaim, findObservation, restPercent } from "#model/questions.ts";
import type { Qualifier } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";
import type { SplitBarOptions } from "./block.ts";

/** One statement on how the whole is split, in words and in percent of the whole. */
export interface Share {
  layer: "article" | "record";
  /** Whose the share is: the side where reading starts, or the other. */
  side: 0 | 1;
  /** In percent of the whole; undefined where the statement gives no number and only words stand. */
  percent?: number | undefined;
  /** `open`: more than; `soft`: about. */
  end: BarEndKind;
  /** The number in words, with what qualifies it; empty where there is none. */
  value: string;
  holder: string;
  /** What the share leaves, with what qualifies that; empty where it leaves nothing. */
  restValue: string;
  /** The rest, and that its holder is not named. */
  rest: string;
  /** Whose statement it is and, of the record's, when it was made. */
  heading: string;
  /** What the record's statement says; empty where number and holder say all of it. */
  quote: string;
  /** The statement in full, then what qualifies it. */
  words: readonly string[];
  sel: EntityKey;
  also: readonly EntityKey[];
}

/** The article's share, then the record's where there is one. */
export function sharesOf(story: Story, options: SplitBarOptions, i18n: I18n): readonly Share[] {
  const { claimed, recorded } = options;
  const holderAt = (side: 0 | 1, actor: string = options.sides[side].actor) => findActor(story, actor)?.name ?? "";
  const article: Share = {
    layer: "article",
    side: claimed.side,
    holder: holderAt(claimed.side, claimed.actor),
    heading: i18n.t("axis.claimed"),
    quote: "",
    words: [findClaim(story, claimed.claim)?.gloss ?? ""].filter(Boolean),
    sel: entityKey("claim", claimed.claim),
    also: claimed.ownerClaim === undefined ? [] : [entityKey("claim", claimed.ownerClaim)],
    ...numbers(claimed.share, claimed.qualifier, i18n),
  };
  const observation = recorded && findObservation(story, recorded.observation);
  if (!recorded || !observation) return [article];
  const { statement, note, value, unit, qualifier, when } = observation;
  return [
    article,
    {
      layer: "record",
      side: recorded.side,
      holder: holderAt(recorded.side),
      heading: when ? i18n.t("splitBar.recordedWhen", { when: i18n.formatWhen(when) }) : i18n.t("axis.recorded"),
      quote: statement,
      words: note === undefined ? [statement] : [statement, note],
      sel: entityKey("record", observation.id),
      also: [],
      ...numbers(unit === "percent" ? value : undefined, qualifier, i18n),
    },
  ];
}

type Numbers = Pick<Share, "percent" | "end" | "value" | "restValue" | "rest">;

function numbers(percent: number | undefined, qualifier: Qualifier | undefined, i18n: I18n): Numbers {
  if (percent === undefined) return { percent, end: "closed", value: "", restValue: "", rest: "" };
  const restValue = percent === 100 ? "" : restWords(restPercent(percent), qualifier, i18n);
  return {
    percent,
    end: barEndOf(qualifier),
    value: i18n.formatValue(percent, "percent", qualifier),
    restValue,
    rest: restValue && i18n.t("splitBar.unnamed", { value: restValue }),
  };
}

/** More than 60 leaves at most 40; up to 60 leaves at least 40; what is about or nearly a number leaves about the rest. */
function restWords(rest: number, qualifier: Qualifier | undefined, i18n: I18n): string {
  if (qualifier === "more-than") return i18n.formatValue(rest, "percent", "up-to");
  if (qualifier === "up-to") return i18n.t("splitBar.atLeast", { value: i18n.formatValue(rest, "percent") });
  return i18n.formatValue(rest, "percent", qualifier && "about");
}
