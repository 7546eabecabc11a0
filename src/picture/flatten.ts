import { drawGround, drawOutline } from "./boxes.ts";
import { group } from "./markup.ts";
import { Lines } from "./lines.ts";
import type { Picture } from "./place.ts";
import { References } from "./references.ts";
import { Shapes } from "./shapes.ts";

/** What a sheet looks like, as the content of an SVG in the sheet's px. */
export function flatten(picture: Picture): string {
  const shapes = new Shapes(picture);
  const references = new References(picture.sheet, (original) => shapes.drawReferred(original));
  shapes.nameIn(references);
  const drawn = new Flattener(picture, shapes, references).drawBlock(picture.sheet);
  return `<defs>${references.markup}</defs>${drawn}`;
}

class Flattener {
  constructor(
    private readonly picture: Picture,
    private readonly shapes: Shapes,
    private readonly references: References,
  ) {}

  drawBlock(block: Element): string {
    const style = getComputedStyle(block);
    if (isUnseen(style)) return "";
    const place = this.picture.placeOf(block);
    const content =
      drawGround(place, style, this.references) +
      this.drawContent(block, new Lines(block, this.picture)) +
      drawOutline(place, style);
    return group({ opacity: style.opacity === "1" ? undefined : style.opacity }, content);
  }

  private drawContent(block: Element, lines: Lines): string {
    let drawn = "";
    const visit = (parent: Element) => {
      for (const node of parent.childNodes) {
        if (node instanceof Text) lines.add(node, parent);
        else if (node instanceof SVGSVGElement) {
          if (!isUnseen(getComputedStyle(node))) drawn += lines.take() + this.shapes.drawOutermost(node);
        } else if (node instanceof HTMLElement) {
          const style = getComputedStyle(node);
          if (isUnseen(style)) continue;
          if (style.display === "inline" || style.display === "contents") {
            for (const place of this.picture.placesOf(node)) drawn += drawGround(place, style, this.references);
            visit(node);
          } else drawn += lines.take() + this.drawBlock(node);
        }
      }
    };
    visit(block);
    return drawn + lines.take();
  }
}

/** Also what is there only for those who do not see the page. */
function isUnseen({ display, opacity, visibility, clipPath }: CSSStyleDeclaration): boolean {
  return display === "none" || opacity === "0" || visibility === "hidden" || clipPath === "inset(50%)";
}
