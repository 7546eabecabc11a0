import { createInstance, type FormatterModule } from "i18next";
import { formatTag, primaryLanguage } from "./languages.ts";
import { pluralOperand, type NumberWriter } from "./numbers.ts";
import type { CountedKey, UiKey, UiWords, Values } from "./uiWords.ts";

/** Finds words by their key, in ASCII digits, with numbers written and plural forms chosen. */
export type WordFinder = (key: UiKey | CountedKey, values?: Values & { context?: string }) => string;

/**
 * The finder of the words of one language, over an i18next of its own. A key without words comes back as it is.
 * A plain function, without react-i18next: layouts and tests call it too.
 */
export function wordFinder(lang: string, ui: UiWords, writeNumber: NumberWriter): WordFinder {
  const lng = primaryLanguage(formatTag(lang));
  const numbers: FormatterModule = {
    type: "formatter",
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value: unknown, _format, _lng, options) => {
      const shown: unknown = options?.interpolationkey === "count" ? options.countShown : value;
      return typeof shown === "number" ? writeNumber(shown) : String(shown);
    },
  };
  const instance = createInstance();
  void instance.use(numbers).init({
    lng,
    fallbackLng: false,
    initAsync: false,
    load: "currentOnly",
    nsSeparator: false,
    resources: { [lng]: { translation: ui } },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  const find = (key: string, values: Values | undefined): string => {
    const count = values?.["count"];
    const counted = typeof count === "number" ? { count: pluralOperand(lang, count), countShown: count } : {};
    return instance.t(key, { ...values, ...counted, nest: false });
  };
  // The figures ask for the same few hundred words many thousand times.
  const found = new Map<string, string>();
  return (key, values) => {
    const question = values ? key + JSON.stringify(values) : key;
    let words = found.get(question);
    if (words === undefined) found.set(question, (words = find(key, values)));
    return words;
  };
}
