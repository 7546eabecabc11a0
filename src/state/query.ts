/** The longest search, in characters. */
export const maximumQuery = 100;

/** Control characters, bidirectional marks, line breaks, lone surrogates and replacement characters. */
const unwanted = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]/gu;

/** The text without control characters, normalised (NFC) and cut to a number of characters; "" when only space is left. */
export function cleanText(text: string, maximumCharacters: number): string {
  const clean = [...text.replace(unwanted, "").normalize("NFC")].slice(0, maximumCharacters).join("");
  return clean.trim() === "" ? "" : clean;
}
