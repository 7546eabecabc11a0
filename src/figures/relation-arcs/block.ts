import { z } from "zod";
import { slug } from "#model/schema/primitives.ts";

/** What relation-arcs needs beyond its words: the relations that it draws, all of the story where it names none. */
export const options = z
  .strictObject({ relations: z.array(slug).optional() })
  .meta({ claims: "all", draws: ["relations"] });

export type RelationArcsOptions = z.infer<typeof options>;
