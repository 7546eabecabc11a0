import type { GeoProjection } from "d3-geo";
import type { Box } from "#figures/placing/box.ts";
import { wrapWords } from "#figures/placing/textWidth.ts";
import type { Basemap, Room } from "./basemap.ts";
import { type DrawingPlane, fromReference, type ReferenceMatrix } from "./drawing.ts";
import {
  alongLine,
  aroundDot,
  crossingCost,
  type Candidate,
  type Ground,
  isFree,
  type LabelLine,
  type Lean,
  letterPx,
  placeLabel,
  type PlacedLabel,
  withinArea,
} from "./placeLabels.ts";
import { isArea, type MapPlace } from "./places.ts";
import type { GeoFrame, Size } from "./projection.ts";
import { dotRadiusPx, type PlacedDot, spreadMarks } from "./spreadMarks.ts";

/** A place beyond the frame: an arrow at the nearest edge that points to where it is. */
export interface PlacedArrow {
  place: MapPlace;
  x: number;
  y: number;
  /** Clockwise from the right, in degrees. */
  angleDeg: number;
  label: PlacedLabel;
}

export interface PlacedMap {
  /** Dots in order of weight; one of the story's is without a label where there is no room for it. */
  dots: readonly (PlacedDot & { label?: PlacedLabel })[];
  /** Names of states, seas and regions that found room. */
  areas: readonly { place: MapPlace; label: PlacedLabel }[];
  arrows: readonly PlacedArrow[];
  routes: readonly { id: string; label: PlacedLabel }[];
}

/** The stop of a place for keys: what is drawn of it in one view; what has no room or is out of frame has only a point. */
export interface PlaceStop {
  place: MapPlace;
  x: number;
  y: number;
  area?: PlacedMap["areas"][number] | undefined;
  dot?: PlacedMap["dots"][number] | undefined;
  arrow?: PlacedArrow | undefined;
}

interface MapContents {
  places: readonly MapPlace[];
  /** In px of the present view; without lines a route bears no name. */
  routes: readonly { id: string; lines: readonly LabelLine[]; points: readonly (readonly [number, number])[] }[];
  /** Ids of places that must be seen: they come first. */
  selected: ReadonlySet<string>;
  /** Ids of the states whose land is raised. */
  raised: readonly string[];
  /** Where each area lies, px of the reference drawing. */
  rooms: Basemap["rooms"];
}

export interface MapView {
  frame: GeoFrame;
  /** The first view: what is outside of it has its arrow in every view. */
  plane: DrawingPlane;
  /** Of the present view, in px of the drawing. */
  projection: GeoProjection;
  /** Narrow ones name fewer places, closer ones more. */
  isNarrow: boolean;
}

interface Spot {
  place: MapPlace;
  x: number;
  y: number;
  weight: number;
}

const leans: readonly Lean[] = ["level", "down", "up", "below", "above"];
/** Where what has no place on the plane stands. */
export const beyond: [number, number] = [-1e4, -1e4];
const arrowPx = 9;
const edgePx = 18;
/** Px at which a name is broken that has no room on one line. */
const wrapPx = 145;

/**
 * Places the marks and names of a map in one view. Names never overlap each other, a mark or the frame's edge; what
 * weighs less gives way: the story's dots move aside and lose their name, context is left out. A narrow drawing leaves
 * out context of rank 3 until it is twice as close.
 */
export function layoutMap(contents: MapContents, view: MapView): PlacedMap {
  const marks = placeMarks(contents, view);
  let lean: Leans = { article: "level", record: "level" };
  let best = placeNames(contents, view, marks, lean);
  for (const layer of ["article", "record"] as const) {
    for (const side of leans) {
      if (best.lost === 0) return best;
      const leaning = { ...lean, [layer]: side };
      const placed = placeNames(contents, view, marks, leaning);
      if (placed.lost < best.lost - 1e-9) [best, lean] = [placed, leaning];
    }
  }
  return best;
}

/** The stops of all places, in an order that no view and no selection changes: areas, then the others, each by weight. */
export function stopsOf(
  { areas, dots, arrows }: PlacedMap,
  { places, raised }: Pick<MapContents, "places" | "raised">,
  { size, projection }: { size: Size; projection: GeoProjection },
): readonly PlaceStop[] {
  const weight = (place: MapPlace) => weightOf(place, new Set(), raised);
  return places
    .toSorted((one, other) => Number(isArea(other)) - Number(isArea(one)) || weight(one) - weight(other))
    .map((place) => {
      const isOwn = (mark: { place: MapPlace }) => mark.place.id === place.id;
      const [x, y] = projection([place.lon, place.lat]) ?? beyond;
      const { x: left, y: top } = arrowHead({ place, x, y }, size);
      return {
        place,
        x: Math.round(left),
        y: Math.round(top),
        area: areas.find(isOwn),
        dot: dots.find(isOwn),
        arrow: arrows.find(isOwn),
      };
    });
}

