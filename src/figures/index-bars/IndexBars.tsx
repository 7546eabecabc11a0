import { Drawings } from "#figures/Drawings.tsx";
import { type DrawingSize, drawingWidths } from "#figures/drawingWidths.ts";
import { Figure } from "#figures/Figure.tsx";
import { Graphic } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { Label } from "#figures/Label.tsx";
import { Mark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { barGroups } from "./bars.ts";
import { barShape } from "./barShape.ts";
import type { IndexBarsOptions } from "./block.ts";
import styles from "./IndexBars.module.css";
import { layoutIndexBars, type PlacedBar, type PlacedGroup, type PlacedLine } from "./layout.ts";
import { notesOf } from "./notes.ts";
import { indexBarsTable } from "./table.ts";

const sizes: readonly DrawingSize[] = ["narrow", "medium"];

/** A claimed growth on a base year of 100, beside the record's totals on the same scale and other measures apart. */
export function IndexBars({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const options = block.options as IndexBarsOptions;
  const groups = barGroups(story, options, i18n);
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      table={indexBarsTable(block, groups, i18n)}
      notes={notesOf(story, options, i18n)}
      series={[options.record, ...options.others]}
    >
      <Drawings
        sizes={sizes}
        draw={(size) => {
          const widthPx = drawingWidths[size];
          const id = `${block.id}-${size}`;
          const layout = layoutIndexBars(groups, widthPx, i18n.dir);
          return (
            <Graphic id={id} widthPx={widthPx} heightPx={layout.heightPx} label={i18n.localiseDigits(block.alt)}>
              {layout.groups.map((group, position) => (
                <BarRows key={group.id} group={group} widthPx={widthPx} drawingId={id} first={position === 0} />
              ))}
            </Graphic>
          );
        }}
      />
    </Figure>
  );
}

interface BarRowsProps {
  group: PlacedGroup;
  widthPx: number;
  drawingId: string;
  first: boolean;
}

function BarRows({ group, widthPx, drawingId, first }: BarRowsProps) {
  const light = !first;
  return (
    <g className={light ? styles.light : undefined} data-in={light ? "record" : undefined}>
      {group.ruleY !== undefined && <path d={`M0 ${String(group.ruleY)}H${String(widthPx)}`} className={styles.rule} />}
      <Lines lines={[...group.title, ...group.years]} />
      {group.bars.map((placed, index) => (
        <BarMark key={placed.bar.id} placed={placed} drawingId={drawingId} tabStop={first && index === 0} />
      ))}
      {group.base.length > 0 && <BaseLine pieces={group.base} />}
    </g>
  );
}

function BarMark({ placed, drawingId, tabStop }: { placed: PlacedBar; drawingId: string; tabStop: boolean }) {
  const { bar, row, lines } = placed;
  if (!bar.sel)
    return (
      <g data-in={bar.layer}>
        <Lines lines={lines} />
      </g>
    );
  return (
    <Mark sel={bar.sel} layer={bar.layer} label={bar.spoken} tabStop={tabStop}>
      <rect {...row} className={styles.hit} />
      <BarBody placed={placed} drawingId={drawingId} />
      <g className={bar.layer === "article" ? styles.articleWords : styles.recordWords}>
        <Lines lines={lines} />
      </g>
    </Mark>
  );
}

function BarBody({ placed: { bar, body, lowPx, light }, drawingId }: { placed: PlacedBar; drawingId: string }) {
  const { i18n } = useReading();
  if (!body) return null;
  const { fill, outline, beyond, bracket } = barShape(body, lowPx, bar.end, i18n.dir);
  const article = bar.layer === "article";
  const hatch = light ? "none" : hatchFill(drawingId);
  return (
    <>
      {article ? (
        <path d={fill} className={styles.article} data-ring="" />
      ) : (
        <path d={outline} className={styles.record} fill={hatch} data-ring="" />
      )}
      {bracket && <path d={bracket} className={styles.record} />}
      {beyond.map(({ path, opacity }) => (
        <path
          key={path}
          d={path}
          fillOpacity={opacity < 1 ? opacity : undefined}
          className={article ? styles.article : styles.beyondRecord}
        />
      ))}
    </>
  );
}

function BaseLine({ pieces }: { pieces: PlacedGroup["base"] }) {
  const d = pieces.map(({ x, top, bottom }) => `M${String(x)} ${String(top)}V${String(bottom)}`).join("");
  return (
    <>
      <path d={d} className={styles.baseGap} />
      <path d={d} className={styles.base} />
    </>
  );
}

function Lines({ lines }: { lines: readonly PlacedLine[] }) {
  return lines.map(({ words, x, y, side, role }) => (
    <Label key={`${role}${String(y)}`} x={x} y={y} side={side} className={styles[role]}>
      {words}
    </Label>
  ));
}
