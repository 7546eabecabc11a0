export { RelationList as Kind } from "./RelationList.tsx";
