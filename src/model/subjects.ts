import { perStory } from "./memo.ts";
import { parseProse } from "./prose.ts";
import type { Chapter } from "./schema/story.ts";
import type { Story } from "./story.ts";

/** What claims can be about: the chapters that stand in a part; every chapter where the story has no parts. */
export function subjectsOf(story: Story): readonly Chapter[] {
  const inParts = story.chapters.filter(({ part }) => part !== undefined);
  return inParts.length > 0 ? inParts : story.chapters;
}

/** Whether a chapter of this id is something that claims can be about. */
export function isSubject(story: Story, id: string): boolean {
  return subjectsOf(story).some((chapter) => chapter.id === id);
}

/** A chapter in short: of a title such as "Salt: a third, or a half", what stands before the colon. */
export function subjectName({ title }: Pick<Chapter, "title">): string {
  return title.split(/:\s/u, 1)[0] ?? title;
}

/**
 * The chapter that a claim belongs to, by id: the first whose words name it; else that of another claim of its event;
 * else the first that shows it in a figure. Undefined where there is none.
 */
export function subjectOf(story: Story, claimId: string): string | undefined {
  return subjectsByClaim(story).get(claimId);
}

const subjectsByClaim = perStory((story): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const add = (claims: readonly string[], chapter: string | undefined) => {
    for (const claim of claims) if (chapter !== undefined && !found.has(claim)) found.set(claim, chapter);
  };
  const chapters = subjectsOf(story);
  for (const { id, blocks } of chapters)
    for (const block of blocks) if (block.type === "prose") add(claimsNamed(block.text), id);
  for (const { claims = [] } of story.events)
    add(
      claims,
      claims.map((claim) => found.get(claim)).find((chapter) => chapter !== undefined),
    );
  for (const { id, blocks } of chapters)
    for (const block of blocks)
      if (block.type === "figure") add(story.figures.find((figure) => figure.id === block.figure)?.claims ?? [], id);
  return found;
});

function claimsNamed(text: string): string[] {
  return parseProse(text).flatMap(({ ref }) => (ref?.startsWith("claim.") ? [ref.slice("claim.".length)] : []));
}
