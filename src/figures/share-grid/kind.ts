export { ShareGrid as Kind } from "./ShareGrid.tsx";
