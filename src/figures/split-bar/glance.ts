import { footY, glancePx, leastFor, type GlanceOf, type GlanceShape } from "#figures/placing/glanceShapes.ts";
import { findActor } from "#model/questions.ts";
import type { SplitBarOptions } from "./block.ts";
import { layoutSplit } from "./layout.ts";
import { sharesOf } from "./shares.ts";

const rowPx = 16;

/** The whole twice, with the share that each side names; the two holders stand at their ends. */
export const glance: GlanceOf = ({ claim }, block, story, i18n) => {
  const options = block.options as SplitBarOptions;
  const shares = sharesOf(story, options, i18n).filter(({ percent }) => percent !== undefined);
  if (claim !== options.claimed.claim && claim !== options.claimed.ownerClaim) return undefined;
  if (shares.length === 0) return undefined;
  const holders = options.sides.map(({ actor }) => findActor(story, actor)?.name ?? "");
  const names = leastFor(holders) > glancePx.most ? [] : holders;
  const ends = i18n.dir === "rtl" ? [100, 0] : [0, 100];
  const part = (of: "article" | "record") =>
    shares.flatMap(({ layer, percent = 0, side, end }, row): GlanceShape[] => {
      const { part, away } = layoutSplit(percent, side, i18n.dir);
      return layer === of ? [{ as: "bar", ...part, y: 1 + row * rowPx, end, away }] : [];
    });
  return {
    leastPx: leastFor(names),
    ground: [
      ...shares.map((_, row): GlanceShape => ({ as: "bar", x: 0, width: 100, y: 1 + row * rowPx })),
      ...names.map((words, side): GlanceShape => ({
        as: "words",
        x: ends[side] ?? 0,
        y: footY,
        side: side === 0 ? "start" : "end",
        words,
      })),
    ],
    article: part("article"),
    record: part("record"),
  };
};
