import { paint, readColour } from "./colours.ts";
import { type Attributes, element, escapeXml, group, rightToLeft, rounded } from "./markup.ts";
import type { Picture } from "./place.ts";
import type { References } from "./references.ts";
import { faceAttributes, underline, withoutDefaults } from "./words.ts";

/** Their lengths are resolved to px; what else says where a shape lies is taken over as it stands. */
const lengths: Readonly<Record<string, readonly string[]>> = {
  rect: ["x", "y", "width", "height", "rx", "ry"],
  circle: ["cx", "cy", "r"],
  ellipse: ["cx", "cy", "rx", "ry"],
  line: ["x1", "y1", "x2", "y2"],
  text: ["x", "y", "dx", "dy"],
  tspan: ["x", "y", "dx", "dy"],
};
const kept = ["d", "points"];
/** Where words stand to their place, seen from left to right; `start` is the default. */
const anchorsOf = {
  ltr: { start: undefined, middle: "middle", end: "end" },
  rtl: { start: "end", middle: "middle", end: undefined },
} as const;
const unseen = new Set(["defs", "title", "desc", "clipPath", "mask", "pattern", "linearGradient", "radialGradient"]);

/** Draws the SVGs of a sheet anew: no nested viewport, no class, no link; only groups and shapes with their own looks. */
export class Shapes {
  private references!: References;

  constructor(private readonly picture: Picture) {}

  /** Where the hatchings and masks go; they are drawn by `drawReferred`, so that each needs the other. */
  nameIn(references: References): void {
    this.references = references;
  }

  /** An SVG that stands among HTML, at its place. */
  drawOutermost(svg: SVGSVGElement): string {
    const style = getComputedStyle(svg);
    if (svg.getBoundingClientRect().width === 0 || style.visibility === "hidden") return "";
    const content = group({ "clip-path": this.viewportClip(svg, style) }, this.drawAll(svg));
    const transform = matrixText(this.picture.matrixOf(svg));
    return group({ transform, opacity: seen(style) }, content);
  }

  /** What a reference brings along: itself and what it holds, in the colours that they have now. */
  drawReferred(original: Element): string {
    const attributes = Object.fromEntries(
      [...original.attributes]
        .filter(({ name }) => !/^(id|class|style|href|data-.*)$/.test(name))
        .map(({ name, value }) => [name, value]),
    );
    return element(original.localName, attributes, this.drawAll(original));
  }

  private drawAll(parent: Element): string {
    return [...parent.children].map((child) => this.draw(child)).join("");
  }

  private draw(child: Element): string {
    const style = getComputedStyle(child);
    if (child.localName === "stop") return drawStop(child, style);
    if (!(child instanceof SVGGraphicsElement) || unseen.has(child.localName)) return "";
    if (style.display === "none" || style.opacity === "0") return "";
    const around: Attributes = {
      transform: child instanceof SVGSVGElement ? this.nestedTransform(child) : ownTransform(child),
      opacity: seen(style),
      "clip-path": this.references.refer(child.getAttribute("clip-path")),
      mask: this.references.refer(child.getAttribute("mask")),
    };
    if (child instanceof SVGSVGElement)
      return group(around, group({ "clip-path": this.viewportClip(child, style) }, this.drawAll(child)));
    if (child instanceof SVGGElement || child instanceof SVGAElement) return group(around, this.drawAll(child));
    if (style.visibility === "hidden") return "";
    const look = this.lookOf(child, style);
    if (look.fill === "none" && look.stroke === undefined) return "";
    const isText = child instanceof SVGTextContentElement;
    return element(
      child.localName,
      {
        ...geometryOf(child),
        ...look,
        ...(isText ? this.wordsLook(style) : {}),
        ...around,
      },
      isText ? this.wordsOf(child, style) : "",
    );
  }

  private lookOf(shape: SVGGraphicsElement, style: CSSStyleDeclaration): Attributes {
    const stroke = this.paintOf("stroke", style);
    const widthPx = Number.parseFloat(style.strokeWidth);
    const isStroked = stroke["stroke"] !== "none" && widthPx > 0;
    // A stroke that does not grow with its shape is written as thin as it has to be to look so.
    const scale = style.vectorEffect === "non-scaling-stroke" ? 1 / scaleOf(shape) : 1;
    const dashes = style.strokeDasharray === "none" ? [] : (style.strokeDasharray.match(/[\d.]+/g) ?? []);
    const differing = (property: string, initial: string) => {
      const value = style.getPropertyValue(property);
      return value === initial ? undefined : value;
    };
    return {
      ...this.paintOf("fill", style),
      "fill-rule": differing("fill-rule", "nonzero"),
      ...(isStroked && {
        ...stroke,
        "stroke-width": precise(widthPx * scale),
        "stroke-dasharray": dashes.map((dash) => precise(Number(dash) * scale)).join(" ") || undefined,
        "stroke-linecap": differing("stroke-linecap", "butt"),
        "stroke-linejoin": differing("stroke-linejoin", "miter"),
        "paint-order": differing("paint-order", "normal"),
      }),
    };
  }

