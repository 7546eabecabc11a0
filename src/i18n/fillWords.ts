import type { Amount } from "#model/door/computations.ts";
import { compute } from "#model/door/compute.ts";
import { type Facts, Refusal } from "#model/door/lookup.ts";
import { mapWords } from "#model/door/translate.ts";
import { type Placeholder, splitPlaceholders } from "#model/door/placeholder.ts";
import type { StoryData } from "#model/storyData.ts";
import type { I18n } from "./i18n.ts";

/**
 * A story whose computed numbers are written out, each in the language of the words around it; `languages` are all of
 * the story's. Runs at build: what a reader gets holds plain words. Throws at what the check of the data refuses.
 */
export function fillStory(data: StoryData, languages: readonly I18n[]): StoryData {
  const byLang = new Map(languages.map((i18n) => [i18n.lang, i18n]));
  return mapWords(data, (words, lang) => {
    const i18n = byLang.get(lang);
    return i18n ? fillWords(words, data, i18n) : words;
  });
}

/** Words with each placeholder replaced by what it stands for. */
export function fillWords(words: string, facts: Facts, i18n: I18n): string {
  const parts = splitPlaceholders(words).map((part) => {
    if (typeof part === "string") return part;
    const amount = compute(part, facts);
    if (amount instanceof Refusal)
      throw new Error(`found ${amount.finding.found}; expected ${amount.finding.expected}`);
    return writeAmount(amount, part, i18n);
  });
  return parts.join("");
}

function writeAmount(amount: Amount, { bare, form }: Placeholder, i18n: I18n): string {
  const context = form === "oblique" ? form : undefined;
  switch (amount.kind) {
    case "number":
      return i18n.formatNumber(amount.value);
    case "range":
      return i18n.formatRange(amount.low, amount.high, amount.unit);
    case "value":
      if (bare) return i18n.formatNumber(amount.value);
      return i18n.formatValue(amount.value, amount.unit, amount.bound, context);
    case "count": {
      const { count, of, bound } = amount;
      if (bare) return i18n.formatNumber(count);
      if (bound) return i18n.t(`qualifier.${bound}`, { value: i18n.t(`count.${of}`, { count, context: "oblique" }) });
      return i18n.t(`count.${of}`, context ? { count, context } : { count });
    }
  }
}
