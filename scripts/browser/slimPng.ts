import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture's colours, row by row from the top, as 0xrrggbb. */
export interface Pixels {
  widthPx: number;
  heightPx: number;
  colours: Uint32Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const paletteSize = 256;

/**
 * A screenshot with at most 256 colours, in about a third of the bytes. Of colours that are nearly the same the commonest
 * stays, so plain areas keep theirs exactly.
 * Takes what a browser writes: 8 bits a channel, not interlaced, opaque. Throws for anything else.
 */
export function slimPng(png: Buffer): Buffer {
  const { widthPx, heightPx, colours } = decodePng(png);
  const palette = paletteOf(colours);
  const rows = Buffer.alloc((widthPx + 1) * heightPx);
  colours.forEach((colour, index) => {
    // Each row begins with its filter, none.
    rows[index + Math.floor(index / widthPx) + 1] = palette.entryOf.get(colour) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk(
      "PLTE",
      Buffer.from(palette.colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff])),
    ),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

interface Palette {
  colours: number[];
  /** For every colour of the picture the place, in `colours`, of the one that is nearest to it. */
  entryOf: Map<number, number>;
}

function paletteOf(colours: Uint32Array): Palette {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const commonestFirst = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  for (let apart = 8; ; apart += 4) {
    const palette = paletteApart(commonestFirst, apart);
    if (palette.colours.length <= paletteSize) return palette;
  }
}

/** Takes each colour into the palette that differs from all in it by at least `apart` of 255. */
function paletteApart(commonestFirst: readonly number[], apart: number): Palette {
  const colours: number[] = [];
  const entryOf = new Map<number, number>();
  for (const colour of commonestFirst) {
    const distances = colours.map((entry) => distance(entry, colour));
    const nearest = Math.min(...distances);
    entryOf.set(colour, nearest < apart ? distances.indexOf(nearest) : colours.push(colour) - 1);
    if (colours.length > paletteSize) break;
  }
  return { colours, entryOf };
}

/** The largest difference of two colours in red, green or blue. */
export function distance(one: number, other: number): number {
  const difference = (shift: number) => Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff));
  return Math.max(difference(16), difference(8), difference(0));
}

/**
 * Reads what a browser writes: 8 bits a channel, not interlaced, opaque. Throws for anything else.
 */
export function decodePng(png: Buffer): Pixels {
  const chunks = [...chunksOf(png)];
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (!header) throw new Error("not a PNG");
  const [widthPx, heightPx] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [bits, colourType, , , interlaced] = header.subarray(8);
  const channels = colourType === 2 ? 3 : colourType === 6 ? 4 : undefined;
  if (bits !== 8 || !channels || interlaced !== 0) throw new Error("not a PNG as browsers write screenshots");
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const bytes = unfilter(inflateSync(packed), widthPx * channels, heightPx, channels);
  const colours = new Uint32Array(widthPx * heightPx);
  for (let index = 0; index < colours.length; index++) colours[index] = bytes.readUIntBE(index * channels, 3);
  return { widthPx, heightPx, colours };
}

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  if (!png.subarray(0, 8).equals(signature)) throw new Error("not a PNG");
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const start = at + 8;
    yield { type: png.toString("latin1", at + 4, start), data: png.subarray(start, start + png.readUInt32BE(at)) };
  }
}

/** Undoes the filters of the PNG specification (section 9), by which a row is written as its difference from others. */
function unfilter(filtered: Buffer, rowBytes: number, rows: number, pixelBytes: number): Buffer {
  const bytes = Buffer.alloc(rowBytes * rows);
  for (let row = 0; row < rows; row++) {
    const filter = filtered[row * (rowBytes + 1)] ?? 0;
    for (let column = 0; column < rowBytes; column++) {
      const at = row * rowBytes + column;
      const left = column < pixelBytes ? 0 : (bytes[at - pixelBytes] ?? 0);
      const up = row === 0 ? 0 : (bytes[at - rowBytes] ?? 0);
      const corner = row === 0 || column < pixelBytes ? 0 : (bytes[at - rowBytes - pixelBytes] ?? 0);
      bytes[at] = (filtered[at + row + 1] ?? 0) + guess(filter, left, up, corner);
    }
  }
  return bytes;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default: {
      const [toLeft, toUp, toCorner] = [
        Math.abs(up - corner),
        Math.abs(left - corner),
        Math.abs(left + up - 2 * corner),
      ];
      return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
