export { DealScale as Kind } from "./DealScale.tsx";
