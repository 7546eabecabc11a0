import { z } from "zod";
import { grade, printed, slug, sourceId, words } from "./primitives.ts";

/** A point with a name. States, seas and regions carry the point of their label. Degrees, WGS 84. */
export const place = z.strictObject({
  id: slug,
  name: words,
  role: z.enum(["city", "institution", "terminal", "state", "sea", "region"]),
  lon: z.number().min(-180, "a longitude from -180 to 180").max(180, "a longitude from -180 to 180"),
  lat: z.number().min(-90, "a latitude from -90 to 90").max(90, "a latitude from -90 to 90"),
  /** Feature id in geo/region.topo.json; states only. */
  feature: printed.optional(),
  /** 1 is labelled first, 3 is the first to give way on a narrow map. */
  rank: z.int().min(1).max(3),
  source: sourceId.optional(),
  grade,
  note: words.optional(),
});

/** A line drawn as context that the article does not mention. Coordinates are [longitude, latitude] in degrees. */
export const route = z.strictObject({
  id: slug,
  name: words,
  schematic: z.boolean(),
  coordinates: z.array(z.tuple([z.number(), z.number()])).min(2),
  sources: z.array(sourceId),
  grade,
  note: words.optional(),
});

/** What the base map does with a contested boundary, and why. */
export const boundary = z.strictObject({
  id: slug,
  name: words,
  /** What we draw, in words that stand under the map. */
  treatment: words,
  sources: z.array(sourceId),
  grade,
});

export const placesFile = z.strictObject({ $schema: z.string().optional(), places: z.array(place) });
export const routesFile = z.strictObject({ $schema: z.string().optional(), routes: z.array(route) });
export const boundariesFile = z.strictObject({ $schema: z.string().optional(), boundaries: z.array(boundary) });

export type Place = z.infer<typeof place>;
export type Route = z.infer<typeof route>;
export type Boundary = z.infer<typeof boundary>;
