import { openEndPx } from "#figures/CardBar.tsx";
import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import { type CardLabel, labelWidthPx, linesWithin, sizeWithin } from "#figures/cardLabels.ts";
import { layoutSplit } from "./layout.ts";
import type { Share } from "./shares.ts";

/** One statement's strip; px from the side where reading starts, and from the top. */
export interface CardStrip {
  share: Share;
  y: number;
  heightPx: number;
  /** The part that is named, from its own end to the boundary; undefined without a number, or where it is nothing. */
  part?: { from: number; to: number } | undefined;
}

export interface PlacedSplitCard {
  strips: readonly CardStrip[];
  /** The frame of a record's share that was not found. */
  missing?: { y: number; heightPx: number } | undefined;
  labels: readonly CardLabel[];
}

const { widthPx } = cardGraphicSize;
const blockPx = 165;
/** From a block's top: the baseline of its words, and its strip. */
const wordsY = 47;
const stripY = 66;
const stripPx = 74;
const gapPx = 18;
/** The most room for a number. */
const numberPx = 420;

/** How a statement's layer is called in short. */
export type LayerNames = Readonly<Record<Share["layer"], string>>;

/** Two strips of one whole, the article's over the record's: at a part's end its number and holder, across from it who says so. */
export function layoutSplitCard(shares: readonly Share[], noRecord: string, names: LayerNames): PlacedSplitCard {
  const strips = shares.map((share, row): CardStrip => {
    const strip = { share, y: row * blockPx + stripY, heightPx: stripPx };
    if (!share.percent) return strip;
    const { part, boundary } = layoutSplit(share.percent, share.side, "ltr");
    const from = part.left === boundary ? boundary + part.width : part.left;
    return { ...strip, part: { from: px(from), to: px(boundary) } };
  });
  const missing = shares.length === 1 ? { y: blockPx + stripY, heightPx: stripPx } : undefined;
  const absent: CardLabel[] = missing
    ? [
        { words: names.record, x: 0, y: blockPx + wordsY, anchor: "start", size: "words", tone: "soft" },
        ...linesWithin(noRecord, widthPx - 2 * gapPx, 1).map((words): CardLabel => ({
          words,
          x: gapPx,
          y: missing.y + stripPx / 2 + 10,
          anchor: "start",
          size: "words",
          tone: "soft",
        })),
      ]
    : [];
  return { strips, missing, labels: [...strips.flatMap((strip) => labelsOf(strip, names)), ...absent] };
}

function labelsOf({ share, y }: CardStrip, names: LayerNames): CardLabel[] {
  const { layer, side, value, holder, heading, words } = share;
  const tone = layer === "article" ? "claim" : "record";
  const baseline = y - stripY + wordsY;
  const [start, sign, anchor, across] =
    side === 0 ? ([0, 1, "start", "end"] as const) : ([widthPx, -1, "end", "start"] as const);
  const sayer = (line: string): CardLabel => ({
    words: line,
    x: widthPx - start,
    y: baseline,
    anchor: across,
    size: "words",
    tone: "soft",
  });
  if (!value)
    return [
      sayer(heading),
      ...linesWithin(words[0] ?? "", widthPx - 2 * gapPx, 2).map((line, row, lines): CardLabel => ({
        words: line,
        x: gapPx,
        y: y + stripPx / 2 + 10 + (row - (lines.length - 1) / 2) * 34,
        anchor: "start",
        size: "words",
        tone,
      })),
    ];
  const size = sizeWithin(value, numberPx);
  const taken = labelWidthPx(value, size) + gapPx;
  const roomBeside = (line: string) => widthPx - taken - 2 * gapPx - labelWidthPx(line, "words");
  const said = labelWidthPx(holder, "words") <= roomBeside(heading) ? heading : names[layer];
  const isLarge = labelWidthPx(holder, "smaller") <= roomBeside(said);
  return [
    { words: value, x: start, y: baseline, anchor, size, tone },
    ...(isLarge ? [holder] : linesWithin(holder, roomBeside(said), 1)).map((line): CardLabel => ({
      words: line,
      x: start + sign * taken,
      y: baseline,
      anchor,
      size: isLarge ? "smaller" : "words",
      tone,
    })),
    sayer(said),
  ];
}

function px(percent: number): number {
  return (percent / 100) * widthPx;
}

/** Whether what lies beyond the boundary of a part has room on the card. */
export function hasRoomBeyond({ part }: CardStrip): boolean {
  return part !== undefined && part.to > openEndPx && part.to < widthPx - openEndPx;
}
