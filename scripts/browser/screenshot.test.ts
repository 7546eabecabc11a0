import sharp from "sharp";
import { expect, it } from "vitest";
import { slimPng } from "./screenshot.ts";

const sizePx = 200;
const paper = [251, 249, 245];
const claim = [180, 83, 26];

/** A sheet of paper with a mark on it, and in its last rows a thousand colours. */
const pixels = Array.from({ length: sizePx * sizePx }, (_, at) => {
  const [x, y] = [at % sizePx, Math.floor(at / sizePx)];
  if (y >= 190) return [x, (x * y) % 256, y * 25];
  return x > 50 && x < 90 && y < 60 ? claim : paper;
}).flat();
const raw = { width: sizePx, height: sizePx, channels: 3 } as const;
const picture = await sharp(Uint8Array.from(pixels), { raw }).png().toBuffer();

it("a slim picture keeps plain areas, has at most 256 colours and far fewer bytes, the same every time", async () => {
  const slim = await slimPng(picture);
  expect(slim.length).toBeLessThan(picture.length / 2);
  expect(await slimPng(picture)).toEqual(slim);
  const shown = await sharp(slim).removeAlpha().raw().toBuffer();
  const coloursAt = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, at) => shown.subarray(3 * (from + at), 3 * (from + at) + 3).join()));
  expect(coloursAt(0, 190 * sizePx)).toEqual(new Set([paper.join(), claim.join()]));
  expect(coloursAt(0, sizePx * sizePx).size).toBeLessThanOrEqual(256);
});

it("what is no picture is refused", async () => {
  await expect(slimPng(Buffer.from("GIF89a, as it happens"))).rejects.toThrow();
});
