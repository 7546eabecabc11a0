import type { EntityKey } from "./entity.ts";
import type { Story } from "./story.ts";

/** Remembers the answers to a question on a story for as long as that story lives. */
export function memoised<Answer>(
  ask: (story: Story, key: EntityKey) => Answer,
): (story: Story, key: EntityKey) => Answer {
  const answers = new WeakMap<Story, Map<EntityKey, { answer: Answer }>>();
  return (story, key) => {
    const known = answers.get(story) ?? new Map<EntityKey, { answer: Answer }>();
    answers.set(story, known);
    const remembered = known.get(key) ?? { answer: ask(story, key) };
    known.set(key, remembered);
    return remembered.answer;
  };
}
