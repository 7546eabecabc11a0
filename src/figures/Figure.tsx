import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { denialsOf, figureSourcesOf } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import * as attribute from "#state/attributes.ts";
import { DataTable, type FigureTable, tableInShort } from "./DataTable.tsx";
import { describeControls } from "./describeControls.ts";
import styles from "./Figure.module.css";
import { filledLater } from "./filledLater.ts";
import { type HeadingLevel, takeawayId } from "./graphicName.ts";
import { Fold } from "./Fold.tsx";
import { GrammarKey } from "./stillKey.ts";
import { useReading } from "./Reading.tsx";
import { PrintedName, Words } from "./Words.tsx";

/** A sentence of what else must be known; with a link to more of it, it stands wherever the graphic does. */
export type Note = string | { text: string; link: { href: string; words: string } };

interface FigureProps {
  block: FigureBlock;
  /** The figure's values; or, in place of the closed table of them, a table of its own or the way to one. */
  table: FigureTable | ReactElement;
  /** On its own page a figure's headline is the page's. */
  headingLevel: HeadingLevel;
  /** The claims that its graphic shows, by id: those of the block where absent, none where its rows have their denials. */
  shown?: readonly string[];
  /** Whether its graphic lists all values in words; in a chapter a link then leads to the table. */
  listsAll?: boolean;
  /** Whether it can be heard: its kind has a `sound.ts`. */
  canBeHeard?: boolean;
  /** What its kind has to say in "About the data": a base map's policy, a caveat. */
  notes?: readonly Note[];
  /** The graphic: its drawings and their controls. */
  children: ReactNode;
}

/** What is drawn in embeds alone stays out of the script of pages. */
const isForEmbeds = import.meta.env.SSR || import.meta.env.DEV || import.meta.env.MODE === "embed";

/**
 * The frame that all figures share: headline, takeaway, graphic, denials, how to read it, sources; and what is closed:
 * about the data, the table.
 */
export function Figure({
  block,
  table,
  headingLevel,
  shown = block.claims,
  listsAll = false,
  canBeHeard = false,
  notes = [],
  children,
}: FigureProps) {
  const { i18n, figureHref, isEmbed: isEmbedded } = useReading();
  const isEmbed = isForEmbeds && isEmbedded;
  const about = block.about === undefined ? notes : [block.about, ...notes];
  const Heading = `h${headingLevel}` as `h${HeadingLevel}`;
  const title = <Words of={block.title} />;
  /** Below another headline (of a story's embed) the graphic stands for the whole story. */
  const isBare = isEmbed && headingLevel > 1;
  return (
    <figure
      ref={markDrawn}
      className={styles.figure}
      id={block.id}
      data-figure={block.id}
      aria-labelledby={`${block.id}-title`}
    >
      <Heading
        className={isBare ? "visually-hidden" : styles.title}
        id={`${block.id}-title`}
        tabIndex={headingLevel === 1 ? -1 : undefined}
      >
        {headingLevel === 1 ? title : <a href={figureHref(block.id)}>{title}</a>}
      </Heading>
      <Words
        as="p"
        of={block.takeaway}
        className={isBare ? "visually-hidden" : styles.takeaway}
        id={takeawayId(block.id)}
      />
      {headingLevel === 1 && !isEmbed && <GrammarKey />}
      {headingLevel === 1 && (
        <p className={styles.hint} data-hint="">
          {i18n.t("figure.marksOpen")}
        </p>
      )}
      {isEmbed ? <Fold>{children}</Fold> : <Skippable end={`${block.id}-end`}>{children}</Skippable>}
      <figcaption className={styles.caption}>
        {!isEmbed && (
          <span className="visually-hidden" id={`${block.id}-end`} tabIndex={-1}>
            {i18n.t("keys.end")}
          </span>
        )}
        {isEmbed ? (
          <EmbedCaption block={block} table={table} shown={shown} about={about} isBare={isBare} />
        ) : (
          <PageCaption {...{ block, table, shown, listsAll, canBeHeard, about }} isWhole={headingLevel === 1} />
        )}
      </figcaption>
    </figure>
  );
}

/** A graphic behind a link past it. */
function Skippable({ end, children }: { end: string; children: ReactNode }) {
  const { i18n } = useReading();
  return (
    <>
      <a className="skip-link" href={`#${end}`}>
        {i18n.t("keys.skip")}
      </a>
      <div className={styles.graphic} data-graphic="">
        {children}
      </div>
    </>
  );
}

type CaptionProps = Required<Pick<FigureProps, "block" | "table" | "shown">> & { about: readonly Note[] };

