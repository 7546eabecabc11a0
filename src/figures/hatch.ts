/** Id of the hatching that a drawing carries for the public record. */
export function hatchId(drawingId: string): string {
  return `${drawingId}-hatch`;
}

/** A `fill` of that hatching. */
export function hatchFill(drawingId: string): string {
  return `url(#${hatchId(drawingId)})`;
}

/** The public record in a key: a hatched box in 28 by 12. */
export const hatchedSwatch = "M1 1H27V11H1ZM5 11 13 1M12 11 20 1M19 11 26 2";
