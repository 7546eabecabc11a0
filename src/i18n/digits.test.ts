import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toEasternDigits } from "./digits.ts";

describe("toEasternDigits", () => {
  it.each([
    ["أكثر من 85%", "أكثر من ٨٥٪"],
    ["10,127.1 ألف نسمة", "١٠٬١٢٧٫١ ألف نسمة"],
    ["في 2022.", "في ٢٠٢٢."],
    ["بين 2021, 2022", "بين ٢٠٢١, ٢٠٢٢"],
    ["4/9/2023", "٤/٩/٢٠٢٣"],
    ["83.1%، ثم 51%", "٨٣٫١٪، ثم ٥١٪"],
    ["لا أرقام هنا %", "لا أرقام هنا %"],
  ])("writes %s as %s", (text, expected) => {
    expect(toEasternDigits(text)).toBe(expected);
  });

  it.each([
    "https://example.org/ar/claim/C07-04/?map=49.00,40.00,2.00",
    "www.example.org/2023",
    "C07-04",
    "F-wool-2021",
    "record.F-dwellers-2023-03",
    "TRG-300",
  ])("leaves %s alone", (text) => {
    expect(toEasternDigits(`قبل ${text} بعد 5`)).toBe(`قبل ${text} بعد ٥`);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0189.,%- aنC/:") }), (text) => {
        const once = toEasternDigits(text);
        expect(toEasternDigits(once)).toBe(once);
      }),
    );
  });
});
