import { group } from "d3-array";
import { Fragment } from "react";
import { direction, languageName } from "#i18n/languages.ts";
import type { Story } from "#model/story.ts";
import { Document } from "./Document.tsx";

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
export function GalleryPage({ stories, view }: { stories: readonly Story[]; view: GalleryView }) {
  const [first] = stories;
  if (!first) throw new Error("the story has no language");
  const shown = stories.filter(({ lang }) => view.langs.includes(lang));
  return (
    <Document
      lang="en"
      head={
        <>
          <title>Gallery</title>
          <link rel="icon" type="image/svg+xml" href="/icon.svg" />
          <style>{css}</style>
        </>
      }
    >
      <header>
        <h1>Gallery</h1>
        <p>
          Every figure of <Isolated lang={first.lang}>{first.title}</Isolated>. <a href="/">The published story</a>
        </p>
        <Choices title="Language" view={view} values={first.languages} name="lang" />
        <Choices title="Colours" view={view} values={schemes} name="scheme" />
        <Contents figures={first.figures} />
      </header>
      <main>
        {first.figures.map(({ id, kind }) => (
          <FigureSection key={id} id={id} kind={kind} stories={shown} schemes={view.schemes} />
        ))}
      </main>
      <script dangerouslySetInnerHTML={{ __html: fitFrames }} />
    </Document>
  );
}

interface ChoicesProps {
  title: string;
  view: GalleryView;
  values: readonly string[];
  name: "lang" | "scheme";
}

function Choices({ title, view, values, name }: ChoicesProps) {
  const now = { lang: queryWord(view.langs), scheme: queryWord(view.schemes) };
  return (
    <nav aria-label={title}>
      {title}:
      {[...values, "all"].map((value) => (
        <Fragment key={value}>
          {" "}
          <a
            href={`?${new URLSearchParams({ ...now, [name]: value })}`}
            aria-current={now[name] === value || undefined}
          >
            {name === "lang" && value !== "all" ? <Isolated lang={value}>{languageName(value)}</Isolated> : value}
          </a>
        </Fragment>
      ))}
    </nav>
  );
}

function queryWord(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? "") : "all";
}

/** The figures by kind, each a link to its part of the page. */
function Contents({ figures }: Pick<Story, "figures">) {
  return (
    <nav aria-label="Figures">
      <ul>
        {[...group(figures, ({ kind }) => kind)].map(([kind, ofKind]) => (
          <li key={kind}>
            {kind}:
            {ofKind.map(({ id }) => (
              <Fragment key={id}>
                {" "}
                <a href={`#${id}`}>{id}</a>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FigureSectionProps {
  id: string;
  kind: string;
  stories: readonly Story[];
  schemes: readonly Scheme[];
}

function FigureSection({ id, kind, stories, schemes }: FigureSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>
        {id} <small>{kind}</small>
      </h2>
      {stories.map(({ lang, figures }) => {
        const title = figures.find((figure) => figure.id === id)?.title ?? id;
        return (
          <Fragment key={lang}>
            <h3>
              <Isolated lang={lang}>{title}</Isolated>
            </h3>
            <div className="frames">
              {schemes.flatMap((scheme) =>
                widthsPx.map((widthPx) => (
                  <Frame key={scheme + String(widthPx)} {...{ id, title, lang, scheme, widthPx }} />
                )),
              )}
            </div>
          </Fragment>
        );
      })}
    </section>
  );
}

interface FrameProps {
  id: string;
  title: string;
  lang: string;
  scheme: Scheme;
  widthPx: number;
}

function Frame({ id, title, lang, scheme, widthPx }: FrameProps) {
  const address = `${lang}/${id}/?theme=${scheme}`;
  const look = `${lang}, ${scheme}, ${widthPx} px`;
  return (
    <figure>
      <figcaption>
        <a href={address}>{look}</a>
      </figcaption>
      <iframe src={address} title={`${title}: ${look}`} width={widthPx} height={600} loading="lazy" />
    </figure>
  );
}

function Isolated({ lang, children }: { lang: string; children: string }) {
  return (
    <bdi lang={lang} dir={direction(lang)}>
      {children}
    </bdi>
  );
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
