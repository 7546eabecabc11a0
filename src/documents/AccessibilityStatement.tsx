import { useReading } from "#figures/Reading.tsx";
import styles from "#page/Page.module.css";
import { Blocks, type Values } from "./Blocks.tsx";
import { type DocumentFolder, documentIn } from "./markdown.ts";

/** The text on accessibility in each language. */
export const accessibilityTexts: DocumentFolder = {
  what: "text on accessibility",
  path: "src/documents/accessibility",
  files: import.meta.glob<string>("./accessibility/*.md", { eager: true, query: "?raw", import: "default" }),
  required: ["contact", "no contact"],
};

/** The text, with the address to which readers can write, or that there is none. */
export function AccessibilityStatement() {
  const { story, i18n } = useReading();
  const { contact } = story;
  const values: Values = {
    contact: contact === undefined ? undefined : { text: contact, shown: <ContactLink to={contact} /> },
    "no contact": contact === undefined ? { text: "" } : undefined,
  };
  return (
    <div className={styles.reading}>
      <h1 tabIndex={-1}>{i18n.t("page.accessibility")}</h1>
      <p>{i18n.t("page.accessibilityIntro")}</p>
      {documentIn(accessibilityTexts, i18n).map(({ id, title, blocks }) => (
        <section key={id} aria-labelledby={`about-${id}`}>
          <h2 id={`about-${id}`}>{title}</h2>
          <Blocks blocks={blocks} values={values} />
        </section>
      ))}
    </div>
  );
}

function ContactLink({ to }: { to: string }) {
  return (
    <a href={to} dir="ltr">
      {to.replace(/^mailto:/, "")}
    </a>
  );
}
