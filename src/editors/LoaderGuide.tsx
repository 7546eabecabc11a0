import { useReading } from "#figures/Reading.tsx";
import type { UiKey } from "#i18n/uiWords.ts";
import { paints } from "./paints.ts";
import { version } from "#loader/version.ts";
import { Code, Coded } from "./Coded.tsx";
import { Section } from "./Section.tsx";
import styles from "./Guide.module.css";

const attributes: readonly (readonly [string, UiKey])[] = [
  ["data-fig-src", "editors.dataFigSrc"],
  ["data-fig-heights", "editors.dataFigHeights"],
  ["data-fig-theme", "editors.dataFigTheme"],
  ["data-fig-id", "editors.dataFigId"],
];

const events: readonly (readonly [name: string, detail: string, when: UiKey])[] = [
  ["fig:ready", "id, lang, title, revision, corrected?", "editors.figReady"],
  ["fig:state", "id, state, url, pageUrl", "editors.figState"],
  ["fig:open", "id, sel", "editors.figOpen"],
];

const messages: readonly (readonly [name: string, shape: string, from: UiKey, what: UiKey])[] = [
  ["fig:height", "id, height", "editors.fromFrame", "editors.msgHeight"],
  ["fig:ready", "id, lang, title, revision, corrected?", "editors.fromFrame", "editors.msgReady"],
  ["fig:state", "id, state, url", "editors.fromFrame", "editors.msgState"],
  ["fig:init", "theme?, lang?, state?, page?, param?, colors?", "editors.fromPage", "editors.msgInit"],
  ["fig:set", "state", "editors.fromPage", "editors.msgSet"],
  ["fig:print", "", "editors.fromPage", "editors.msgPrint"],
];

const styleExample = `.fig-embed {
  --fig-paper: #f4f1ea;
  --fig-ink: #26221c;
  --fig-claim: #8a3d0f;
  --fig-record: #1d5a73;
}`;

const scriptExample = `document.addEventListener("fig:open", (event) => {
  console.log(event.detail.id, event.detail.sel);
});`;

/** The script for hosts: what it reads, what it tells, and how to do without it. */
export function LoaderGuide() {
  const { i18n } = useReading();
  return (
    <Section title="loader">
      <p>
        <Coded
          words={i18n.t("editors.loaderAbout", {
            newest: "/embed.js",
            fixed: `/embed/${version}.js`,
            types: "/embed.d.ts",
          })}
        />
      </p>
      <Rows
        title={i18n.t("editors.attributes")}
        head={["editors.attribute", "editors.meaning"]}
        rows={attributes.map(([name, key]) => [`\`${name}\``, i18n.t(key)])}
      />
      <Variables />
      <Events />
      <h3>{i18n.t("editors.upgrade")}</h3>
      <p>
        <Coded
          words={i18n.t("editors.upgradeAbout", { call: "figEmbed.upgrade(element)", version: "figEmbed.version" })}
        />
      </p>
      <h3>{i18n.t("editors.address")}</h3>
      <p>
        <Coded words={i18n.t("editors.addressAbout", { key: "?fig-salt=layer%3Drecord" })} />
      </p>
      <Messages />
    </Section>
  );
}

function Variables() {
  const { i18n } = useReading();
  return (
    <>
      <h3>{i18n.t("editors.variables")}</h3>
      <p>{i18n.t("editors.variablesAbout")}</p>
      <Rows
        title={i18n.t("editors.variables")}
        head={["editors.variable", "editors.meaning"]}
        rows={paints.map((paint) => [`\`--fig-${paint}\``, i18n.t(`builder.${paint}`)])}
      />
      <Code label={i18n.t("editors.variables")} text={styleExample} />
    </>
  );
}

function Events() {
  const { i18n } = useReading();
  return (
    <>
      <h3>{i18n.t("editors.events")}</h3>
      <p>{i18n.t("editors.eventsAbout")}</p>
      <Rows
        title={i18n.t("editors.events")}
        head={["editors.event", "editors.carries", "editors.when"]}
        rows={events.map(([name, detail, when]) => [`\`${name}\``, `\`${detail}\``, i18n.t(when)])}
      />
      <Code label={i18n.t("editors.events")} text={scriptExample} />
    </>
  );
}

function Messages() {
  const { i18n } = useReading();
  return (
    <>
      <h3>{i18n.t("editors.messages")}</h3>
      <p>
        <Coded words={i18n.t("editors.messagesAbout")} />
      </p>
      <Rows
        title={i18n.t("editors.messages")}
        head={["editors.message", "editors.carries", "editors.from", "editors.meaning"]}
        rows={messages.map(([name, shape, from, what]) => [
          `\`${name}\``,
          shape && `\`${shape}\``,
          i18n.t(from),
          i18n.t(what),
        ])}
      />
    </>
  );
}

interface RowsProps {
  title: string;
  head: readonly UiKey[];
  /** Words with code between backticks. */
  rows: readonly (readonly string[])[];
}

function Rows({ title, head, rows }: RowsProps) {
  const { i18n } = useReading();
  return (
    <div role="region" aria-label={title} tabIndex={0} className={styles.rows}>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {head.map((key) => (
              <th key={key} scope="col">
                {i18n.t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = "", ...cells]) => (
            <tr key={name}>
              <th scope="row">
                <Coded words={name} />
              </th>
              {cells.map((cell, index) => (
                <td key={index}>
                  <Coded words={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
