import { createContext, use } from "react";
import type { Measured } from "./measured.ts";

/** What a build measured of each embed in one language, by id; an embed that is not in it could not be measured. */
export type MeasuredEmbeds = ReadonlyMap<string, Measured>;

const MeasuredContext = createContext<MeasuredEmbeds>(new Map());

export const MeasuredProvider = MeasuredContext.Provider;

/** Known while pages are prerendered; in the browser it is empty, and `figure.json` says the same. */
export function useMeasuredEmbeds(): MeasuredEmbeds {
  return use(MeasuredContext);
}
