import { paint, readColour } from "./colours.ts";
import { type Attributes, element } from "./markup.ts";
import type { Place } from "./place.ts";
import type { References } from "./references.ts";

/** What a box shows beneath what it holds: its ground and its border. */
export function drawGround(place: Place, style: CSSStyleDeclaration, references: References): string {
  const ground = readColour(style.backgroundColor);
  const radius = Number.parseFloat(style.borderStartStartRadius) || undefined;
  const stripes = stripesOf(style.backgroundImage, place);
  return [
    ground ? rectangle(place, { rx: radius, ...paint("fill", ground) }) : "",
    stripes ? rectangle(place, { rx: radius, fill: `url(#${references.add(stripes)})` }) : "",
    drawBorder(place, style, radius),
  ].join("");
}

/** The ring around a box that is selected. */
export function drawOutline(place: Place, style: CSSStyleDeclaration): string {
  const widthPx = Number.parseFloat(style.outlineWidth);
  const colour = readColour(style.outlineColor);
  if (style.outlineStyle === "none" || !widthPx || !colour) return "";
  const away = Number.parseFloat(style.outlineOffset) + widthPx / 2;
  const radius = Number.parseFloat(style.borderStartStartRadius);
  return rectangle(grown(place, away), {
    rx: radius > 0 ? Math.max(0, radius + away) : undefined,
    fill: "none",
    ...paint("stroke", colour),
    "stroke-width": widthPx,
  });
}

const sides = ["top", "right", "bottom", "left"] as const;

function drawBorder(place: Place, style: CSSStyleDeclaration, radius: number | undefined): string {
  const borders = sides.map((side) => {
    const colour = readColour(style.getPropertyValue(`border-${side}-color`));
    const line = style.getPropertyValue(`border-${side}-style`);
    const widthPx = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    return colour && widthPx > 0 && !/none|hidden/.test(line) ? { side, colour, line, widthPx } : undefined;
  });
  const [top] = borders;
  if (!top) return borders.map((border) => (border ? drawSide(place, border, radius) : "")).join("");
  const isWhole = borders.every((border) => border?.widthPx === top.widthPx && border.colour.hex === top.colour.hex);
  if (!isWhole) return borders.map((border) => (border ? drawSide(place, border, radius) : "")).join("");
  return rectangle(grown(place, -top.widthPx / 2), {
    rx: radius,
    fill: "none",
    ...paint("stroke", top.colour),
    "stroke-width": top.widthPx,
    "stroke-dasharray": dashes(top.line, top.widthPx),
  });
}

interface Border {
  side: (typeof sides)[number];
  colour: NonNullable<ReturnType<typeof readColour>>;
  line: string;
  widthPx: number;
}

function drawSide({ left, right, top, bottom }: Place, { side, colour, line, widthPx }: Border, rx?: number): string {
  const half = widthPx / 2;
  const isLevel = side === "top" || side === "bottom";
  // A box that is nothing but this side is rounded as a whole.
  if (!isLevel && rx && right - left <= widthPx)
    return rectangle({ left, right, top, bottom }, { rx, ...paint("fill", colour) });
  const across = { top: top + half, bottom: bottom - half, left: left + half, right: right - half }[side];
  return element("line", {
    ...(isLevel ? { x1: left, x2: right, y1: across, y2: across } : { x1: across, x2: across, y1: top, y2: bottom }),
    ...paint("stroke", colour),
    "stroke-width": widthPx,
    "stroke-dasharray": dashes(line, widthPx),
  });
}

function dashes(line: string, widthPx: number): string | undefined {
  if (line === "dashed") return `${widthPx * 3} ${widthPx * 2}`;
  return line === "dotted" ? `${widthPx} ${widthPx}` : undefined;
}

/** A ground in stripes as a gradient that repeats; undefined for any other. Its stops are given in px. */
function stripesOf(image: string, { left, right, top, bottom }: Place): string | undefined {
  const [, angle = "", list = ""] = /^repeating-linear-gradient\(([\d.]+)deg, (.*)\)$/.exec(image) ?? [];
  const stops = [...list.matchAll(/(rgba?\([^)]*\)|color\([^)]*\)) ([\d.]+)px/g)];
  const period = Number(stops.at(-1)?.[2] ?? 0);
  if (!period) return undefined;
  const turn = (Number(angle) * Math.PI) / 180;
  const [dx, dy] = [Math.sin(turn), -Math.cos(turn)];
  const half = (Math.abs((right - left) * dx) + Math.abs((bottom - top) * dy)) / 2;
  const [x, y] = [(left + right) / 2 - dx * half, (top + bottom) / 2 - dy * half];
  return element(
    "linearGradient",
    { gradientUnits: "userSpaceOnUse", spreadMethod: "repeat", x1: x, y1: y, x2: x + dx * period, y2: y + dy * period },
    stops
      .map(([, colour = "", at]) => {
        const seen = readColour(colour);
        return element("stop", {
          offset: Number(at) / period,
          "stop-color": seen?.hex ?? "#ffffff",
          "stop-opacity": seen ? undefined : 0,
        });
      })
      .join(""),
  );
}

function rectangle({ left, right, top, bottom }: Place, attributes: Attributes): string {
  return element("rect", { x: left, y: top, width: right - left, height: bottom - top, ...attributes });
}

function grown({ left, right, top, bottom }: Place, by: number): Place {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}
