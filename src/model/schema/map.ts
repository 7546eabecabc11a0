import { z } from "zod";
import { cameraLimits } from "../cameraLimits.ts";
import { camera, words } from "./primitives.ts";

/** An area of the base map: the numeric ISO 3166 code that the source has, or an id that this file gives. */
const areaId = z
  .string()
  .max(100, "at most 100 characters")
  .regex(/^(\d{3}|[a-z]+(-[a-z]+)*)$/, "three digits or lower-case words, such as 031 or golan");
const point = z.tuple([camera.shape.lon, camera.shape.lat]);
const [west, east] = cameraLimits.lon;
const [south, north] = cameraLimits.lat;

/** What `npm run geo` cuts out of the world for a story, and how that departs from the source. Degrees, WGS 84. */
export const mapFile = z.strictObject({
  $schema: z.string().optional(),
  /** West, south, east, north; wider than every frame, so that each drawing is filled to its edges. */
  box: z
    .tuple([camera.shape.lon, camera.shape.lat, camera.shape.lon, camera.shape.lat])
    .refine(
      ([left, bottom, right, top]) => left < right && bottom < top,
      `west, south, east, north: from ${[west, south, east, north].join(", ")} at most`,
    ),
  /** Why the box ends where it does. */
  why: words,
  /** Areas whose lines keep more points, because they carry the story or would vanish. */
  fine: z.array(areaId).default([]),
  /** Areas of the source, by its English names, that are one area here; it stands where the first of them does. */
  areas: z.array(z.strictObject({ id: areaId, name: words, parts: z.array(words).min(1), why: words })).default([]),
  /** An area parted from another along a line; `holds` is a point of the part that gets the new id. */
  cuts: z
    .array(
      z.strictObject({
        id: areaId,
        name: words,
        from: areaId,
        holds: point,
        line: z.array(point).min(2),
        why: words,
      }),
    )
    .default([]),
  /** Polygons of the source that are areas of their own here: whichever holds the point. */
  parted: z.array(z.strictObject({ id: areaId, name: words, holds: point, why: words })).default([]),
  /** Lines to be dashed: all round one area, or between two, there only along the part that holds the point. */
  contested: z
    .array(z.strictObject({ id: areaId, name: words, between: z.array(areaId).min(1).max(2), holds: point.optional() }))
    .default([]),
  /** Points whose area is proved by a test; in none of the areas without `in`. */
  proofs: z.array(z.strictObject({ what: words, at: point, in: areaId.optional() })).default([]),
});

export type MapFile = z.infer<typeof mapFile>;
