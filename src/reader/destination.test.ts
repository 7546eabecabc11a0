import { describe, expect, it } from "vitest";
import { knownOn } from "#page/known.ts";
import { defaultState } from "#state/viewState.ts";
import { destinationOf } from "./destination.ts";
import { story } from "./story.fixture.ts";

const from = {
  rootPath: "/dossier/",
  story,
  state: defaultState,
  knownOn: (route: Parameters<typeof knownOn>[1]) => knownOn(story, route),
};
const to = (address: string, state = defaultState) =>
  destinationOf(new URL(address, "https://site.example/dossier/"), { ...from, state });

describe("destinationOf", () => {
  it("is a page of the site with the view that its address asks for", () => {
    expect(to("ar/salt/?table=salt#oil")).toEqual({ path: "ar/salt/", search: "?table=salt" });
    expect(to("en/?step=p-1")).toEqual({ path: "en/", search: "?step=p-1" });
  });

  it("drops what the page does not have", () => {
    expect(to("ar/salt/?step=p-1&sel=claim.none")).toEqual({ path: "ar/salt/", search: "" });
  });

  it("takes along how the page is shown, where the address does not say", () => {
    const state = { ...defaultState, layer: "record", theme: "dark", sel: "claim.C1", q: "salt" } as const;
    expect(to("ar/salt/", state)?.search).toBe("?layer=record&theme=dark");
    expect(to("ar/salt/?layer=article", state)?.search).toBe("?layer=article&theme=dark");
  });

  it("is none for other sites' folders, for unknown pages and for those with a document", () => {
    for (const address of [
      "/other/ar/",
      "ar/none/",
      "fr/",
      "ar/short/",
      "ar/embed/",
      "ar/accessibility/",
      "assets/embed.js",
    ])
      expect(to(address)).toBeUndefined();
  });
});
