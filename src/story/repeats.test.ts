import { describe, expect, it } from "vitest";
import { repeats, unsaid } from "./repeats.ts";

describe("repeats", () => {
  const said = "Officials confirmed arms deals with the port worth $1.6 billion, on 26 February 2012.";

  it("finds what is said again in fewer words, in another spelling, or with a word of its own", () => {
    expect(repeats("Officials confirmed deals worth $1.6 billion.", [undefined, said])).toBe(true);
    expect(repeats("“OFFICIALS confirmed: arms deals with the port worth 1.6 billion”", [said])).toBe(true);
    expect(repeats("Officials confirmed large arms deals with the port.", [said])).toBe(true);
    expect(repeats("أقرّ البرلمان، بتأييد 88 صوتاً، فتح مكتب.", ["أقرّ البرلمان بتأييد 88 صوتا فتح مكتب وسفارة."])).toBe(
      true,
    );
  });

  it("keeps what says more, has another number, or turns the order round", () => {
    expect(repeats(`${said} The president spoke of contracts that were far larger.`, [said])).toBe(false);
    expect(repeats("Officials confirmed arms deals with the port worth $1.5 billion.", [said])).toBe(false);
    expect(repeats("Deals confirmed the officials' port", [said])).toBe(false);
  });

  it("keeps a name or a quantity, and what nothing else says", () => {
    expect(repeats("1.6 billion", [said])).toBe(false);
    expect(repeats("", [said])).toBe(false);
    expect(repeats("Officials confirmed deals.", [])).toBe(false);
    expect(repeats("Officials confirmed deals.", ["Officials confirmed", "arms deals."])).toBe(false);
  });
});

it("leaves of a text what is not said yet", () => {
  const said = ["One source, and a statement of intent, not proof."];
  expect(unsaid("One source, and a statement of intent, not proof. The copy has no date.", said)).toBe(
    "The copy has no date.",
  );
  expect(unsaid("One source, and a statement of intent: no proof.", said)).toBe("");
  expect(unsaid("The copy has no date. It is a copy.", said)).toBe("The copy has no date. It is a copy.");
});
