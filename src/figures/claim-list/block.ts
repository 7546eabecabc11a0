import { z } from "zod";

/** claim-list needs nothing beyond its words: it shows the block's claims, or all of the story where it names none. */
export const options = z.strictObject({}).meta({ claims: "all" });
