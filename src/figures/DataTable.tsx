import { type EntityKey, splitEntityKey } from "#model/entity.ts";
import { Denials } from "./Denials.tsx";
import styles from "./DataTable.module.css";
import { useReading } from "./Reading.tsx";
import { Words } from "./Words.tsx";

/** One cell: formatted words, with what they open and their language where it is not the page's. */
export interface Cell {
  text: string;
  sel?: EntityKey;
  lang?: string;
  /** The claims that it shows, by id; absent where it is the one that it opens. Who denies them is said behind its link. */
  claims?: readonly string[] | undefined;
}

/** A figure's values in rows and columns, formatted as in its marks. The first cells of a row are its header (`headersOf`). */
export interface FigureTable {
  caption: string;
  /** A detail stands only on the figure's own page. */
  columns: readonly { id: string; label: string; isDetail?: boolean }[];
  rows: readonly { id: string; cells: readonly (string | Cell)[] }[];
}

/** A table without its details and links, for where its figure's marks stand beside it and open the same. */
export function tableInShort({ caption, columns, rows }: FigureTable): FigureTable {
  const isKept = (_: unknown, position: number) => !columns[position]?.isDetail;
  return {
    caption,
    columns: columns.filter(isKept),
    rows: rows.map(({ id, cells }) => ({ id, cells: cells.filter(isKept).map(withoutLink) })),
  };
}

function withoutLink(cell: string | Cell): string | Cell {
  if (typeof cell === "string") return cell;
  const { text, lang } = cell;
  return { text, lang, claims: claimsIn(cell) };
}

/** The claims whose denials a cell tells. */
function claimsIn({ claims, sel }: Cell): readonly string[] {
  const opened = sel && splitEntityKey(sel);
  return claims ?? (opened?.type === "claim" ? [opened.id] : []);
}

/** How many of the first cells of each row, and no more, tell it from every other. */
function headersOf({ columns, rows }: FigureTable): number {
  const isTelling = (count: number) => {
    const heads = rows.map(({ cells }) =>
      cells.slice(0, count).map((cell) => (typeof cell === "string" ? cell : cell.text)),
    );
    return new Set(heads.map((head) => head.join())).size === rows.length;
  };
  return columns.findIndex((_, index) => isTelling(index + 1)) + 1 || 1;
}

export function DataTable({ id, table }: { id: string; table: FigureTable }) {
  const headers = headersOf(table);
  return (
    <div className={styles.scroll} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id}>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) => {
                const column = table.columns[index]?.id ?? String(index);
                const content = <CellWords cell={typeof cell === "string" ? { text: cell } : cell} />;
                return index < headers ? (
                  <th key={column} scope="row">
                    {content}
                  </th>
                ) : (
                  <td key={column}>{content}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The words of one cell. */
export function CellWords({ cell }: { cell: Cell }) {
  const { href } = useReading();
  const words = <Words of={cell.text} lang={cell.lang} />;
  return (
    <>
      {cell.sel ? (
        <a href={href(cell.sel)} data-sel={cell.sel}>
          {words}
        </a>
      ) : (
        words
      )}
      <Denials of={claimsIn(cell)} />
    </>
  );
}
