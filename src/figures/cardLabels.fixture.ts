import { boxesTouch, type CardLabel, isOnCard, labelBox } from "./cardLabels.ts";

/** What is wrong with the places of labels: those that leave the card, and pairs that overlap. */
export function labelProblems(labels: readonly Omit<CardLabel, "tone">[]): string[] {
  return labels.flatMap((label, index) => [
    ...(isOnCard(labelBox(label)) ? [] : [`outside: ${label.words}`]),
    ...labels
      .slice(index + 1)
      .filter((other) => boxesTouch(labelBox(label), labelBox(other)))
      .map((other) => `overlap: ${label.words} / ${other.words}`),
  ]);
}
