import { stillPart } from "./registry.ts";

/** The key to the grammar of marks, in words and signs alone. */
export const GrammarKey = stillPart("[data-key]", async () => (await import("./GrammarKey.tsx")).GrammarKey);