type Leans = Record<"article" | "record", Lean>;

/** What does not depend on where names stand. */
interface PlacedMarks {
  spots: readonly Spot[];
  dots: readonly PlacedDot[];
  steps: readonly Ground["lines"][];
}

function placeMarks({ places, routes, selected, raised }: MapContents, view: MapView): PlacedMarks {
  const { plane, projection, isNarrow } = view;
  const isClose = projection.scale() >= 2 * plane.projection.scale();
  const isPointedTo = ({ id, account, lon, lat }: MapPlace) =>
    account || selected.has(id) || !isInside(plane.projection([lon, lat]) ?? beyond, plane.size);
  const spots = places
    .filter((place) => !isNarrow || isClose || place.rank < 3 || isOfStory(place) || selected.has(place.id))
    .map((place): Spot => {
      const [x, y] = projection([place.lon, place.lat]) ?? beyond;
      return { place, x: Math.round(x), y: Math.round(y), weight: weightOf(place, selected, raised) };
    })
    .filter((spot) => isArea(spot.place) || isSeen(spot, plane.size) || isPointedTo(spot.place))
    .sort((a, b) => a.weight - b.weight);
  const mustStand = ({ place }: Spot) => !isArea(place) && (isOfStory(place) || selected.has(place.id));
  const standing = spots.filter((spot) => mustStand(spot) && isSeen(spot, plane.size));
  const steps = routes.map(({ points }) => stepsAlong(points));
  return { spots, dots: spreadMarks(standing, plane.size, isNarrow), steps };
}

function placeNames(
  { routes, selected, raised, rooms }: MapContents,
  view: MapView,
  { spots, steps, dots: standing }: PlacedMarks,
  lean: Leans,
): PlacedMap & { lost: number } {
  const { size } = view.plane;
  const dots = [...standing];
  const ground: Ground = { size, taken: dots.flatMap(dotBoxes), lines: steps.flat() };
  const matrix = fromReference(view.frame, view.projection);
  const labels = new Map<MapPlace, PlacedLabel>();
  const arrows: PlacedArrow[] = [];
  let lost = 0;
  const name = (place: MapPlace, ways: readonly Way[]) => {
    const isMinor = !isOfStory(place) && place.rank === 3 && !selected.has(place.id);
    for (const [lines, candidates] of ways) {
      const label = placeLabel(lines, candidates, ground, isMinor ? crossingCost : undefined);
      if (label) labels.set(place, label);
      if (label) return label;
    }
    return undefined;
  };
  // A mark and its name, or neither where one of them has no room.
  const addWithMark = (mark: Omit<PlacedDot, "at">, lines: readonly LabelLine[]) => {
    const box = boxAround(mark, mark.radiusPx);
    if (!isFree(box, ground)) return undefined;
    ground.taken.push(box);
    const label = name(mark.place, dotWays(mark, lines, size));
    if (!label) ground.taken.pop();
    return label;
  };

  for (const spot of spots) {
    const { place, x, y } = spot;
    const dot = dots.find((placed) => placed.place === place);
    const loss = dot || (isArea(place) && isOfStory(place) && isSeen(spot, size)) ? 4 ** -spot.weight : 0;
    if (isArea(place)) {
      name(place, areaWays(spot, rooms[place.id], raised.includes(place.id), { matrix, size }));
    } else if (dot) {
      name(place, dotWays(dot, dotLines(place), size, place.account && lean[place.account.layer]));
    } else if (isSeen(spot, size)) {
      const own = { place, x, y, radiusPx: dotRadiusPx(place, view.isNarrow), at: { x, y } };
      if (addWithMark(own, dotLines(place))) dots.push(own);
    } else {
      const head = { ...arrowHead(spot, size), radiusPx: arrowPx };
      const label = addWithMark(head, [{ words: place.name, role: "minor" }]);
      if (label) arrows.push({ ...head, label });
    }
    if (!labels.has(place)) lost += loss;
  }
  return {
    lost,
    dots: dots.map((dot) => ({ ...dot, label: labels.get(dot.place) })),
    areas: [...labels].flatMap(([place, label]) => (isArea(place) ? [{ place, label }] : [])),
    arrows,
    routes: routes.flatMap(({ id, lines }, index) => {
      const label = lines.length > 0 && routeLabel(lines, steps[index] ?? [], ground);
      return label ? [{ id, label }] : [];
    }),
  };
}

/** A way to write a name, and where it may stand so. */
type Way = readonly [readonly LabelLine[], readonly Candidate[]];

/**
 * Ways to name an area, the best first: a sea's name stands in the water, at least with most of it, so that no land
 * bears it; a state's or region's with its middle within; one of raised land, where that is small, under it.
 */