  private paintOf(property: "fill" | "stroke", style: CSSStyleDeclaration): Record<string, string | undefined> {
    const value = style.getPropertyValue(property);
    const opacity = Number(style.getPropertyValue(`${property}-opacity`));
    const reference = this.references.refer(value);
    if (reference) return { [property]: reference, [`${property}-opacity`]: opacity < 1 ? String(opacity) : undefined };
    const colour = opacity > 0 ? readColour(value) : undefined;
    return colour ? paint(property, colour, opacity) : { [property]: "none" };
  }

  private wordsLook(style: CSSStyleDeclaration): Attributes {
    return {
      ...withoutDefaults(faceAttributes(style), this.picture.families),
      "text-anchor": anchorsOf[style.direction as "ltr" | "rtl"][style.textAnchor as "start" | "middle" | "end"],
      "dominant-baseline": style.dominantBaseline === "auto" ? undefined : style.dominantBaseline,
      style: underline(style, this.picture.voices),
    };
  }

  private wordsOf(text: SVGTextContentElement, style: CSSStyleDeclaration): string {
    let written = "";
    let line = "";
    const endLine = () => {
      written += style.direction === "rtl" && hasOwnPlace(text) ? rightToLeft(line) : line;
      line = "";
    };
    for (const node of text.childNodes) {
      if (node instanceof SVGElement && hasOwnPlace(node)) {
        endLine();
        written += this.draw(node);
      } else if (node instanceof SVGElement) line += this.draw(node);
      else {
        const words = (node.textContent ?? "").replace(/[ \t\n\r\f]+/g, " ");
        this.picture.words.add(style, words);
        line += escapeXml(words);
      }
    }
    endLine();
    return written;
  }

  /** A clip to the viewport of an SVG that shows nothing outside of it, where there is something. */
  private viewportClip(svg: SVGSVGElement, style: CSSStyleDeclaration): string | undefined {
    if (style.overflow === "visible") return undefined;
    const box = svg.getBBox();
    const view = svg.viewBox.baseVal as DOMRect | null;
    const port = view && view.width > 0 ? view : new DOMRect(0, 0, svg.width.baseVal.value, svg.height.baseVal.value);
    const isInside =
      box.x >= port.x - 1 &&
      box.y >= port.y - 1 &&
      box.x + box.width <= port.x + port.width + 1 &&
      box.y + box.height <= port.y + port.height + 1;
    if (isInside) return undefined;
    const { x, y, width, height } = port;
    return `url(#${this.references.add(element("clipPath", {}, element("rect", { x, y, width, height })))})`;
  }

  private nestedTransform(svg: SVGSVGElement): string | undefined {
    const parent = svg.parentElement as Element as SVGGraphicsElement;
    return matrixText(this.picture.matrixOf(parent).inverse().multiply(this.picture.matrixOf(svg)));
  }
}

/** Whether words begin a line of their own, not one within another's. */
function hasOwnPlace(text: SVGElement): boolean {
  return text.localName === "text" || text.hasAttribute("x");
}

function drawStop(stop: Element, style: CSSStyleDeclaration): string {
  const colour = readColour(style.stopColor);
  const opacity = Number(style.stopOpacity) * (colour?.alpha ?? 0);
  return element("stop", {
    offset: stop.getAttribute("offset") ?? undefined,
    "stop-color": colour?.hex,
    "stop-opacity": opacity < 1 ? String(opacity) : undefined,
  });
}

function geometryOf(shape: SVGGraphicsElement): Attributes {
  const resolved = (lengths[shape.localName] ?? []).flatMap((name) => {
    if (!shape.hasAttribute(name)) return [];
    const { baseVal } = (shape as unknown as Record<string, SVGAnimatedLength | SVGAnimatedLengthList>)[name] ?? {};
    if (baseVal === undefined) return [];
    return [[name, rounded("value" in baseVal ? baseVal.value : baseVal.getItem(0).value)] as const];
  });
  const same = kept.flatMap((name) => {
    const value = shape.getAttribute(name);
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...resolved, ...same]);
}

function ownTransform(shape: SVGGraphicsElement): string | undefined {
  const matrix = shape.transform.baseVal.consolidate()?.matrix;
  return matrix && matrixText(matrix);
}

function matrixText({ a, b, c, d, e, f }: DOMMatrix | DOMMatrixReadOnly | SVGMatrix): string | undefined {
  if (a === 1 && b === 0 && c === 0 && d === 1)
    return e === 0 && f === 0 ? undefined : `translate(${rounded(e)} ${rounded(f)})`;
  return `matrix(${[a, b, c, d].map(precise).join(" ")} ${rounded(e)} ${rounded(f)})`;
}

function scaleOf(shape: SVGGraphicsElement): number {
  const { a, b, c, d } = shape.getScreenCTM() ?? new DOMMatrix();
  return Math.sqrt(Math.abs(a * d - b * c)) || 1;
}

function precise(value: number): string {
  return String(Number(value.toPrecision(5)));
}

function seen({ opacity }: CSSStyleDeclaration): string | undefined {
  return opacity === "1" ? undefined : opacity;
}
