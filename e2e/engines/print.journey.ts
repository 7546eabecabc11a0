import { inflateSync } from "node:zlib";
import { figures } from "../ids.ts";
import { rtl } from "../words.ts";
import { engines } from "./engines.ts";
import { expect, journey } from "./test.ts";

journey("a page that nobody touched is printed with its figures", async ({ visit, driver, engine }) => {
  const reason = engines[engine]!.cannot.print;
  if (reason) {
    await visit.open(`${rtl}/`);
    await expect(driver.print(), reason).rejects.toThrow(/unknown command/);
    return;
  }
  for (const figure of [figures.map, figures.timeline, figures.bars, figures.shares]) {
    await visit.open(`${rtl}/${figure}/`);
    const whole = shapesIn(await driver.print());
    const graphics = await visit.run(() => {
      const all = [...document.querySelectorAll("figure [data-graphic]")];
      for (const graphic of all) graphic.replaceChildren();
      return all.length;
    });
    expect(graphics, figure).toBeGreaterThan(0);
    expect(whole, figure).toBeGreaterThan(shapesIn(await driver.print()) + 10);
  }
});

/** How many shapes a PDF fills or strokes. */
function shapesIn(pdf: Buffer): number {
  let shapes = 0;
  for (let at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1)) {
    const end = pdf.indexOf("endstream", at);
    if (pdf.subarray(at - 3, at).toString() === "end") continue;
    shapes += drawnBy(pdf.subarray(at + "stream\n".length, end));
  }
  return shapes;
}

/** Fonts and pictures are streams, too; only what draws has operators on lines of their own. */
function drawnBy(stream: Buffer): number {
  try {
    return (
      inflateSync(stream)
        .toString("latin1")
        .match(/(?<=[\s\d])(f|f\*|S|B|s|b)(?=\s)/g) ?? []
    ).length;
  } catch {
    return 0;
  }
}
