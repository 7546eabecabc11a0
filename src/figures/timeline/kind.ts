export { Timeline as Kind } from "./Timeline.tsx";
