import { Blocks, type Values } from "#documents/Blocks.tsx";
import { type Block, type DocumentFolder, documentIn, type DocumentSection } from "#documents/markdown.ts";
import { type Reading, useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { version } from "#loader/version.ts";
import { embeddedPage, embedFolder, embedPath, wholeStory } from "#page/embedded.ts";
import pageStyles from "#page/Page.module.css";
import { relativeHref, writtenAddress } from "#page/routes.ts";
import styles from "./Guide.module.css";
import { formatHeights } from "./measured.ts";
import { type MeasuredEmbeds, useMeasuredEmbeds } from "./measuredContext.ts";
import { plainSnippet, snippetKinds, snippetOf, unasked } from "./snippets.ts";

/** The guide in each language. */
export const guideTexts: DocumentFolder = {
  what: "guide for editors",
  path: "src/editors/guide",
  files: import.meta.glob<string>("./guide/*.md", { eager: true, query: "?raw", import: "default" }),
  required: [
    ...["example plain", "example dark", "example colours", "example boxes"],
    ...["each figure", "title", "link", "snippet"],
    ...snippetKinds.filter((kind) => kind !== "link").map((kind) => `snippet ${kind}`),
    ...["loader", "pinned", "site"],
  ],
};

/** All that an editor needs to know, with every snippet ready in the first view. */
export function Guide() {
  const reading = useReading();
  const measured = useMeasuredEmbeds();
  const values = valuesOf(reading, measured);
  return (
    <div className={pageStyles.reading}>
      {documentIn(guideTexts, reading.i18n)
        .filter(({ id }) => id !== "examples" || measured.size > 0)
        .map((section) => (
          <Section key={section.id} section={section} values={values} />
        ))}
    </div>
  );
}

function valuesOf({ story, i18n, siteUrl }: Reading, measured: MeasuredEmbeds): Values {
  const { lang } = story;
  const site = writtenAddress("", siteUrl);
  const ids = [...measured.keys()];
  const values: Record<string, Values[string]> = {
    site: { text: site },
    loader: { text: `/embed/${version}.js` },
    pinned: { text: `/${embedPath(lang, story.figures[0]?.id ?? wholeStory, 1)}` },
  };
  const [first] = measured;
  if (!first) return values;
  const embedding = {
    siteUrl: site,
    lang,
    id: first[0],
    measured: first[1],
    ...unasked,
    showAll: i18n.t("builder.showAll"),
  };
  for (const kind of snippetKinds) values[`snippet ${kind}`] = { text: snippetOf(kind, embedding) };
  for (const [index, [name, look]] of Object.entries(looks).entries()) {
    const id = ids[(index + 1) % ids.length] ?? "";
    values[`example ${name}`] = { text: id, shown: <Example id={id} {...look} /> };
  }
  values["example boxes"] = { text: first[0], shown: <BoxedExample id={first[0]} /> };
  return values;
}

const looks: Readonly<Record<string, Omit<ExampleProps, "id">>> = {
  plain: {},
  dark: { className: styles.narrow, theme: "dark" },
  colours: { className: styles.tinted },
};

/** The ways in which other systems lay a figure out; several are only as wide as what is in them. */
const boxes = ["Flex", "Float", "Cell", "Narrow", "Grid"] as const;

/** A figure in a box of the editor's choice, which needs no script. */
function BoxedExample({ id }: { id: string }) {
  const { story, i18n } = useReading();
  return (
    <div className={styles.boxes}>
      <fieldset className={styles.choice}>
        <legend>{i18n.t("builder.box")}</legend>
        {boxes.map((box) => (
          <label key={box}>
            <input type="radio" name="box" value={box} defaultChecked={box === boxes[0]} />{" "}
            {i18n.t(`builder.box${box}`)}
          </label>
        ))}
      </fieldset>
      <div className={styles.box}>
        <Example id={id} />
        <Words as="p" of={story.description} />
      </div>
    </div>
  );
}

interface ExampleProps {
  id: string;
  className?: string | undefined;
  theme?: "dark";
}

/** A figure as it stands on any other page: by the same markup, which the same script upgrades. */
function Example({ id, className = "", theme }: ExampleProps) {
  const { story, i18n, here } = useReading();
  const measured = useMeasuredEmbeds().get(id);
  if (!measured) return null;
  const folder = relativeHref(here, embedFolder(story.lang, id));
  const { heights, fallback } = measured;
  // The name of the link: what it leads to, not all that the picture shows.
  const { title } = story.figures.find((one) => one.id === id) ?? story;
  const alt = `${i18n.t("share.picture")}: ${title} (PNG)`;
  return (
    <figure
      className={`fig-embed ${styles.example ?? ""} ${className}`.trim()}
      data-fig-src={`${folder}embed/`}
      data-fig-heights={formatHeights(heights)}
      data-fig-theme={theme}
    >
      <a href={relativeHref(here, embeddedPage(story.lang, id))}>
        <img src={`${folder}fallback.png`} alt={alt} width={fallback.width} height={fallback.height} loading="lazy" />
      </a>
    </figure>
  );
}

/** A section; what follows `{{each figure}}` in it is said of every figure and of the whole story. */
function Section({ section: { id, title, blocks }, values }: { section: DocumentSection; values: Values }) {
  const { story } = useReading();
  const each = blocks.findIndex((block) => block.type === "paragraph" && block.words[0] === "{{each figure}}");
  const titles = each < 0 ? [] : [...story.figures, { id: wholeStory, title: story.title }];
  return (
    <section aria-labelledby={`about-${id}`}>
      <h2 id={`about-${id}`}>{title}</h2>
      <Blocks blocks={each < 0 ? blocks : blocks.slice(0, each)} values={values} />
      {titles.map((of) => (
        <Listed key={of.id} {...of} blocks={blocks.slice(each + 1)} values={values} />
      ))}
    </section>
  );
}

/** One figure with its link and its snippet in the first view; `#oil` leads to it. */
function Listed({ id, title, blocks, values }: { id: string; title: string; blocks: Block[]; values: Values }) {
  const { story, siteUrl, here } = useReading();
  const { lang } = story;
  const measured = useMeasuredEmbeds().get(id);
  const path = embeddedPage(lang, id);
  const site = writtenAddress("", siteUrl);
  const link = (
    <a href={relativeHref(here, path)} dir="ltr" className={styles.address}>
      {site + path}
    </a>
  );
  const own: Values = {
    ...values,
    title: { text: title, shown: <Words of={title} /> },
    link: { text: site + path, shown: link },
    snippet: measured && { text: plainSnippet({ siteUrl: site, lang, id, measured }) },
  };
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.figure}>
      <Blocks blocks={blocks} values={own} headingId={`${id}-title`} />
    </section>
  );
}
