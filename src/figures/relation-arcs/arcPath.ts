/** A row of signs on an arc: its height, and the middles of its signs in px from where reading starts. */
export interface Strand {
  y: number;
  signs: number[];
}

/** Half a sign, without the line through it, and half a loop; in px of a page. */
const halfSignPx = 8;
const loopPx = 5;

/** Where reading starts, in px from the left, which way it goes (1: to the right), and how much larger than on a page signs are. */
interface Way {
  startX: number;
  toward: number;
  growth: number;
}

/**
 * The line of an arc: from the name through the signs of each strand, in a round corner into the track, along it and
 * back to the other name at `plainY`; in a small loop where there is no other. Lengths are px from where reading starts.
 * Written by hand in steps of round numbers: d3-path writes places, which repeat less and so weigh more in the first
 * screen.
 */
export function arcPath(
  strands: readonly Strand[],
  plainY: number | undefined,
  { portPx, tracksPx, trackPx }: { portPx: number; tracksPx: number; trackPx: number },
  { startX, toward, growth }: Way,
): string {
  const half = halfSignPx * growth;
  const across = (px: number) => `h${num(toward * px)}`;
  const away = (y: number) => Math.abs(y - (plainY ?? y));
  const farthest = Math.max(...strands.map(({ y }) => away(y)));
  return strands
    .map(({ y, signs }) => {
      let px = portPx;
      let line = `M${num(startX + toward * portPx)} ${num(y)}`;
      for (const sign of signs) {
        line += `${across(sign - half - px)}m${num(toward * 2 * half)} 0`;
        px = sign + half;
      }
      if (plainY === undefined) return `${line}${across(4 * growth)}${loop(toward, loopPx * growth)}`;
      const down = Math.sign(plainY - y);
      const round = Math.min(trackPx - tracksPx, away(y) / 2);
      const corner = `q${pair(toward * round, 0)} ${pair(toward * round, down * round)}`;
      const into = `${line}${across(trackPx - round - px)}${corner}`;
      // The others join it on its way.
      if (away(y) < farthest) return into;
      const back = `q${pair(0, down * round)} ${pair(-toward * round, down * round)}`;
      return `${into}v${num(plainY - y - 2 * down * round)}${back}${across(portPx - trackPx + round)}`;
    })
    .join("");
}

function loop(toward: number, radius: number): string {
  const half = (x: number) => `a${pair(radius, radius)} 0 1 1 ${pair(x, 0)}`;
  return half(toward * 2 * radius) + half(-toward * 2 * radius);
}

function pair(x: number, y: number): string {
  return `${num(x)} ${num(y)}`;
}

function num(px: number): string {
  return String(Math.round(px * 10) / 10 + 0);
}
