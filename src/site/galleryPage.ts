import { escapeHtml } from "#page/html.ts";
import { direction, languageName } from "#i18n/languages.ts";
import type { Story } from "#model/story.ts";

const schemes = ["light", "dark"] as const;
type Scheme = (typeof schemes)[number];

/** The widths of the frames, in px: those at which layouts are proved. */
const widthsPx = [320, 640, 1080];

/** What the gallery shows of each figure. */
export interface GalleryView {
  langs: readonly string[];
  schemes: readonly Scheme[];
}

/**
 * Reads `?lang=ar&scheme=dark`, where `all` stands for each of them; what is missing or unknown is the first one.
 * @param languages of the story, at least one
 */
export function parseGalleryView(search: string, languages: readonly string[]): GalleryView {
  const asked = new URLSearchParams(search);
  return { langs: chosen(asked.get("lang"), languages), schemes: chosen(asked.get("scheme"), schemes) };
}

function chosen<Value extends string>(asked: string | null, values: readonly Value[]): readonly Value[] {
  if (asked === "all") return values;
  return [values.find((value) => value === asked) ?? values[0]].filter((value) => value !== undefined);
}

/**
 * A page, for whoever develops, that frames every figure of a story at several widths.
 * @param stories the story in each of its languages; the pages of its figures stand below the gallery's own address
 */
export function galleryPage(stories: readonly Story[], view: GalleryView): string {
  const [first] = stories;
  if (!first) throw new Error("the story has no language");
  const shown = stories.filter(({ lang }) => view.langs.includes(lang));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Gallery</title>
    <link rel="icon" type="image/svg+xml" href="/icon.svg">
    <style>${css}</style>
  </head>
  <body>
    <header>
      <h1>Gallery</h1>
      <p>Every figure of ${isolated(first.title, first.lang)}. <a href="/">The published story</a></p>
      ${choices("Language", view, first.languages, "lang")}
      ${choices("Colours", view, schemes, "scheme")}
      <nav aria-label="Figures">${contents(first)}</nav>
    </header>
    <main>${first.figures.map(({ id, kind }) => figureSection(id, kind, shown, view.schemes)).join("")}</main>
    <script>${fitFrames}</script>
  </body>
</html>`;
}

function choices(title: string, view: GalleryView, values: readonly string[], key: "lang" | "scheme"): string {
  const now = { lang: queryWord(view.langs), scheme: queryWord(view.schemes) };
  const links = [...values, "all"].map((value) => {
    const query = new URLSearchParams({ ...now, [key]: value }).toString();
    const current = now[key] === value ? ' aria-current="true"' : "";
    const words = key === "lang" && value !== "all" ? isolated(languageName(value), value) : escapeHtml(value);
    return `<a href="?${escapeHtml(query)}"${current}>${words}</a>`;
  });
  return `<nav aria-label="${title}">${title}: ${links.join(" ")}</nav>`;
}

function queryWord(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? "") : "all";
}

/** The figures by kind, each a link to its part of the page. */
function contents({ figures }: Story): string {
  const kinds = [...new Set(figures.map(({ kind }) => kind))];
  const lines = kinds.map((kind) => {
    const links = figures
      .filter((figure) => figure.kind === kind)
      .map(({ id }) => `<a href="#${escapeHtml(id)}">${escapeHtml(id)}</a>`);
    return `<li>${escapeHtml(kind)}: ${links.join(" ")}</li>`;
  });
  return `<ul>${lines.join("")}</ul>`;
}

function figureSection(id: string, kind: string, stories: readonly Story[], shown: readonly Scheme[]): string {
  const parts = stories.map(({ lang, figures }) => {
    const title = figures.find((figure) => figure.id === id)?.title ?? id;
    const frames = shown.flatMap((scheme) => widthsPx.map((widthPx) => frame(id, title, lang, scheme, widthPx)));
    return `<h3>${isolated(title, lang)}</h3><div class="frames">${frames.join("")}</div>`;
  });
  return `
      <section id="${escapeHtml(id)}" aria-labelledby="${escapeHtml(id)}-name">
        <h2 id="${escapeHtml(id)}-name">${escapeHtml(id)} <small>${escapeHtml(kind)}</small></h2>
        ${parts.join("")}
      </section>`;
}

function frame(id: string, title: string, lang: string, scheme: Scheme, widthPx: number): string {
  const address = escapeHtml(`${lang}/${id}/?theme=${scheme}`);
  const look = `${lang}, ${scheme}, ${String(widthPx)} px`;
  return `
        <figure>
          <figcaption><a href="${address}">${look}</a></figcaption>
          <iframe src="${address}" title="${escapeHtml(title)}: ${look}" width="${String(widthPx)}" height="600" loading="lazy"></iframe>
        </figure>`;
}

function isolated(words: string, lang: string): string {
  return `<bdi lang="${lang}" dir="${direction(lang)}">${escapeHtml(words)}</bdi>`;
}

const css = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { margin: 0; padding: 16px }
  nav, ul, figure { margin: 0 0 8px }
  ul { padding-inline-start: 20px }
  nav a { display: inline-block; min-block-size: 24px; padding-inline: 4px }
  a[aria-current] { color: inherit; font-weight: bold; text-decoration: none }
  section { border-block-start: 1px solid; margin-block-start: 32px }
  h2 small { font-weight: normal }
  .frames { display: flex; flex-wrap: wrap; align-items: start; gap: 16px; overflow-x: auto }
  iframe { border: 1px solid }
`;

/** Makes each frame as high as the figure in it, again whenever its page changes its height. */
const fitFrames = `
  for (const frame of document.querySelectorAll("iframe"))
    frame.addEventListener("load", () => {
      const page = frame.contentDocument;
      const fit = () => {
        const figure = page.querySelector("main figure");
        if (figure) frame.height = Math.ceil(figure.getBoundingClientRect().bottom + frame.contentWindow.scrollY + 16);
      };
      new frame.contentWindow.ResizeObserver(fit).observe(page.body);
    });
`;
