import type { EntityKey } from "./entity.ts";
import type { Story } from "./story.ts";

/** Remembers what follows from a whole story for as long as that story lives. */
export function perStory<Answer extends object>(ask: (story: Story) => Answer): (story: Story) => Answer {
  const answers = new WeakMap<Story, Answer>();
  return (story) => {
    const answer = answers.get(story) ?? ask(story);
    answers.set(story, answer);
    return answer;
  };
}

/** Remembers the answers to a question on a story for as long as that story lives. */
export function memoised<Answer>(
  ask: (story: Story, key: EntityKey) => Answer,
): (story: Story, key: EntityKey) => Answer {
  const answersOn = perStory(() => new Map<EntityKey, { answer: Answer }>());
  return (story, key) => {
    const known = answersOn(story);
    const remembered = known.get(key) ?? { answer: ask(story, key) };
    known.set(key, remembered);
    return remembered.answer;
  };
}
