import type { Cell, FigureTable } from "#figures/DataTable.tsx";
import type { I18n } from "#i18n/i18n.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Seller } from "./sellers.ts";
import type { Size } from "./sizes.ts";
import type { WindowGroup } from "./windows.ts";

const columns = ["what", "who", "date", "value", "meaning", "note"] as const;

interface Parts {
  sellers: readonly Seller[];
  sizes: readonly Size[];
  sizesHeading: string;
  groups: readonly WindowGroup[];
}

/** Everything the three parts show, a row each: the sellers' two sides, the sizes, the windows. */
export function dealScaleTable(
  block: FigureBlock,
  { sellers, sizes, sizesHeading, groups }: Parts,
  i18n: I18n,
): FigureTable {
  const empty = i18n.t("table.empty");
  const words = (text: string) => i18n.localiseDigits(text) || empty;
  const row = (id: string, cells: readonly (string | Cell)[]) => ({ id, cells });
  return {
    caption: i18n.t("table.caption", { title: i18n.localiseDigits(block.title) }),
    columns: columns.map((id) => ({ id, label: i18n.t(`table.${id}`), isDetail: id === "note" })),
    rows: [
      ...sellers.flatMap(({ id, name, comparison, sides }) =>
        sides.map((side) =>
          row(`${id}-${side.layer}`, [
            name,
            i18n.t(`layer.${side.layer}`),
            empty,
            empty,
            { text: words(side.words), sel: side.sel },
            i18n.t(`comparison.${comparison}.label`),
          ]),
        ),
      ),
      ...sizes.map((size) =>
        row(size.id, [
          sizesHeading,
          size.layer === "record" && size.who.length > 0
            ? { text: i18n.formatList(size.who), lang: "und" }
            : i18n.formatList(size.who) || empty,
          size.when,
          { text: size.value, sel: size.sel },
          [words(size.words), size.drawn].filter(Boolean).join(i18n.t("list.dot")),
          words(size.note),
        ]),
      ),
      ...groups.flatMap((group) =>
        group.windows.map((window) =>
          row(`${group.id}-${window.id}`, [
            group.title,
            i18n.t("layer.record"),
            window.when,
            { text: window.value, sel: window.sel },
            group.denominator || empty,
            words([window.length, window.note || window.grade].filter(Boolean).join(i18n.t("list.dot"))),
          ]),
        ),
      ),
    ],
  };
}
