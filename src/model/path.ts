import { blocksOf } from "./blocks.ts";
import type { PathStep } from "./schema/story.ts";
import type { Story } from "./story.ts";

/** A step of the guided path with its place in it. */
export interface PlacedStep extends PathStep {
  /** From 1. */
  number: number;
  /** How many steps there are. */
  total: number;
  /** The words of its paragraph, with references. */
  text: string;
  /** Title of the chapter that it stands in; of the opening, that of the story. */
  chapter: string;
  /** Ids of the steps before and after it; absent at the ends. */
  previous?: string;
  next?: string;
}

/** The step whose paragraph has this id; undefined when the path has none. */
export function findStep(story: Story, prose: string | undefined): PlacedStep | undefined {
  const position = story.path.findIndex((step) => step.prose === prose);
  const step = story.path[position];
  if (!step) return undefined;
  const chapter = story.chapters.find(({ blocks }) => blocks.some(({ id }) => id === prose));
  const block = blocksOf(story).find(({ id }) => id === prose);
  return {
    ...step,
    number: position + 1,
    total: story.path.length,
    text: block?.type === "prose" ? block.text : "",
    chapter: chapter?.title ?? story.title,
    previous: story.path[position - 1]?.prose,
    next: story.path[position + 1]?.prose,
  };
}
