import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaFolder, schemaTexts } from "#site/schemas.ts";

const texts = await schemaTexts();
mkdirSync(schemaFolder, { recursive: true });
for (const [name, text] of texts) writeFileSync(join(schemaFolder, name), text);
console.log(`${texts.size} schemas written to ${schemaFolder}`);
