import type { Box } from "#figures/placing/box.ts";
import { wrapWords } from "#figures/placing/wrapWords.ts";
import type { Basemap, Room } from "./basemap.ts";
import type { ReferenceMatrix, Size } from "./drawing.ts";
import {
  alongLine,
  aroundDot,
  aroundPoint,
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
import { dotRadiusPx, wholePx, type PlacedDot, spreadMarks } from "./spreadMarks.ts";

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
  size: Size;
  /** From the reference drawing to the present view. */
  matrix: ReferenceMatrix;
  /** Px of a place in the present view; outside the drawing where the view does not reach it. */
  project: (place: MapPlace) => readonly [number, number];
  /** Whether a place is outside of the first view already: its arrow stands in every view. */
  isFar: (place: MapPlace) => boolean;
  isNarrow: boolean;
  /** How many times closer than the first view; closer ones name more places. */
  zoom: number;
}

interface Spot {
  place: MapPlace;
  x: number;
  y: number;
}

const leans: readonly Lean[] = ["level", "down", "up", "below", "above"];
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
  let least = missing(best, contents, marks, view.size);
  for (const layer of ["article", "record"] as const) {
    for (const side of leans) {
      if (least === 0) return best;
      const placed = placeNames(contents, view, marks, { ...lean, [layer]: side });
      const lost = missing(placed, contents, marks, view.size);
      if (lost < least - 1e-9) [best, least, lean] = [placed, lost, { ...lean, [layer]: side }];
    }
  }
  return best;
}

type Leans = Record<"article" | "record", Lean>;

/** What does not depend on where names stand. */
interface PlacedMarks {
  spots: readonly Spot[];
  dots: readonly PlacedDot[];
  steps: readonly Ground["lines"][];
}

function placeMarks({ places, routes, selected, raised }: MapContents, view: MapView): PlacedMarks {
  const { size, isNarrow, zoom } = view;
  const spots = places
    .filter((place) => !isNarrow || zoom >= 2 || place.rank < 3 || isOfStory(place) || selected.has(place.id))
    .map((place): Spot => {
      const [x, y] = view.project(place);
      return { place, x: wholePx(x), y: wholePx(y) };
    })
    .sort((a, b) => weight(a.place, selected, raised) - weight(b.place, selected, raised));
  const mustStand = ({ place }: Spot) => !isArea(place) && (isOfStory(place) || selected.has(place.id));
  const standing = spots.filter((spot) => mustStand(spot) && isSeen(spot, size));
  return {
    spots,
    dots: spreadMarks(standing, size, isNarrow),
    steps: routes.map(({ points }) => stepsAlong(points)),
  };
}

function placeNames(
  { routes, selected, raised, rooms }: MapContents,
  view: MapView,
  { spots, steps, dots: standing }: PlacedMarks,
  lean: Leans,
): PlacedMap {
  const { size, isNarrow } = view;
  const dots = [...standing];
  const ground: Ground = {
    size,
    taken: dots.flatMap(dotBoxes),
    lines: steps.flat(),
  };
  const labels = new Map<MapPlace, PlacedLabel>();
  const arrows: PlacedArrow[] = [];
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
  const addWithMark = (mark: Spot & { radiusPx: number }, lines: readonly LabelLine[]) => {
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
    if (isArea(place)) {
      name(place, areaWays(spot, rooms[place.id], raised.includes(place.id), view));
    } else if (dot) {
      name(place, dotWays(dot, dotLines(place), size, place.account && lean[place.account.layer]));
    } else if (isSeen(spot, size)) {
      const own = { place, x, y, radiusPx: dotRadiusPx(place, isNarrow), at: { x, y } };
      if (addWithMark(own, dotLines(place))) dots.push(own);
    } else if (view.isFar(place) || place.account || selected.has(place.id)) {
      const head = { ...arrowHead(spot, size), radiusPx: arrowPx };
      const label = addWithMark(head, [{ words: place.name, role: "minor" }]);
      if (label) arrows.push({ ...head, label });
    }
  }
  return {
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
 * bears it; a state's or region's with its middle within; one of raised land, where that is small, beside it.
 */
function areaWays(spot: Spot, room: Room | undefined, isRaised: boolean, view: MapView): readonly Way[] {
  const { name, role } = spot.place;
  const lineOf = (words: string): LabelLine => ({ words, role: isRaised ? "raisedName" : (role as "state") });
  const [oneLine, lines] = [[lineOf(name)], wrapWords(name, 0, letterPx.state).map(lineOf)];
  const within = (words: typeof lines, share: number): Way => [
    words,
    room ? withinArea(room, spot, words, share, view) : [],
  ];
  if (role === "sea") return [within(oneLine, 1), within(lines, 1), within(lines, 0.6)];
  const beside: Way = [oneLine, isRaised ? aroundPoint(spot, oneLine, view.size) : []];
  const least = isRaised ? 0 : 0.2;
  return [within(oneLine, 1), within(oneLine, least), within(lines, least), beside];
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

function isSeen({ x, y }: { x: number; y: number }, { widthPx, heightPx }: Size): boolean {
  return x >= 4 && x <= widthPx - 4 && y >= 4 && y <= heightPx - 4;
}

/** Less comes first: the two accounts, what is selected or raised, the story's places by rank, context by rank; dots before areas, whose names can stand in more places. */
function weight(place: MapPlace, selected: ReadonlySet<string>, raised: readonly string[]): number {
  if (place.account) return 0;
  if (selected.has(place.id)) return 1;
  if (raised.includes(place.id)) return 1.5;
  return 1 + place.rank + (isOfStory(place) ? 0 : 3) + (isArea(place) ? 1.5 : 0);
}

/** What a layout leaves unnamed of the story's places in view, the weightiest counting most; 0 where all are named. */
function missing(
  { dots, areas }: PlacedMap,
  { selected, raised }: MapContents,
  { spots, dots: story }: PlacedMarks,
  size: Size,
): number {
  const named = new Set<MapPlace>([...dots.filter(({ label }) => label), ...areas].map(({ place }) => place));
  const wanted = [
    ...story,
    ...spots.filter((spot) => isArea(spot.place) && isOfStory(spot.place) && isSeen(spot, size)),
  ];
  return wanted
    .filter(({ place }) => !named.has(place))
    .reduce((sum, { place }) => sum + 4 ** -weight(place, selected, raised), 0);
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

function arrowHead({ place, x, y }: Spot, { widthPx, heightPx }: Size) {
  const left = Math.min(Math.max(x, edgePx), widthPx - edgePx);
  const top = Math.min(Math.max(y, edgePx), heightPx - edgePx);
  return { place, x: left, y: top, angleDeg: Math.round((Math.atan2(y - top, x - left) * 180) / Math.PI) };
}

/** The ground of a dot, and of its place where that is elsewhere. */
function dotBoxes(dot: PlacedDot): Box[] {
  return [boxAround(dot, dot.radiusPx), ...(isDisplaced(dot) ? [boxAround(dot.at, 1)] : [])];
}

function boxAround({ x, y }: { x: number; y: number }, radiusPx: number): Box {
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
