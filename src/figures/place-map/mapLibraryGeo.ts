/** What react-simple-maps finds under `d3-geo` (vite.config.ts): the paths and the grid that its components draw. */
export { geoGraticule, geoPath } from "d3-geo";
