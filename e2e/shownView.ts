import { type Page } from "./test.ts";
import { referenceSize, regionProjection } from "#figures/place-map/projection.ts";
import { editions, readPage } from "./site.ts";
import { columns, comparisons, firstView, frameOf, statuses, type View } from "./views.ts";

/** Where a drawing of the map stands: `matrix(k 0 0 k x y)` puts a point p of the land's file at k·p + (x, y), in px. */
interface Drawn {
  drawing: string;
  matrix: string;
  widthPx: number;
  heightPx: number;
}

/** What a page shows of its view: the words and states of its controls, what is open, where the map stands. */
interface Shown {
  search: string;
  told: string;
  root: Record<string, string | undefined>;
  pressed: string[];
  panel?: string;
  step?: number;
  who?: string[];
  rec?: string[];
  q?: string;
  sorted?: { column: number; order: string };
  tables: string[];
  map?: Drawn;
  isEastern: boolean;
}

/** The view that a page shows; from its address only what it has nothing to show of. Throws where its parts disagree. */
export async function shownView(page: Page, path: string): Promise<View> {
  const shown = await page.evaluate(look);
  const [lang = ""] = path.split("/");
  const { story, ui } = editions[lang]!;
  const written = new URLSearchParams(shown.search);
  const inAddress = (key: keyof View) => written.get(key) ?? String(firstView[key]);
  const pressed = (key: string) => shown.pressed.find((set) => set.startsWith(`${key}=`))?.slice(key.length + 1);
  const listed = (known: string[], group: string, labels: string[] | undefined, key: "who" | "rec") =>
    labels
      ? known.filter((value) => labels.includes((ui[group]?.[value] as Record<string, string>)["label"] ?? ""))
      : inAddress(key).split(",").filter(Boolean);
  const chosen = (key: string) => {
    const sets = shown.pressed.filter((set) => set.startsWith(`${key}=`)).map((set) => set.slice(key.length + 1));
    return sets.length > 0 ? [...new Set(sets)].sort() : undefined;
  };
  const agree = (one: unknown, other: unknown, what: string) => {
    if (one !== other) throw new Error(`${what}: ${String(one)}, and ${String(other)}`);
  };
  agree(shown.told, "", "said of a link with nothing amiss");
  agree(pressed("theme"), shown.root["theme"], "theme");
  if (pressed("layer")) agree(pressed("layer"), shown.root["layer"], "layer");
  const context = shown.pressed.find((set) => set.startsWith("context="));
  if (context)
    agree(context, `context=${shown.root["context"] === "on" ? "off" : "on"}`, "what the context's button does");
  agree(shown.isEastern, pressed("digits") === "arab", "digits of the words");
  return {
    sel: shown.panel ?? "",
    step: shown.step === undefined ? "" : (story.path[shown.step - 1]?.prose ?? "?"),
    layer: shown.root["layer"] ?? "",
    who: listed(statuses, "status", shown.who, "who"),
    rec: listed(comparisons, "comparison", shown.rec, "rec"),
    subject: chosen("subject") ?? inAddress("subject").split(",").filter(Boolean),
    q: shown.q ?? inAddress("q"),
    sort: shown.sorted
      ? (shown.sorted.order === "descending" ? "-" : "") + (columns[shown.sorted.column] ?? "?")
      : inAddress("sort"),
    group: pressed("group") ?? inAddress("group"),
    order: pressed("order") ?? inAddress("order"),
    table: shown.tables.sort(),
    map: shown.map ? cameraOf(shown.map, path) : inAddress("map"),
    context: shown.root["context"] ?? "",
    digits: pressed("digits") ?? inAddress("digits"),
    theme: shown.root["theme"] ?? "",
  };
}

function look(): Shown {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const words = (text: string | null) => (text ?? "").replace(/[\u2066-\u2069]/g, "").trim();
  const western = (text: string) => text.replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit)));
  const labels = (key: string) =>
    all(`button[data-set^="${key}="]`).length === 0
      ? undefined
      : all(`button[data-set^="${key}="][aria-pressed="true"]`).map((button) =>
          words(button.textContent).replace(/\s*\([\d٠-٩]+\)$/, ""),
        );
  const panel = all("[data-selection-panel]")[0];
  const steps = panel?.querySelector("h2 span:first-child")?.textContent ?? "";
  const isOnStep = panel?.querySelector('button[data-step=""][aria-label]') && panel.hasAttribute("data-path");
  const field = all('input[type="search"]')[0] as HTMLInputElement | undefined;
  const sorted = all("th[aria-sort]")[0] as HTMLTableCellElement | undefined;
  const svg = [...document.querySelectorAll<SVGSVGElement>('[data-map] svg[role="group"]')].find((drawing) =>
    drawing.checkVisibility(),
  );
  const matrix = svg?.querySelector('g[transform^="matrix"]')?.getAttribute("transform");
  const who = labels("who");
  const rec = labels("rec");
  return {
    search: location.search,
    told: words(document.getElementById("status")?.textContent ?? ""),
    root: { ...document.documentElement.dataset },
    pressed: all('[data-set][aria-pressed="true"], [data-set^="context="]').map(
      (button) => button.dataset["set"] ?? "",
    ),
    tables: all("details[data-table][open]").map((details) => details.dataset["table"] ?? ""),
    isEastern: /[٠-٩]/.test(all("main")[0]?.innerText ?? ""),
    ...(panel && { panel: panel.dataset["selectionPanel"] ?? "" }),
    ...(isOnStep && { step: Number(/\d+/.exec(western(steps))?.[0]) }),
    ...(who && { who }),
    ...(rec && { rec }),
    ...(field && { q: field.value }),
    ...(sorted && { sorted: { column: sorted.cellIndex, order: sorted.getAttribute("aria-sort") ?? "" } }),
    ...(svg &&
      matrix && {
        map: {
          drawing: svg.closest<HTMLElement>("[data-drawing]")?.dataset["drawing"] ?? "",
          matrix,
          widthPx: svg.viewBox.baseVal.width,
          heightPx: svg.viewBox.baseVal.height,
        },
      }),
  };
}

function cameraOf({ drawing, matrix, widthPx, heightPx }: Drawn, path: string): string {
  const ground = `[data-map] [data-drawing="${drawing}"] g[transform^="matrix"]`;
  const first = readPage(path).root.querySelector(ground)?.getAttribute("transform") ?? "";
  if (matrix === first) return "";
  const [k = 1, , , , x = 0, y = 0] = (matrix.match(/[-\d.]+/g) ?? []).map(Number);
  const firstK = Number(/[\d.]+/.exec(first)?.[0]);
  const { story } = editions[path.split("/")[0] ?? ""]!;
  const [[west, south], [east, north]] = frameOf(story);
  const projection = regionProjection({ west, south, east, north }, referenceSize);
  const [lon, lat] = projection.invert!([(widthPx / 2 - x) / k, (heightPx / 2 - y) / k])!;
  return [lon, lat, k / firstK].map((value) => value.toFixed(2)).join(",");
}
