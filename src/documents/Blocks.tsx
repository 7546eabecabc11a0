import { Fragment, type ReactNode } from "react";
import { useReading } from "#figures/Reading.tsx";
import type { UiKey } from "#i18n/uiWords.ts";
import pageStyles from "#page/Page.module.css";
import styles from "./Blocks.module.css";
import { type Block, type Inline, placeholder } from "./markdown.ts";

/**
 * What stands for each placeholder: its text, and what is shown in its place where that is more than text. One that is
 * absent has nothing to show in this build, and a paragraph or code that would hold it is left out.
 */
export type Values = Readonly<Record<string, { text: string; shown?: ReactNode } | undefined>>;

interface BlocksProps {
  blocks: readonly Block[];
  values: Values;
  /** The id of the heading among them. */
  headingId?: string;
}

/** Parts of a document with their placeholders filled. */
export function Blocks({ blocks, values, headingId }: BlocksProps) {
  const { i18n } = useReading();
  const valueOf = (name: string) => (name.includes(".") ? { text: i18n.t(name as UiKey) } : values[name]);
  return blocks.map((block, key) => {
    switch (block.type) {
      case "heading":
        return (
          <h3 key={key} id={headingId}>
            <Line of={block.words} valueOf={valueOf} />
          </h3>
        );
      case "paragraph":
        return isWhole(block.words, valueOf) ? (
          <p key={key}>
            <Line of={block.words} valueOf={valueOf} />
          </p>
        ) : null;
      case "example":
        return <Fragment key={key}>{valueOf(block.name)?.shown}</Fragment>;
      case "list":
        return (
          <ul key={key} className={pageStyles.list}>
            {block.items.map((item, at) => (
              <li key={at}>
                <Line of={item} valueOf={valueOf} />
              </li>
            ))}
          </ul>
        );
      case "table":
        return <Table key={key} of={block} valueOf={valueOf} />;
      case "code":
        return <Code key={key} of={block} valueOf={valueOf} />;
    }
  });
}

type ValueOf = (name: string) => Values[string];
type BlockOf<Type> = Extract<Block, { type: Type }>;

function Line({ of, valueOf }: { of: readonly Inline[]; valueOf: ValueOf }) {
  return of.map((part, index) =>
    typeof part === "string" ? (
      part.split(placeholder).map((piece, at) => {
        const value = at % 2 === 1 ? valueOf(piece) : { text: piece };
        return <Fragment key={at}>{value?.shown ?? value?.text}</Fragment>;
      })
    ) : (
      <code key={index} dir="ltr" className={styles.inline}>
        {fill(part.code, valueOf)}
      </code>
    ),
  );
}

/** Whether each placeholder of a line has something to show. */
function isWhole(line: readonly Inline[], valueOf: ValueOf): boolean {
  const texts = line.map((part) => (typeof part === "string" ? part : part.code));
  return texts.every((text) => [...text.matchAll(placeholder)].every(([, name = ""]) => valueOf(name)));
}

function fill(text: string, valueOf: ValueOf): string {
  return text.replace(placeholder, (_, name: string) => valueOf(name)?.text ?? "");
}

/** Code to be copied, line by line as it is. */
function Code({ of: { name, text }, valueOf }: { of: BlockOf<"code">; valueOf: ValueOf }) {
  if (!isWhole([text], valueOf)) return null;
  return (
    <pre dir="ltr" tabIndex={0} role="group" aria-label={fill(name, valueOf)} className={styles.code} data-code="">
      {fill(text, valueOf)}
    </pre>
  );
}

function Table({ of: { name, head, rows }, valueOf }: { of: BlockOf<"table">; valueOf: ValueOf }) {
  return (
    <div role="group" aria-label={name} tabIndex={0} className={styles.rows}>
      <table>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col">
                <Line of={cell} valueOf={valueOf} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = [], ...cells], row) => (
            <tr key={row}>
              <th scope="row">
                <Line of={first} valueOf={valueOf} />
              </th>
              {cells.map((cell, column) => (
                <td key={column}>
                  <Line of={cell} valueOf={valueOf} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
