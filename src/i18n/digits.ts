const eastern = "٠١٢٣٤٥٦٧٨٩";

/** Addresses, ids and Latin names with figures in them: https://…, C07-04, F-visitors-2021, S01, TRG-300. */
const untouched = /(?:https?:\/\/|www\.)\S+|[A-Za-z][\w.-]*\d[\w.-]*|\d+(?:-\d+)*[A-Za-z][\w-]*/g;

/**
 * Writes the figures of a text as ٠١٢٣, with ٫ for the decimal point, ٬ between thousands and ٪ after a figure.
 * Addresses, ids and Latin names keep theirs; a text that is already written so comes back as it was.
 */
export function toEasternDigits(text: string): string {
  let out = "";
  let from = 0;
  for (const kept of text.matchAll(untouched)) {
    out += convert(text.slice(from, kept.index)) + kept[0];
    from = kept.index + kept[0].length;
  }
  return out + convert(text.slice(from));
}

function convert(text: string): string {
  return text
    .replace(/(\d),(?=\d)/g, "$1٬")
    .replace(/(\d)\.(?=\d)/g, "$1٫")
    .replace(/(\d)%/g, "$1٪")
    .replace(/\d/g, (digit) => eastern.charAt(Number(digit)));
}
