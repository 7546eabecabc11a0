import { describe, expect, it } from "vitest";
import { relativeHref } from "./routes.ts";

describe("relativeHref", () => {
  it.each([
    ["ar/", "ar/map/", "map/"],
    ["ar/map/", "ar/salt/", "../salt/"],
    ["ar/claim/C07-04/", "en/claim/C07-04/", "../../../en/claim/C07-04/"],
    ["ar/claim/C07-04/", "ar/claim/C07-05/", "../C07-05/"],
    ["ar/map/", "ar/", "../"],
    ["ar/", "ar/", "./"],
    ["", "ar/", "ar/"],
    ["ar/map/", "", "../../"],
    ["ar/", "assets/client.js", "../assets/client.js"],
    ["", "", "./"],
  ])("leads from %s to %s by %s", (from, to, way) => {
    expect(relativeHref(from, to)).toBe(way);
    expect(new URL(way, `https://site.example/deep/${from}`).pathname).toBe(`/deep/${to}`);
  });
});
