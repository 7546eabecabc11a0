/**
 * Words that readers meet no more, by what stands in their place: what sources say instead of a record, a phrase
 * instead of a dictum, how a source was read instead of a letter, one spelling of a name. Arabic and English alike.
 */
export const retiredWords =
  /(?<![ء-ي])(?:[وفبلك]|لل|[وفبك]?ال)?سجل(?:ّ|ات)?(?![ء-ي])|عُثر|(?:مقول|المقول)(?:ة|تان|تين|ات)(?![ء-ي])|مزدوجين|تريند|الدرجة [ABC]|\b(?:the|public|article and|independent|what is on|are on|is on|in) record\b(?! of)|record found|\bGrade [ABC]\b/i;

/** Words of one page alone: an embed code is no snippet, a correction has one name. */
export const retiredInUi = /المقتطف|مقتطفات|تصويب|(?<![{./])\bsnippets?\b(?!})/i;

/** Numbers as nobody writes them: dollars behind their number, thousands of thousands, plurals that do not agree. */
export const unusualNumbers =
  /\d (?:million|billion) dollars|\d,\d{3}(?:\.\d+)? (?:thousand|ألف|آلاف)|(?<![\d.,])(?:[3-9]|10)(?:\.\d+)? (?:مليون|مليار|ألف)(?![اًء-ي])/;
