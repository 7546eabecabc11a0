export { PlaceMap as Kind } from "./PlaceMap.tsx";
