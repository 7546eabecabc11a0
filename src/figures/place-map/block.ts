import { z } from "zod";
import { slug, sourceId } from "#model/schema/primitives.ts";

const corner = z.tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)]);

/** What place-map needs beyond its words: the region's file, what of it is shown, and the context drawn over it. */
export const options = z
  .strictObject({
    /** Name of a file in geo/ without its ending: `region` is geo/region.topo.json. */
    topology: slug,
    /** Ids of the states whose land is raised. */
    raised: z.array(slug).default([]),
    /** Ids of routes, drawn as context. */
    routes: z.array(slug).default([]),
    /** South-west and north-east corner of what must be in the first view, [longitude, latitude] in degrees. */
    frame: z.tuple([corner, corner]),
    /** Views that a button leads to: a place at the centre, and how many times closer than the first view. */
    presets: z.array(z.strictObject({ place: slug, zoom: z.number().min(1).max(16) })).default([]),
    /** Id of the source of the boundaries; the map names it. */
    basemap: sourceId.optional(),
  })
  .meta({ draws: ["places", "boundaries"] });

export type PlaceMapOptions = z.infer<typeof options>;
