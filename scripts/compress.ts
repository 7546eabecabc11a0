import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = /\.(html|js|css|json|svg|xml|txt|webmanifest|atom|csv|md|cff)$/;
const smallestWorthwhile = 512;
const atOnce = 8;

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
  const brotli = promisify(brotliCompress)(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
  const zipped = promisify(gzip)(text, { level: 9 });
  await Promise.all([writeFile(`${path}.br`, await brotli), writeFile(`${path}.gz`, await zipped)]);
}
