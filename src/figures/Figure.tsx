import { isValidElement, type ReactElement, type ReactNode } from "react";
import { denialsOf, figureSourcesOf } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import * as attribute from "#state/attributes.ts";
import { DataTable, type FigureTable, tableInShort } from "./DataTable.tsx";
import styles from "./Figure.module.css";
import { takeawayId } from "./graphicName.ts";
import { Fold } from "./Fold.tsx";
import { GrammarKey } from "./GrammarKey.tsx";
import { useReading } from "./Reading.tsx";
import { SourceLinks } from "./SourceLinks.tsx";
import { Words } from "./Words.tsx";

/** A sentence under a graphic, where needed with a link to more of it at its end. */
export type Note = string | { text: string; link: { href: string; words: string } };

interface FigureProps {
  block: FigureBlock;
  /** The figure's values; or, in place of the closed table of them, a table of its own or the way to one. */
  table: FigureTable | ReactElement;
  /** On its own page a figure's headline is the page's. */
  headingLevel: 1 | 2 | 3;
  /** The claims that its graphic shows, by id: those of the block where absent, none where its rows have their denials. */
  shown?: readonly string[];
  /** Sentences that stand under the graphic: a base map's policy, a caveat. */
  notes?: readonly Note[];
  /** The graphic: its drawings and their controls. */
  children: ReactNode;
}

/** The frame that all figures share: headline, takeaway, graphic, denials, how to read it, comparison, sources, table. */
export function Figure({ block, table, headingLevel, shown = block.claims, notes = [], children }: FigureProps) {
  const { figureHref, isEmbed } = useReading();
  const Heading = `h${String(headingLevel)}` as "h1" | "h2" | "h3";
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
      <Heading className={isBare ? "visually-hidden" : styles.title} id={`${block.id}-title`} tabIndex={-1}>
        {headingLevel === 1 ? title : <a href={figureHref(block.id)}>{title}</a>}
      </Heading>
      <p className={isBare ? "visually-hidden" : styles.takeaway} id={takeawayId(block.id)}>
        <Words of={block.takeaway} />
      </p>
      {headingLevel === 1 && !isEmbed && <GrammarKey />}
      {isEmbed ? (
        <Fold>{children}</Fold>
      ) : (
        <div className={styles.graphic} data-graphic="">
          {children}
        </div>
      )}
      <figcaption className={styles.caption}>
        {isEmbed ? (
          <EmbedCaption block={block} table={table} shown={shown} notes={notes} isBare={isBare} />
        ) : (
          <PageCaption block={block} table={table} shown={shown} notes={notes} isWhole={headingLevel === 1} />
        )}
      </figcaption>
    </figure>
  );
}

type CaptionProps = Required<Pick<FigureProps, "block" | "table" | "shown" | "notes">>;

/** @param isWhole whether the page is the figure's own, which has the whole table */
function PageCaption({ block, table, shown, notes, isWhole }: CaptionProps & { isWhole: boolean }) {
  const { i18n, story, figureHref } = useReading();
  return (
    <>
      <DenialNotes denials={denialsOf(story, shown)} />
      <Comparison block={block} />
      <Explanation block={block} notes={notes} />
      {isValidElement(table) ? table : <ClosedTable block={block} table={isWhole ? table : tableInShort(table)} />}
      <a href={`${isWhole ? "" : figureHref(block.id)}#share`} data-share={block.id}>
        {i18n.t("share.open")}
      </a>
    </>
  );
}

/** In an embed, height is limited: denials come first and the explanation is closed. */
function EmbedCaption({ block, table, shown, notes, isBare }: CaptionProps & { isBare: boolean }) {
  const { i18n, story } = useReading();
  const denials = denialsOf(story, shown);
  const isComparedBelow = isBare || denials.length > 0;
  return (
    <>
      <DenialNotes denials={denials} />
      {!isComparedBelow && <Comparison block={block} />}
      <div className={styles.opened}>
        <details className={styles.table}>
          <summary>{i18n.t("embed.explained")}</summary>
          {isComparedBelow && <Comparison block={block} />}
          <GrammarKey />
          <Explanation block={block} notes={notes} />
        </details>
        {!isBare && (isValidElement(table) ? table : <ClosedTable block={block} table={tableInShort(table)} />)}
      </div>
    </>
  );
}

function DenialNotes({ denials }: { denials: readonly string[] }) {
  return denials.map((denial) => (
    <p key={denial} className={styles.comparison} data-note="">
      <Words of={denial} />
    </p>
  ));
}

function Comparison({ block: { comparison } }: { block: FigureBlock }) {
  return (
    comparison && (
      <p className={styles.comparison}>
        <Words of={comparison} />
      </p>
    )
  );
}

/** Sources beyond this number are only counted; the figure's own page lists them all. */
const namedSources = 3;

/** How the graphic is read, what qualifies it, and where it comes from. */
function Explanation({ block, notes }: { block: FigureBlock; notes: readonly Note[] }) {
  const { i18n, story, figureHref } = useReading();
  const sources = figureSourcesOf(story, block);
  const more = sources.length - namedSources;
  return (
    <>
      <p>
        <b>{i18n.t("figure.howToRead")}</b> <Words of={block.howToRead} />
      </p>
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
      {sources.length > 0 && (
        <p data-sources="">
          <b>{i18n.t("figure.sources")}</b> <SourceLinks sources={sources.slice(0, namedSources)} />
          {more > 0 && (
            <>
              {i18n.t("figure.sourceSeparator")}
              <a href={`${figureHref(block.id)}#sources`}>{i18n.t("figure.moreSources", { count: more })}</a>
            </>
          )}
        </p>
      )}
    </>
  );
}

/** The figure's values, in a closed table. */
function ClosedTable({ block, table }: { block: FigureBlock; table: FigureTable }) {
  const { i18n, store } = useReading();
  return (
    <details
      ref={(details) => {
        if (details && store.get().table.includes(block.id)) details.open = true;
      }}
      className={styles.table}
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
}
