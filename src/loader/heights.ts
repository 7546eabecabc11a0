/** The height to reserve, in px: of `320:620,640:509` 620 below a width of 640 px, from there on 509. */
export function heightAt(text: string, widthPx: number): number | undefined {
  let heightPx: number | undefined;
  for (const [, from, height] of text.matchAll(/(\d+):(\d{3,4})\b/g) as Iterable<[string, string, string]>)
    if (!heightPx || +from <= widthPx) heightPx = +height;
  return heightPx;
}

/** Whether something is a height that a frame may have, in px. */
export function isHeight(value: unknown): value is number {
  return typeof value === "number" && value >= 120 && value <= 6000;
}
