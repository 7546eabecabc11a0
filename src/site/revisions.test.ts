import { strToU8, zipSync } from "fflate";
import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import * as prerender from "./prerender.tsx";
import { noticeSlot } from "./EmbedDocument.tsx";
import { correctionsOf, revisionOf } from "./corrections.ts";
import { loadEditions } from "./editions.ts";
import { specimenStory } from "./stories.ts";
import { keptFiles } from "./revisions.ts";

const { editions = [] } = await loadEditions(specimenStory);
const english = editions.find(({ story }) => story.lang === "en")!;
const [correction] = english.story.corrections;
const corrected = await correctionsOf(english.story);
const touched = english.story.figures.find(({ id }) => corrected(id, 1))!;
const untouched = english.story.figures.find(({ id }) => !corrected(id, 1))!;
const pageOf = (of: string, revision: number) => `en/${of}/r/${String(revision)}/embed/index.html`;
const zipOf = (revision: number) =>
  zipSync(
    Object.fromEntries([
      ...[touched.id, untouched.id].map((of) => [
        pageOf(of, revision),
        strToU8(`<div data-fig-root>${noticeSlot}<p>As it was</p></div>`),
      ]),
      ["assets/embed-1.js", strToU8("1")],
    ]),
  );

const filesOf = async (kept: (revision: number) => Uint8Array | undefined) =>
  new Map((await keptFiles(prerender, editions, kept)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));

describe("a revision that was kept", () => {
  it("is published as it was after a correction, and says on what it shows what was corrected", async () => {
    expect(revisionOf(english.story)).toBe(2);
    const files = await filesOf((revision) => (revision === 1 ? zipOf(1) : undefined));
    expect(files.get("assets/embed-1.js")).toBe("1");
    const root = parse(files.get(pageOf(touched.id, 1)) ?? "");
    expect(root.querySelector("div > p:last-child")?.text).toBe("As it was");
    const notice = root.querySelector("[data-newer]");
    expect(notice?.getAttribute("data-newer")).toBe("2");
    expect(notice?.getAttribute("data-corrected")).toBe(correction?.date);
    expect(notice?.text).toContain(correction?.what);
    expect(notice?.text).toContain("7 January 2013");
    const href = notice?.querySelector("a")?.getAttribute("href") ?? "";
    expect(new URL(href, `https://example.org/${pageOf(touched.id, 1)}`).pathname).toBe(`/en/${touched.id}/`);
  });

  it("names a newer revision, but no correction, on what the correction does not touch", async () => {
    const files = await filesOf((revision) => (revision === 1 ? zipOf(1) : undefined));
    const notice = parse(files.get(pageOf(untouched.id, 1)) ?? "").querySelector("[data-newer]");
    expect(notice?.text).toContain("A newer one was published on 7 January 2013.");
    expect(notice?.text).not.toContain(correction?.what);
    expect(notice?.hasAttribute("data-corrected")).toBe(false);
  });

  it("says nothing while it is the newest", async () => {
    const files = await filesOf(zipOf);
    expect(files.get(pageOf(touched.id, 2))).toContain(`${noticeSlot}<p>As it was`);
  });

  it("is asked for where a correction follows on it, with what to do", async () => {
    await expect(filesOf(() => undefined)).rejects.toThrow(
      "Revision 1 was not kept, though corrections.json makes this revision 2: go back to the commit before the correction, run npm run build and npm run keep-revision there",
    );
  });
});
