import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { galleryFolder } from "../scripts/serving/serve.ts";

interface GalleryStory {
  title: string;
  languages: string[];
  figures: { id: string; kind: string }[];
  chapters: { blocks: { figure?: string }[] }[];
}

/** The story that the gallery shows, in its first language. Throws when the gallery is not built. */
export function galleryStory(): GalleryStory {
  const page = join(galleryFolder, "index.html");
  if (!existsSync(page)) throw new Error("the gallery is not built: run npm run build -- --gallery");
  const boot = parse(readFileSync(page, "utf8")).querySelector("#boot")?.rawText ?? "";
  const [edition = ""] = Object.values((JSON.parse(boot) as { editions: Record<string, string> }).editions);
  return (JSON.parse(readFileSync(join(galleryFolder, edition), "utf8")) as { story: GalleryStory }).story;
}

/** The ids of a story's figures by kind, in the order of the story. */
export function figuresByKind(story: GalleryStory): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, kind } of story.figures) ids.set(kind, [...(ids.get(kind) ?? []), id]);
  return ids;
}
