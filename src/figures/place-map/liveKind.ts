export { PlaceMap as Kind } from "./PlaceMap.tsx";
export { loadBasemap as loadStill } from "./StillBasemap.tsx";