/** @param isWhole whether the page is the figure's own, which has the whole table */
function PageCaption({
  block,
  table,
  shown,
  listsAll,
  canBeHeard,
  about,
  isWhole,
}: CaptionProps & { listsAll: boolean; canBeHeard: boolean; isWhole: boolean }) {
  const { i18n, figureHref } = useReading();
  return (
    <>
      <DenialNotes shown={shown} />
      <HowToRead block={block} />
      <SourcesLine block={block} />
      {isWhole && isValidElement(table) && table}
      <div className={styles.more}>
        {isWhole ? <About notes={about} id="about" /> : <AboutInShort figure={block.id} notes={about} />}
        {isValidElement(table) ? (
          !isWhole && table
        ) : listsAll && !isWhole ? (
          <a href={`${figureHref(block.id)}?table=${block.id}`}>{i18n.t("figure.table")}</a>
        ) : (
          <ClosedTable block={block} table={isWhole ? table : tableInShort(table)} />
        )}
        <a href={`${isWhole ? "" : figureHref(block.id)}#share`} data-share={block.id}>
          {i18n.t("share.open")}
        </a>
        {canBeHeard && (
          <details className="needs-script" data-hear={block.id}>
            <summary>{i18n.t("sound.hear")}</summary>
            {/* By reader/hear.ts. */}
            <div dangerouslySetInnerHTML={filledLater} />
          </details>
        )}
      </div>
    </>
  );
}

/** In an embed, height is limited: what explains the figure is closed, all in one. */
function EmbedCaption({ block, table, shown, about, isBare }: CaptionProps & { isBare: boolean }) {
  return (
    <>
      <DenialNotes shown={shown} />
      <div className={styles.more}>
        <About notes={about}>
          <GrammarKey />
          <HowToRead block={block} />
          <SourcesLine block={block} />
        </About>
        {!isBare && (isValidElement(table) ? table : <ClosedTable block={block} table={tableInShort(table)} />)}
      </div>
    </>
  );
}

function DenialNotes({ shown }: { shown: readonly string[] }) {
  const { story } = useReading();
  return denialsOf(story, shown).map((denial) => (
    <Words key={denial} as="p" of={denial} className={styles.denial} data-note="" />
  ));
}

function HowToRead({ block }: { block: FigureBlock }) {
  const { i18n } = useReading();
  return (
    <p>
      <b>{i18n.t("figure.howToRead")}</b> <Words of={block.howToRead} />
    </p>
  );
}

/** What else must be known, closed; nothing where there is nothing. `children` stand before it. */
function About({ notes, id, children }: { notes: readonly Note[]; id?: string; children?: ReactNode }) {
  const { i18n } = useReading();
  if (notes.length === 0 && !children) return null;
  return (
    <details>
      <summary>{i18n.t("figure.about")}</summary>
      <div id={id}>
        {children}
        {notes.map((note) => (
          <p key={typeof note === "string" ? note : note.text} data-note="">
            <Words of={typeof note === "string" ? note : note.text} />
            {typeof note !== "string" && (
              <>
                {" "}
                <a href={note.link.href}>{note.link.words}</a>
              </>
            )}
          </p>
        ))}
      </div>
    </details>
  );
}

/** On the story the figure's own page tells the rest, but for what stands wherever the graphic does. */
function AboutInShort({ figure, notes }: { figure: string; notes: readonly Note[] }) {
  const { i18n, figureHref } = useReading();
  const standing = notes.filter((note) => typeof note !== "string");
  if (standing.length > 0 || notes.length === 0) return <About notes={standing} />;
  return <a href={`${figureHref(figure)}#about`}>{i18n.t("figure.about")}</a>;
}

/** The figure's values, in a closed table. */
function ClosedTable({ block, table }: { block: FigureBlock; table: FigureTable }) {
  const { i18n, store } = useReading();
  return (
    <details
      ref={(details) => {
        if (details && store.get().table.includes(block.id)) details.open = true;
      }}
      data-table={block.id}
    >
      <summary>{i18n.t("figure.table")}</summary>
      <DataTable id={`${block.id}-data`} table={table} />
    </details>
  );
}

/** Marks the figure as hydrated: before this it shows the default view. */
function markDrawn(figure: HTMLElement | null): void {
  figure?.setAttribute(attribute.drawn, "");
  if (figure) describeControls(figure);
}

/** Publishers beyond this number are only counted; the full list names them. */
const namedSources = 3;

/** Where the figure comes from: the publishers by name, each once. */
function SourcesLine({ block }: { block: FigureBlock }) {
  const { i18n, story, sourceHref, figureHref } = useReading();
  const sources = figureSourcesOf(story, block);
  if (sources.length === 0) return null;
  const first = sources.filter((one, at) => sources.findIndex(({ publisher }) => publisher === one.publisher) === at);
  const named = first.slice(0, namedSources);
  const more = sources.length - named.length;
  return (
    <p data-sources="">
      <b>{i18n.t("figure.sources")}</b>{" "}
      {named.map((source, index) => (
        <Fragment key={source.id}>
          {index > 0 && i18n.t("figure.sourceSeparator")}
          <a href={sourceHref(source.id)}>
            <PrintedName of={source.publisher} />
          </a>
        </Fragment>
      ))}
      {more > 0 && (
        <>
          {i18n.t("figure.sourceSeparator")}
          <a href={`${figureHref(block.id)}#sources`}>{i18n.t("figure.moreSources", { count: more })}</a>
        </>
      )}
    </p>
  );
}
