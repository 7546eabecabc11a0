import { z } from "zod";
import { camera, slug, sourceId } from "#model/schema/primitives.ts";

const corner = z.tuple([camera.shape.lon, camera.shape.lat]);

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
    frame: z
      .tuple([corner, corner])
      .refine(
        ([[west, south], [east, north]]) => west < east && south < north,
        "the south-west corner before the north-east one",
      ),
    /** Views that a button leads to: the place that names it, how many times closer than the first view, and the centre where that is not the place's own point. */
    presets: z.array(z.strictObject({ place: slug, zoom: camera.shape.zoom, at: corner.optional() })).default([]),
    /** Id of the source of the boundaries; the map names it. */
    basemap: sourceId.optional(),
  })
  .meta({ draws: ["places", "boundaries"] });

export type PlaceMapOptions = z.infer<typeof options>;
