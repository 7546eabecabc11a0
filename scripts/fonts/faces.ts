/** One font file: an alphabet of one family. */
export interface Face {
  family: string;
  file: string;
  /** Path below node_modules. */
  source: string;
  alphabet: string;
  /** For which characters a browser fetches the file; may be wider than the alphabet. */
  range: string;
  /** `optional` where no face of the reader's own has its measure: text that is on the page never moves for it. */
  display: "swap" | "optional";
  /** The one weight that it carries; bolder text is thickened by the browser. */
  weight: 400 | 700;
}

/** A font of the reader's own, stretched to the measure of a family until that family is there. */
interface FallbackFace {
  family: string;
  locals: readonly string[];
  weight: string;
  range: string;
  /** Width of our family's text over the width of this font's. */
  sizeAdjust: number;
  /** Of the family that is awaited, in em. */
  ascent: number;
  descent: number;
}

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join("");

/** Letters and marks of Arabic, comma, semicolon, question mark. */
const arabic = [span(0x0621, 0x063a), span(0x0640, 0x0652), "\u0670\u060c\u061b\u061f"].join("");
const easternDigits = span(0x0660, 0x066c);
/** Fewer signs: headlines are short, and their digits ٠-٩ may be those of the text. */
const headlineArabic = [span(0x0621, 0x063a), span(0x0641, 0x0652), "\u060c\u061b\u061f"].join("");
const headlineShared = " %(),-.0123456789:«»–";
/** What both scripts share. Isolates (U+2066-2069) have no glyph in any font and need none. */
const shared = " !$%()+,-./0123456789:;=?\u00a0«»·–…";
const letters = `${span(0x41, 0x5a)}${span(0x61, 0x7a)}ÇçÖöÜüÄäßÉéÈèÁáÍíÓóÚúÂâÎîÑñ"#&'*<>@_|~‘’“”€`;

const arabicRange = "U+600-65F,U+66D-6FF,U+200C-200D";
const easternDigitsRange = "U+660-66C";
const sharedRange =
  "U+20-21,U+24-25,U+28-29,U+2B-3B,U+3D,U+3F,U+5B,U+5D,U+A0-BF,U+D7,U+2010-2015,U+2026,U+2066-2069,U+2212";
const lettersRange = "U+22-23,U+26-27,U+2A,U+3C,U+3E,U+40-5A,U+5F-7E,U+C0-D6,U+D8-FF,U+2018-201D,U+20AC";

const vazirmatn = { source: "@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf", weight: 400 } as const;
const naskh = {
  source: "@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf",
  weight: 700,
} as const;

/**
 * Text in Vazirmatn, headlines in Naskh, each in a file per script with the digits and signs of its own: a page loads
 * two. The Latin ones are families of their own, for pages in Latin script: a Latin name on an Arabic page is set in
 * the system's face and fetches nothing. On pages in Latin script Arabic words alone ask for the Arabic file.
 */
export const fontFaces: readonly Face[] = [
  {
    ...vazirmatn,
    family: "Vazirmatn Latin",
    file: "vazirmatn-latin",
    alphabet: letters + shared,
    range: `${sharedRange},${lettersRange}`,
    display: "optional",
  },
  {
    ...vazirmatn,
    family: "Vazirmatn",
    file: "vazirmatn-arabic",
    alphabet: arabic + shared,
    range: `${sharedRange},${arabicRange}`,
    display: "swap",
  },
  {
    ...vazirmatn,
    family: "Vazirmatn Words",
    file: "vazirmatn-arabic",
    alphabet: arabic,
    range: arabicRange,
    display: "swap",
  },
  {
    ...vazirmatn,
    family: "Vazirmatn",
    file: "vazirmatn-eastern-digits",
    alphabet: easternDigits,
    range: easternDigitsRange,
    display: "swap",
  },
  {
    ...naskh,
    family: "Naskh Latin",
    file: "naskh-latin",
    alphabet: letters + headlineShared,
    range: `${sharedRange},${lettersRange}`,
    display: "optional",
  },
  {
    ...naskh,
    family: "Noto Naskh Arabic",
    file: "naskh-arabic",
    alphabet: headlineArabic + headlineShared,
    range: `${sharedRange},${arabicRange}`,
    display: "swap",
  },
];

/** Ascent and descent from the fonts' hhea tables, in em. */
const vazirmatnBox = { ascent: 2100 / 2048, descent: 1100 / 2048 };
const naskhBox = { ascent: 1.069, descent: 0.634 };
const latinRange = "U+0-24F,U+259,U+2010-20AC,U+2212";

/**
 * Widths in px at 20 px of one Arabic and one English sentence of 170 and 205 characters, set in Chromium; Arial by
 * Liberation Sans and Times New Roman by Liberation Serif, which share their advances.
 */
export const fallbackFaces: readonly FallbackFace[] = [
  {
    family: "Vazirmatn Fallback",
    locals: ["Arial", "Liberation Sans"],
    weight: "400",
    range: latinRange,
    sizeAdjust: 1832.5 / 1822.2,
    ...vazirmatnBox,
  },
  {
    family: "Vazirmatn Fallback",
    locals: ["DejaVu Sans"],
    weight: "400",
    range: arabicRange,
    sizeAdjust: 1415.9 / 1559,
    ...vazirmatnBox,
  },
  {
    family: "Vazirmatn Fallback",
    locals: ["DejaVu Sans Bold"],
    weight: "700",
    range: arabicRange,
    sizeAdjust: 1448.5 / 1859.2,
    ...vazirmatnBox,
  },
  {
    family: "Naskh Fallback",
    locals: ["Times New Roman Bold", "Liberation Serif Bold"],
    weight: "700",
    range: latinRange,
    sizeAdjust: 2056.9 / 1751.9,
    ...naskhBox,
  },
  {
    family: "Naskh Fallback",
    locals: ["DejaVu Sans Bold"],
    weight: "700",
    range: arabicRange,
    sizeAdjust: 1374.1 / 1859.2,
    ...naskhBox,
  },
];
