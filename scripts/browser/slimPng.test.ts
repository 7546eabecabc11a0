import { crc32, deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { slimPng } from "./slimPng.ts";

type Colour = readonly [number, number, number];

/** Writes rows of colours as a browser does; each row with the filter of its place in `filters`, 0 to 4. */
function screenshot(rows: readonly (readonly Colour[])[], filters: readonly number[] = [], alpha = false): Buffer {
  const pixelBytes = alpha ? 4 : 3;
  const plain = rows.map((row) => row.flatMap((colour) => (alpha ? [...colour, 255] : [...colour])));
  const written = plain.map((row, y) => {
    const filter = filters[y % filters.length] ?? 0;
    return [filter, ...row.map((value, x) => (value - predicted(filter, plain, x, y, pixelBytes)) & 0xff)];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(rows[0]!.length, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, alpha ? 6 : 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(written.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function predicted(filter: number, rows: readonly number[][], x: number, y: number, pixelBytes: number): number {
  const left = rows[y]![x - pixelBytes] ?? 0;
  const up = rows[y - 1]?.[x] ?? 0;
  const corner = rows[y - 1]?.[x - pixelBytes] ?? 0;
  const nearest = [left, up, corner].reduce((best, value) =>
    Math.abs(left + up - corner - value) < Math.abs(left + up - corner - best) ? value : best,
  );
  return [0, left, up, (left + up) >> 1, nearest][filter]!;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Reads what `slimPng` writes: rows of places in a palette. */
function pixelsOf(png: Buffer): Colour[][] {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    expect(png.readUInt32BE(at + 8 + data.length)).toBe(crc32(png.subarray(at + 4, at + 8 + data.length)));
    parts.set(png.toString("latin1", at + 4, at + 8), data);
  }
  const width = parts.get("IHDR")!.readUInt32BE(0);
  const height = parts.get("IHDR")!.readUInt32BE(4);
  const palette = parts.get("PLTE")!;
  const rows = inflateSync(parts.get("IDAT")!);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x): Colour => {
      const entry = rows[y * (width + 1) + 1 + x]! * 3;
      return [palette[entry]!, palette[entry + 1]!, palette[entry + 2]!];
    }),
  );
}

const paper: Colour = [251, 249, 245];
const claim: Colour = [180, 83, 26];
const record: Colour = [31, 103, 133];

describe("a slim picture", () => {
  it.each([
    { alpha: false, kind: "three bytes a pixel" },
    { alpha: true, kind: "four bytes a pixel" },
  ])("has every pixel of few colours, whatever the rows were filtered by ($kind)", ({ alpha }) => {
    const colours = [paper, claim, record, [0, 0, 0], [255, 255, 255]] as const;
    const rows = Array.from({ length: 10 }, (_, y) => Array.from({ length: 7 }, (__, x) => colours[(x * y + x) % 5]!));
    expect(pixelsOf(slimPng(screenshot(rows, [0, 1, 2, 3, 4], alpha)))).toEqual(rows);
  });

  it("keeps the commonest of nearly equal colours, and those apart that differ more", () => {
    const almost: Colour = [251, 242, 245];
    const apart: Colour = [251, 249, 237];
    const slim = pixelsOf(slimPng(screenshot([[paper, almost, paper, apart]])));
    expect(slim).toEqual([[paper, paper, paper, apart]]);
  });

  it("has no pixel far from its own where there are more than 256 colours", () => {
    const rows = Array.from({ length: 32 }, (_, y) =>
      Array.from({ length: 32 }, (__, x): Colour => [x * 8, y * 8, (x ^ y) * 8]),
    );
    const off = pixelsOf(slimPng(screenshot(rows))).flatMap((row, y) =>
      row.map((colour, x) => Math.max(...colour.map((value, channel) => Math.abs(value - rows[y]![x]![channel]!)))),
    );
    expect(Math.max(...off)).toBeLessThan(64);
  });

  it("is smaller than the picture", () => {
    const rows = Array.from({ length: 200 }, (_, y) =>
      Array.from({ length: 200 }, (__, x): Colour => [x ^ y, (x * y) % 256, x]),
    );
    const full = screenshot(rows);
    expect(slimPng(full).length).toBeLessThan(full.length / 2);
  });

  it("is refused for what is no screenshot", () => {
    expect(() => slimPng(Buffer.from("GIF89a, as it happens"))).toThrow("not a PNG");
    expect(() => slimPng(slimPng(screenshot([[paper]])))).toThrow("not a PNG as browsers write screenshots");
  });
});
