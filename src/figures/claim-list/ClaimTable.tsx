import { entityKey } from "#model/entity.ts";
import { claimsMatching } from "#model/questions.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { claimColumns, nextSort } from "#state/claimSort.ts";
import { CellWords, type FigureTable } from "#figures/DataTable.tsx";
import { partOf } from "#figures/mostInChapter.ts";
import { PartLinks } from "#figures/PartLinks.tsx";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { OpeningWords } from "#figures/Words.tsx";
import { ClaimSign } from "#figures/ClaimSign.tsx";
import { useClaimFilter } from "#figures/claimFilter.ts";
import { type ClaimRow, claimTable, sortClaims } from "./table.ts";
import styles from "./ClaimTable.module.css";

interface ClaimTableProps {
  block: FigureBlock;
  /** In reading order. */
  claims: readonly Claim[];
}

/**
 * The claims that pass the filter, in full, in the order that the reader chose; of many those of the page's part.
 * Narrow pages stack its cells, whence the roles.
 */
export function ClaimTable({ block, claims }: ClaimTableProps) {
  const { i18n, story, part } = useReading();
  const sort = useViewState((state) => state.sort);
  const filter = useClaimFilter();
  const matching = claimsMatching(story, claims, filter);
  const sorted = sortClaims(matching, sort, story.article.language, i18n.lang);
  const table = claimTable(block, partOf(sorted, part), story, i18n);
  return (
    <div className={styles.frame} data-table={block.id}>
      <table className={styles.table} role="table">
        <caption>{table.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {claimColumns.map((column, index) => {
              const label = table.columns[index]?.label;
              return (
                <th
                  key={column}
                  scope="col"
                  role="columnheader"
                  aria-sort={sort === column ? "ascending" : sort === `-${column}` ? "descending" : undefined}
                >
                  <button type="button" className="needs-script" data-set={`sort=${nextSort(sort, column)}`}>
                    {label}
                  </button>
                  <span>{label}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {table.rows.map((row) => (
            <TableRow key={row.id} row={row} columns={table.columns} />
          ))}
        </tbody>
      </table>
      <PartLinks figure={block.id} count={sorted.length} />
      {table.rows.length === 0 && (
        <p>
          <b>{i18n.t("filter.none")}</b> {i18n.t("filter.noneHint")}
        </p>
      )}
    </div>
  );
}

function TableRow({ row: { claim, cells }, columns }: { row: ClaimRow; columns: FigureTable["columns"] }) {
  const [phrase, ...others] = cells;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <span>
          <ClaimSign comparison={claim.comparison} status={claim.status} />
          <OpeningWords sel={entityKey("claim", claim.id)} of={phrase?.text ?? ""} lang={phrase?.lang} />
        </span>
      </th>
      {others.map((cell, index) => (
        <td key={claimColumns[index + 1]} role="cell" data-column={columns[index + 1]?.label}>
          <CellWords cell={cell} />
        </td>
      ))}
    </tr>
  );
}
