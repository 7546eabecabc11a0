export { RelationArcs as Kind } from "./RelationArcs.tsx";
