import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = /\.(html|js|css|json|svg|xml|txt|webmanifest|atom|csv|md|cff)$/;
const smallestWorthwhile = 512;
const atOnce = 8;
/** Of pages the smaller counts: in blocks as brotli chooses them (0), or of 64 kB. One word can turn which it is. */
const blockSizes = [0, 16] as const;

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
  const ways = path.endsWith(".html") ? blockSizes : blockSizes.slice(0, 1);
  const tried = await Promise.all(ways.map((size) => inBlocks(text, size)));
  const brotli = tried.reduce((least, one) => (one.length < least.length ? one : least));
  const zipped = promisify(gzip)(text, { level: 9 });
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, await zipped)]);
}

function inBlocks(text: Buffer, blockBits: number): Promise<Buffer> {
  return promisify(brotliCompress)(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      [constants.BROTLI_PARAM_LGBLOCK]: blockBits,
    },
  });
}
