import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import * as prerender from "./prerender.tsx";
import { embeddables, embedPath } from "#page/embedded.ts";
import { loadEditions } from "./editions.ts";
import { specimenStory } from "./stories.ts";
import { embedFiles } from "./embeds/embedFiles.ts";
import { measuredOf } from "./measuredOf.ts";
import type { MeasuredEmbed } from "./embeds/heightTable.ts";

const { editions = [] } = await loadEditions(specimenStory);
const english = editions.find(({ story }) => story.lang === "en")!;
const ids = embeddables(english.story);
const site = { editions, siteUrl: undefined, images: undefined };

const editorsPage = async (measured?: ReadonlyMap<string, MeasuredEmbed>) => {
  const known = measuredOf(new Map(await embedFiles(site, measured)), english.story);
  const setting = { here: "en/embed/", measured: known };
  const page = await prerender.renderRoute({ page: "embed", lang: "en" }, setting, english);
  return { known, root: parse(page.body) };
};

describe("the page for editors", () => {
  it("has a snippet of everything that was measured", async () => {
    const heights = { "280": 655, "640": 509 };
    const measured = ids.map((of) => {
      const fallback = { path: `en/${of}/fallback.png`, widthPx: 640, heightPx: 509 };
      return [embedPath("en", of), { heights, fallback }] as const;
    });
    const { known, root } = await editorsPage(new Map(measured));
    expect([...known.keys()]).toEqual(ids);
    for (const id of ids) expect(root.querySelector(`#${id} [data-code]`)?.text, id).toContain("280:655,640:509");
  });

  it("has the links alone where the build had no browser to measure anything", async () => {
    const { known, root } = await editorsPage();
    expect(known.size).toBe(0);
    for (const id of ids) {
      expect(root.querySelector(`#${id} a[href]`), id).not.toBeNull();
      expect(root.querySelector(`#${id} [data-code]`), id).toBeNull();
    }
  });
});
