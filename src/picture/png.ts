/**
 * Paints a picture as PNG, on a ground that nothing shines through.
 * Rejects where the browser cannot read the picture or has no room for it.
 * @param svg what `pictureOf` gave
 * @param scale how many pixels a px of the picture has
 */
export async function toPng(svg: string, scale = 2): Promise<Blob> {
  const [, width = "0", height = "0"] = sizePattern.exec(svg) ?? [];
  const [widthPx, heightPx] = [Number(width) * scale, Number(height) * scale];
  if (!(widthPx > 0 && heightPx > 0)) throw new Error("the picture says no size");
  // In the size of the canvas: some browsers would enlarge what they painted small.
  const enlarged = svg.replace(sizePattern, (start) =>
    start.replace(` width="${width}"`, ` width="${widthPx}"`).replace(` height="${height}"`, ` height="${heightPx}"`),
  );
  const image = new Image(widthPx, heightPx);
  // The pages' policy takes images from `data:`, not from `blob:`.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(enlarged)}`;
  try {
    await image.decode();
  } catch {
    throw new Error("the browser could not read the picture");
  }
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new Error("the browser has no room to paint the picture");
  context.drawImage(image, 0, 0, widthPx, heightPx);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("the browser could not write the picture as PNG");
  return blob;
}

/** The beginning of what `pictureOf` gives, up to the size. */
const sizePattern = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/;
