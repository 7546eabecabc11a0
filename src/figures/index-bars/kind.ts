export { IndexBars as Kind } from "./IndexBars.tsx";
