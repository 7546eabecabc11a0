import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = /\.(html|js|css|json|svg|xml|txt|webmanifest|atom|csv|md|cff)$/;
const smallestWorthwhile = 512;
const atOnce = 8;
/** How brotli is told to cut a text in blocks (as it chooses them, or of 64 kB) and to write distances. */
const usual = { blockBits: 0, direct: 0, postfixBits: 0 };
/** What is mostly the smallest for a page of one block. */
const forShortPages = { blockBits: 16, direct: 8, postfixBits: 0 };
/**
 * One word can turn which way is the smallest, so all of them are tried on long pages, whose bytes a reader waits for.
 * Short ones are as many as a story has claims and events, and would win some ten bytes.
 */
const forLongPages = [
  usual,
  { blockBits: 0, direct: 8, postfixBits: 1 },
  { blockBits: 16, direct: 0, postfixBits: 0 },
  forShortPages,
];
const longFrom = 2 ** forShortPages.blockBits;

/** Writes a .br and a .gz beside every text file of a folder, for servers that hand them out as they are. */
export async function compressFolder(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => compressible.test(name));
  const workers = Array.from({ length: atOnce }, async () => {
    for (let name = files.pop(); name; name = files.pop()) await compressFile(join(folder, name));
  });
  await Promise.all(workers);
}

async function compressFile(path: string): Promise<void> {
  const text = await readFile(path);
  if (text.length < smallestWorthwhile) return;
  const ways = !path.endsWith(".html") ? [usual] : text.length < longFrom ? [forShortPages] : forLongPages;
  const tried = await Promise.all(ways.map((way) => packed(text, way)));
  const brotli = tried.reduce((least, one) => (one.length < least.length ? one : least));
  const zipped = promisify(gzip)(text, { level: 9 });
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, await zipped)]);
}

function packed(text: Buffer, { blockBits, direct, postfixBits }: typeof usual): Promise<Buffer> {
  return promisify(brotliCompress)(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      [constants.BROTLI_PARAM_LGBLOCK]: blockBits,
      [constants.BROTLI_PARAM_NDIRECT]: direct,
      [constants.BROTLI_PARAM_NPOSTFIX]: postfixBits,
    },
  });
}
