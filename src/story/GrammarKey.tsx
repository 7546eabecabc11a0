import { useReading } from "#figures/Reading.tsx";
import styles from "./GrammarKey.module.css";

const voices = ["article", "record", "context"] as const;

/** The short key, learned once and then true in every figure. */
export function GrammarKey() {
  const { i18n } = useReading();
  return (
    <ul className={styles.key}>
      {voices.map((voice) => (
        <li key={voice} data-in={voice}>
          <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true" className={styles[voice]}>
            {voice === "context" ? (
              <path d="M0 6H28" />
            ) : (
              <>
                <rect x="1" y="1" width="26" height="10" rx="2" />
                {voice === "record" && <path d="M5 11 13 1M12 11 20 1M19 11 26 2" />}
              </>
            )}
          </svg>
          {i18n.t(`layer.${voice}`)}
        </li>
      ))}
    </ul>
  );
}