function areaWays(
  spot: Spot,
  room: Room | undefined,
  isRaised: boolean,
  view: { matrix: ReferenceMatrix; size: Size },
): readonly Way[] {
  const { name, role } = spot.place;
  const lineOf = (words: string): LabelLine => ({ words, role: isRaised ? "raisedName" : (role as "state") });
  const [oneLine, lines] = [[lineOf(name)], wrapWords(name, 0, letterPx.state).map(lineOf)];
  const within = (words: typeof lines, share: number, where = room): Way => [
    words,
    where ? withinArea(where, spot, words, share, view) : [],
  ];
  if (role === "sea") return [within(oneLine, 1), within(lines, 1), within(lines, 0.6)];
  if (!isRaised) return [within(oneLine, 1), within(oneLine, 0.2), within(lines, 0.2)];
  const last = room?.rows.at(-1) ?? [0, 0];
  const lower = room && { ...room, rows: [...room.rows, ...Array.from({ length: 12 }, () => last)] };
  return [within(oneLine, 1), within(oneLine, 0), within(oneLine, 0, lower)];
}

/** A name beside its dot, on more lines where there is no room for it on one. */
function dotWays(
  dot: Parameters<typeof aroundDot>[0],
  lines: readonly LabelLine[],
  size: Size,
  lean?: Lean,
): readonly Way[] {
  const wrapped = lines.flatMap(({ words, role }) =>
    wrapWords(words, wrapPx, letterPx[role]).map((words) => ({ words, role })),
  );
  return [lines, wrapped].map((words) => [words, aroundDot(dot, words, size, lean)]);
}

function routeLabel(
  lines: readonly LabelLine[],
  steps: PlacedMarks["steps"][number],
  ground: Ground,
): PlacedLabel | undefined {
  const seen = steps.filter(([x, y]) => isSeen({ x, y }, ground.size));
  return placeLabel(lines, alongLine(seen.filter((_, step) => step % 6 === 3)), ground);
}

/** Whether a dot stands so far from its place that a line must join them. */
export function isDisplaced({ x, y, at }: PlacedDot): boolean {
  return Math.hypot(at.x - x, at.y - y) > 3;
}

function isOfStory({ inArticle, inRecord }: MapPlace): boolean {
  return inArticle || inRecord;
}

/** Whether a point is in the drawing, with so many px around it. */
export function isInside([x, y]: readonly [number, number], { widthPx, heightPx }: Size, marginPx = 0): boolean {
  return Math.min(x, widthPx - x, y, heightPx - y) >= marginPx;
}

function isSeen({ x, y }: { x: number; y: number }, size: Size): boolean {
  return isInside([x, y], size, 4);
}

/** Less comes first: the two accounts, what is selected or raised, the story's places by rank, context by rank; dots before areas, whose names can stand in more places. */
function weightOf(place: MapPlace, selected: ReadonlySet<string>, raised: readonly string[]): number {
  if (place.account) return 0;
  if (selected.has(place.id)) return 1;
  if (raised.includes(place.id)) return 1.5;
  return 1 + place.rank + (isOfStory(place) ? 0 : 3) + (isArea(place) ? 1.5 : 0);
}

function dotLines(place: MapPlace): readonly LabelLine[] {
  const { name, account } = place;
  if (!account) return [{ words: name, role: isOfStory(place) ? "city" : "minor" }];
  return [
    { words: name, role: "account" },
    { words: account.words, role: "words" },
    { words: account.when, role: "when" },
  ];
}

function arrowHead({ place, x, y }: Omit<Spot, "weight">, { widthPx, heightPx }: Size) {
  const left = Math.min(Math.max(x, edgePx), widthPx - edgePx);
  const top = Math.min(Math.max(y, edgePx), heightPx - edgePx);
  return { place, x: left, y: top, angleDeg: Math.round((Math.atan2(y - top, x - left) * 180) / Math.PI) };
}

/** The ground of a dot, and of its place where that is elsewhere. */
function dotBoxes(dot: PlacedDot): Box[] {
  return [boxAround(dot, dot.radiusPx), ...(isDisplaced(dot) ? [boxAround(dot.at, 1)] : [])];
}

/** The square around a point, twice `radiusPx` wide. */
export function boxAround({ x, y }: { x: number; y: number }, radiusPx: number): Box {
  return { x: x - radiusPx, y: y - radiusPx, width: 2 * radiusPx, height: 2 * radiusPx };
}

/** Points on the way of a line, at most 8 px apart. */
function stepsAlong(points: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (!next) return [point];
    const count = Math.min(Math.max(1, Math.ceil(Math.hypot(next[0] - point[0], next[1] - point[1]) / 8)), 200);
    return Array.from({ length: count }, (_, step): readonly [number, number] => [
      point[0] + ((next[0] - point[0]) * step) / count,
      point[1] + ((next[1] - point[1]) * step) / count,
    ]);
  });
}
