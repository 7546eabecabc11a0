/**
 * Numbers for which no data account, and why they may stand on a page all the same. Each entry takes what it matches out
 * of the words, so it is as narrow as it can be: a whole label, or the number with the words that make it what it is.
 * A date that the data have reads "¤" here, and so does what the engine puts into its own words.
 */
export const allowed: readonly { words: RegExp; why: string }[] = [
  { words: /^\$0$|^0 people$/g, why: "nothing, as it is written of money and of people" },
  { words: /^0123$/g, why: "the name of the western digits in the settings" },
  { words: /^(?:0|20|40|60|80|100)%$/g, why: "a tick of the axis of shares" },
  { words: /^10 million(?: people)?$|^10 billion$/g, why: "a tick of the axis of people or of dollars" },
  { words: /^100(?= |$)/g, why: "the bar of an index's base year" },
  { words: /(?<=¤ = |(?:is|as|index) )100(?!%)|100(?= in ¤)/g, why: "the base of an index, in English" },
  { words: /(?<=أساسه |يساوي |ويقابل |بطول |المؤشر )100(?!%)/g, why: "the base of an index, in Arabic" },
  { words: /(?<=late[- ])2000s/g, why: "the decade of what the data date to 2005-2009" },
  { words: /9\.5(?= million| مليون)/g, why: "the article's 9 million and 500 thousand, in one number" },
  { words: /(?<=¤):1(?= is needed|;|،| على الأقل)/g, why: "contrasts, as they are written: so many to one" },
  { words: /(?<=WCAG )2\.2/g, why: "the edition of the guidelines that pages are measured by" },
  { words: /(?<= )0 (?=resets the view)|(?<= و)0 (?=للمنظر الأول)/g, why: "the key that resets the map" },
];
