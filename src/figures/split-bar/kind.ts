export { SplitBar as Kind } from "./SplitBar.tsx";
