import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { z } from "zod";
import { fileLists } from "#model/door/draft.ts";
import { series } from "#model/schema/record.ts";
import { storyFile } from "#model/schema/story.ts";
import { textFile } from "#model/schema/text.ts";

/** Where the JSON Schemas of the data files stand, for editors to complete and check while typing. */
export const schemaFolder = "data/schema";

/** The JSON Schema of each kind of data file as text, by file name: claims.json for claims.json. */
export async function schemaTexts(): Promise<ReadonlyMap<string, string>> {
  const named = Object.entries(fileLists).map(([name, { schema }]) => [name.replace(/^.*\//u, ""), schema] as const);
  const schemas = [["story.json", storyFile], ...named, ["series.json", series], ["text.json", textFile]] as const;
  const config = await resolveConfig(join(schemaFolder, "claims.json"));
  const texts = schemas.map(async ([name, schema]) => {
    const json = JSON.stringify(z.toJSONSchema(schema, { io: "input" }));
    return [name, await format(json, { ...config, parser: "json" })] as const;
  });
  return new Map(await Promise.all(texts));
}

/** The files in data/schema that are missing or differ from what the definitions say now. */
export async function staleSchemas(): Promise<string[]> {
  const files = [...(await schemaTexts())].map(([name, text]) => ({ file: join(schemaFolder, name), text }));
  return files
    .filter(({ file, text }) => !existsSync(file) || readFileSync(file, "utf8") !== text)
    .map(({ file }) => file);
}
