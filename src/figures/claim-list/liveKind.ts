export { ClaimList as Kind } from "./ClaimList.tsx";
