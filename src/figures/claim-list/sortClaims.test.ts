import { describe, expect, it } from "vitest";
import type { Claim } from "#model/schema/claim.ts";
import { type ClaimSort, nextSort } from "#state/claimSort.ts";
import { sortClaims } from "./table.ts";

const claims = [
  { id: "1", phrase: "«بيت»", gloss: "Émigrés", status: "attributed_named", comparison: "differs" },
  { id: "2", phrase: "تجارة", gloss: "apples", status: "article_assertion", comparison: "consistent" },
  { id: "3", phrase: "إيران", gloss: "Zebras", status: "article_assertion", comparison: "differs" },
  { id: "4", phrase: "(أذربيجان)", gloss: "drapes", status: "reported_circulating", comparison: "not_found" },
] as Claim[];

const sorted = (sort: ClaimSort) => sortClaims(claims, sort, "ar", "en").map(({ id }) => id);

describe("sortClaims", () => {
  it("keeps reading order at first, and turns it round", () => {
    expect(sorted("paragraph")).toEqual(["1", "2", "3", "4"]);
    expect(sorted("-paragraph")).toEqual(["4", "3", "2", "1"]);
  });

  it("sorts Arabic phrases by letter, whatever their hamza, brackets and quotation marks", () => {
    expect(sorted("phrase")).toEqual(["4", "3", "1", "2"]);
  });

  it("sorts glosses without regard to case and accents", () => {
    expect(sorted("meaning")).toEqual(["2", "4", "1", "3"]);
  });

  it("sorts by the vocabularies' order, equals in reading order", () => {
    expect(sorted("status")).toEqual(["2", "3", "1", "4"]);
    expect(sorted("comparison")).toEqual(["2", "1", "3", "4"]);
  });

  it("keeps equals in reading order when turned round", () => {
    expect(sorted("-comparison")).toEqual(["4", "1", "3", "2"]);
  });

  it("sorts none", () => {
    expect(sortClaims([], "phrase", "ar", "en")).toEqual([]);
  });
});

describe("nextSort", () => {
  it("begins a column ascending, then turns it round and back", () => {
    expect(nextSort("paragraph", "phrase")).toBe("phrase");
    expect(nextSort("phrase", "phrase")).toBe("-phrase");
    expect(nextSort("-phrase", "phrase")).toBe("phrase");
  });
});
