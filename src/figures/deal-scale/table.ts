import type { Cell, FigureTable } from "#figures/DataTable.tsx";
import { figureTable } from "#figures/figureTable.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import type { DealScaleOptions } from "./block.ts";
import { headingsOf, sellersOf, sizesOf } from "./amounts.ts";
import { windowGroups } from "./windows.ts";

/** Everything the three parts show, a row each: the sellers' two sides, the sizes, the windows. */
export function dealScaleTable(block: FigureBlock, story: Story, i18n: I18n): FigureTable {
  const options = block.options as DealScaleOptions;
  const sizesHeading = headingsOf(story, options, i18n).sizes;
  const empty = i18n.t("table.empty");
  const words = (text: string) => i18n.localiseDigits(text) || empty;
  const row = (id: string, cells: readonly (string | Cell)[]) => ({ id, cells });
  return figureTable(block, i18n, { columns: ["what", "who", "date", "value", "meaning", "note"], details: ["note"] }, [
    ...sellersOf(story, options, i18n).flatMap(({ id, name, comparison, sides }) =>
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
    ...sizesOf(story, options, i18n).map((size) =>
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
    ...windowGroups(story, options, i18n).flatMap((group) =>
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
  ]);
}
