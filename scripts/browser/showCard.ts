/** Runs in the document that cards are drawn in; drawInBrowser.ts calls what it puts on the window. */

const margin = { inlinePx: 60, blockPx: 32 };
const lastStep = 16;
const smallestPx = 28;
/** What a figure draws on its card. */
const drawings = ".card-room";

/** Words that stand in one line, without the room that a face keeps above and below its letters. */
interface Line {
  words: string;
  owner: Element;
  rect: DOMRect;
  /** As seen. */
  sizePx: number;
}

/** Shows a card, set as large as fits, and gives what is wrong with it: one sentence for each thing. */
async function showCard(lang: string, dir: string, markup: string): Promise<string[]> {
  const { documentElement: root, body } = document;
  root.lang = lang;
  root.dir = dir;
  body.innerHTML = markup;
  const card = body.querySelector<HTMLElement>(".card");
  if (!card) return ["there is no card in its markup"];
  await document.fonts.ready;
  for (let step = 1; step <= lastStep && overflows(card); step++) card.style.setProperty("--step", String(step));
  const lines = linesOf(card);
  const problems = [
    ...(overflows(card) ? ["its words do not fit, even in their smallest size"] : []),
    ...cutParts(card).slice(0, 1),
    ...lines.flatMap(problemsOf),
    ...overlaps(lines.filter(({ owner }) => owner.closest(drawings))),
  ];
  return [...new Set(problems)];
}

function overflows(card: HTMLElement): boolean {
  return [...card.querySelectorAll(".card-body, .card-foot")].some((part) => {
    const room = part.getBoundingClientRect();
    return [...part.children].some((child) => !isInside(child.getBoundingClientRect(), room));
  });
}

/** What says that a mark or a box lies beyond the room of a figure; words have checks of their own. */
function cutParts(card: HTMLElement): string[] {
  const room = card.querySelector(".card-room")?.getBoundingClientRect();
  const drawn = [
    ...card.querySelectorAll(".card-room *:not(defs *, pattern, pattern *, text, tspan, .visually-hidden)"),
  ];
  return drawn.filter(isSeenWhole).flatMap((part) => {
    const rect = part.getBoundingClientRect();
    if (!room || rect.width + rect.height === 0 || isInside(rect, room)) return [];
    const at = [rect.left - room.left, rect.top - room.top, rect.right - room.right, rect.bottom - room.bottom];
    return [
      `<${part.tagName} class="${part.getAttribute("class") ?? ""}"> does not fit its room: ${at.map(Math.round).join(", ")} px`,
    ];
  });
}

/** Boxes, and marks that their drawing does not clip. */
function isSeenWhole(part: Element): boolean {
  if (!(part instanceof SVGElement)) return getComputedStyle(part).display !== "inline";
  return !part.ownerSVGElement || getComputedStyle(part.ownerSVGElement).overflow === "visible";
}

function linesOf(card: HTMLElement): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement?.closest("text") ?? node.parentElement;
    const words = node.textContent?.trim() ?? "";
    if (!owner || words === "" || owner.closest(".visually-hidden")) continue;
    const sizePx = parseFloat(getComputedStyle(node.parentElement ?? owner).fontSize) * scaleOf(owner);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) lines.push({ words, owner, sizePx, rect: trimmed(rect, sizePx) });
  }
  return lines;
}

/** How many times larger than its own px a drawing shows its words. */
function scaleOf(owner: Element): number {
  const matrix = owner instanceof SVGGraphicsElement ? owner.getScreenCTM() : null;
  return matrix ? Math.min(Math.hypot(matrix.a, matrix.b), Math.hypot(matrix.c, matrix.d)) : 1;
}

function trimmed({ x, y, width, height }: DOMRect, sizePx: number): DOMRect {
  const trimmedPx = Math.min(height, sizePx);
  return new DOMRect(x, y + (height - trimmedPx) / 2, width, trimmedPx);
}

function problemsOf({ words, owner, rect, sizePx }: Line): string[] {
  const room = new DOMRect(
    margin.inlinePx,
    margin.blockPx,
    innerWidth - 2 * margin.inlinePx,
    innerHeight - 2 * margin.blockPx,
  );
  const drawing = owner.closest(drawings)?.getBoundingClientRect();
  return [
    ...(isInside(rect, room) ? [] : [`"${words}" stands in the outer margin`]),
    ...(!drawing || isInside(rect, drawing) ? [] : [`"${words}" is cut at the edge of its drawing`]),
    ...(sizePx >= smallestPx ? [] : [`"${words}" is set at ${sizePx} px, below ${smallestPx}`]),
  ];
}

function isInside(rect: DOMRect, room: DOMRect): boolean {
  return (
    rect.left >= room.left - 1 &&
    rect.right <= room.right + 1 &&
    rect.top >= room.top - 1 &&
    rect.bottom <= room.bottom + 1
  );
}

function overlaps(lines: readonly Line[]): string[] {
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => other.owner !== one.owner && meet(one.rect, other.rect))
      .map((other) => `"${one.words}" and "${other.words}" lie over each other`),
  );
}

function meet(one: DOMRect, other: DOMRect): boolean {
  return (
    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 2 && other.top < one.bottom - 2
  );
}

Object.assign(window, { showCard });
