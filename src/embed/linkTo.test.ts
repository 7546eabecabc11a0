import { describe, expect, it } from "vitest";
import { linkTo } from "./linkTo.ts";

const own = "https://dossier.example/ar/salt/";
const page = { address: "https://news.example/a?b=c&fig-salt=sel%3Dold#d", param: "fig-salt" };

describe("the link to what is seen in an embed", () => {
  it("opens the host's article at the view, in place of one that it named before", () => {
    expect(linkTo("?sel=claim.C01-01", page, own)).toBe("https://news.example/a?b=c&fig-salt=sel%3Dclaim.C01-01#d");
    expect(linkTo("", page, own)).toBe("https://news.example/a?b=c#d");
  });

  it("opens our own page where no article is known, or none that can be read", () => {
    expect(linkTo("?layer=record", undefined, own)).toBe(`${own}?layer=record`);
    for (const address of ["", "http://", "javascript:alert(1)", "/a", "data:text/html,a"])
      expect(linkTo("", { ...page, address }, own)).toBe(own);
    for (const param of ["", "q", "fig-", "fig-a&b"]) expect(linkTo("", { ...page, param }, own)).toBe(own);
  });
});
