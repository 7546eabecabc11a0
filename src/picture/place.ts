import { ownNames } from "./borrowedFaces.ts";
import { readColour } from "./colours.ts";
import { WordsUsed } from "./words.ts";

/** Where something lies on the picture, in px from its top left. */
export interface Place {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The sheet as what is drawn of it measures it: places from its corner, baselines, and the words that were used. */
export class Picture {
  readonly words = new WordsUsed();
  /** The families of words that say nothing else. */
  readonly families: string;
  /** The colours of the article and the record. */
  readonly voices: readonly string[];
  /** The colour beneath all of it. */
  readonly ground: string;
  private readonly corner: DOMRect;
  private readonly ascents = new Map<string, number>();
  private readonly range = document.createRange();

  constructor(readonly sheet: HTMLElement) {
    this.corner = sheet.getBoundingClientRect();
    const style = getComputedStyle(sheet);
    this.families = ownNames(style.fontFamily);
    this.voices = ["--claim", "--record"].map((token) => style.getPropertyValue(token).trim());
    this.ground = readColour(style.backgroundColor)?.hex ?? "#ffffff";
  }

  get widthPx(): number {
    return Math.ceil(this.corner.width);
  }

  get heightPx(): number {
    return Math.ceil(this.corner.height);
  }

  placeOf(element: Element): Place {
    return this.fromCorner(element.getBoundingClientRect());
  }

  /** The places of something inline, line by line. */
  placesOf(element: Element): Place[] {
    return [...element.getClientRects()].map((rect) => this.fromCorner(rect));
  }

  /** The places of some characters; none where they are not drawn. */
  rectsOf(text: Text, from: number, to: number): Place[] {
    this.range.setStart(text, from);
    this.range.setEnd(text, to);
    return [...this.range.getClientRects()].filter(({ width }) => width > 0).map((rect) => this.fromCorner(rect));
  }

  /** How far the baseline of words in an element lies below the top of their box. */
  ascentOf(element: Element): number {
    const { fontFamily, fontSize, fontWeight, fontStyle } = getComputedStyle(element);
    const key = [fontFamily, fontSize, fontWeight, fontStyle].join();
    const known = this.ascents.get(key);
    if (known !== undefined) return known;
    const probe = document.createElement("span");
    Object.assign(probe.style, { position: "absolute", fontFamily, fontSize, fontWeight, fontStyle });
    const foot = document.createElement("span");
    foot.style.display = "inline-block";
    probe.append("x", foot);
    this.sheet.append(probe);
    this.range.selectNode(probe.firstChild ?? probe);
    const ascent = foot.getBoundingClientRect().bottom - this.range.getBoundingClientRect().top;
    probe.remove();
    this.ascents.set(key, ascent);
    return ascent;
  }

  /** The way from an SVG's own coordinates to those of the picture. */
  matrixOf(element: SVGGraphicsElement): DOMMatrix {
    const { a, b, c, d, e, f } = element.getScreenCTM() ?? new DOMMatrix();
    return new DOMMatrix([a, b, c, d, e - this.corner.left, f - this.corner.top]);
  }

  private fromCorner({ left, right, top, bottom }: DOMRect): Place {
    const { left: x, top: y } = this.corner;
    return { left: left - x, right: right - x, top: top - y, bottom: bottom - y };
  }
}
