/**
 * The least and the greatest that a map's camera can be, stated once for what a story asks, what a link carries and what
 * a gesture reaches. Longitude and latitude in degrees, WGS 84; zoom in times of the first view. Beyond 85 degrees of
 * latitude there is nothing to see, and closer than ten times the coasts of a base map are too coarse.
 */
export const cameraLimits = { lon: [-180, 180], lat: [-85, 85], zoom: [1, 10] } as const;
