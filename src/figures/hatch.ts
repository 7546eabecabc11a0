/** Id of the hatching that a drawing carries for the public record. */
export function hatchId(drawingId: string): string {
  return `${drawingId}-hatch`;
}

/** A `fill` of that hatching. */
export function hatchFill(drawingId: string): string {
  return `url(#${hatchId(drawingId)})`;
}
