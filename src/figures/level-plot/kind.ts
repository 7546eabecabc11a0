export { LevelPlot as Kind } from "./LevelPlot.tsx";
