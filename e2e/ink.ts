import type { Page } from "./test.ts";

/** How the ink of a part compares with that of a whole, at the height where it fits best. */
interface InkMatch {
  /** Of the part's pixels with ink, those near which the whole has none. */
  lacking: number;
  /** Of the whole's pixels with ink, at that place, those near which the part has none. */
  extra: number;
  atPx: number;
}

/**
 * Looks for a picture in another one, `leftPx` from its left, and compares the two where it fits best. Ink that lies up
 * to two px beside the other is the same: the edges of letters fall otherwise on other parts of a pixel.
 */
export function matchInk(page: Page, part: Buffer, whole: Buffer, leftPx: number): Promise<InkMatch> {
  return page.evaluate(match, { part: part.toString("base64"), whole: whole.toString("base64"), leftPx });
}

async function match({ part, whole, leftPx }: { part: string; whole: string; leftPx: number }): Promise<InkMatch> {
  const [small, large] = await Promise.all(
    [part, whole].map(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      return { data, width: image.width, height: image.height };
    }),
  );
  // The ground is that of the whole's corner: a part may begin with a line.
  const { data: corner } = large!;
  const inkOf = ({ data, width, height }: typeof large & {}) => {
    const ink = new Uint8Array(width * height);
    for (let at = 0; at < ink.length; at++)
      ink[at] = Math.abs(data[at * 4]! - corner[0]!) + Math.abs(data[at * 4 + 2]! - corner[2]!) > 110 ? 1 : 0;
    return { ink, width, height };
  };
  const a = inkOf(small!);
  const b = inkOf(large!);
  // The part may have more room below than it fills.
  a.height = Math.floor(a.ink.lastIndexOf(1) / a.width) + 1;
  const compare = (top: number, step: number, near: number) => {
    const counts = { inA: 0, lacking: 0, inB: 0, extra: 0 };
    for (let y = near; y < a.height - near; y += step)
      for (let x = near; x < a.width - near; x++) {
        const here = a.ink[y * a.width + x]!;
        const there = b.ink[(y + top) * b.width + x + leftPx]!;
        counts.inA += here;
        counts.inB += there;
        if (here === there) continue;
        let found = false;
        for (let dy = -near; dy <= near; dy++)
          for (let dx = -near; dx <= near; dx++)
            found ||= Boolean(
              here ? b.ink[(y + dy + top) * b.width + x + dx + leftPx] : a.ink[(y + dy) * a.width + x + dx],
            );
        if (!found && here) counts.lacking++;
        if (!found && there) counts.extra++;
      }
    return counts;
  };
  let best = { atPx: 0, worth: Infinity };
  for (let top = 0; top <= b.height - a.height; top++) {
    const { lacking, extra } = compare(top, 5, 0);
    if (lacking + extra < best.worth) best = { atPx: top, worth: lacking + extra };
  }
  const { inA, lacking, inB, extra } = compare(best.atPx, 1, 2);
  return { lacking: lacking / inA, extra: extra / inB, atPx: best.atPx };
}
