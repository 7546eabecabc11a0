import { along } from "#figures/frame.ts";
import { bar, footWords, glancePx, type GlanceOf, leastFor } from "#figures/placing/glanceShapes.ts";
import { findActor } from "#model/questions.ts";
import type { SplitBarOptions } from "./block.ts";
import { layoutSplit } from "./layout.ts";
import { sharesOf } from "./shares.ts";

const rowPx = 16;

/** The whole twice, with the share that each side names; the two holders stand at their ends. */
export const glance: GlanceOf = ({ claim }, block, story, i18n) => {
  const { sides, claimed, ...options } = block.options as SplitBarOptions;
  const shares = sharesOf(story, { sides, claimed, ...options }, i18n).filter(({ percent }) => percent !== undefined);
  if (claim !== claimed.claim && claim !== claimed.ownerClaim) return undefined;
  const names = sides.map(({ actor }) => findActor(story, actor)?.name ?? "");
  const wholes = shares.map((_, row) => bar(0, 100, 1 + row * rowPx));
  const parts = shares.map(({ layer, percent = 0, side, end }, row) => {
    const { part, boundary, away } = layoutSplit(percent, side, i18n.dir);
    return { layer, shape: bar(boundary - away * part.width, boundary, 1 + row * rowPx, end) };
  });
  const partsOf = (of: "article" | "record") => parts.flatMap(({ layer, shape }) => (layer === of ? shape : []));
  const ends = along({ widthPx: "fluid", dir: i18n.dir });
  const fits = leastFor(names) <= glancePx.most;
  return {
    leastPx: fits ? leastFor(names) : glancePx.least,
    ground: [...wholes, ...(fits ? names : []).map((name, at) => footWords(name, ends[at] ?? 0))],
    article: partsOf("article"),
    record: partsOf("record"),
  };
};
