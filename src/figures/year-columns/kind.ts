export { YearColumns as Kind } from "./YearColumns.tsx";
