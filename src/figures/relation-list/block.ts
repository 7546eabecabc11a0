import { z } from "zod";
import { slug } from "#model/schema/primitives.ts";

/** What relation-list needs beyond its words: the relations that it lists, all of the story where it names none. */
export const options = z
  .strictObject({ relations: z.array(slug).optional() })
  .meta({ claims: "all", draws: ["relations"] });

export type RelationListOptions = z.infer<typeof options>;
