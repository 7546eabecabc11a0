import styles from "./Guide.module.css";

/** Words with code in them, which stands between backticks. */
export function Coded({ words }: { words: string }) {
  return words.split("`").map((part, index) =>
    index % 2 === 1 ? (
      <code key={index} dir="ltr" className={styles.inline}>
        {part}
      </code>
    ) : (
      part
    ),
  );
}

/** Code to be copied, line by line as it is. */
export function Code({ label, text }: { label: string; text: string }) {
  return (
    <pre dir="ltr" tabIndex={0} role="region" aria-label={label} className={styles.code} data-code="">
      {text}
    </pre>
  );
}
