import { type ChangeEvent, useId, useState } from "react";
import type { I18n } from "#i18n/i18n.ts";
import { palePairs } from "./contrast.ts";
import {
  firstLook,
  type HostTheme,
  hostThemes,
  type Look,
  ownColours,
  parseColour,
  possibleThemes,
} from "./hostLook.ts";
import { type Paint, paints } from "./paints.ts";
import { SelectField } from "./SelectField.tsx";
import styles from "./EmbedBuilder.module.css";

interface LookChoiceProps {
  look: Look;
  onChoose: (look: Look) => void;
  /** Whether the snippet has the script that sees the page around it. */
  isLoaded: boolean;
  i18n: I18n;
}

/** Theme and colours of an embed, with a word where they are too pale. */
export function LookChoice({ look, onChoose, isLoaded, i18n }: LookChoiceProps) {
  const aboutId = useId();
  const [written, setWritten] = useState<Partial<Record<Paint, string>>>({});
  const write = (paint: Paint, text: string) => {
    setWritten({ ...written, [paint]: text });
    const read = paints.map((one) => [one, one === paint ? parseColour(text) : look.colours[one]] as const);
    onChoose({ ...look, colours: Object.fromEntries(read.filter(([, colour]) => colour)) as Look["colours"] });
  };
  const isUnread = (paint: Paint) => Boolean(written[paint]?.trim()) && !parseColour(written[paint] ?? "");
  const own = ownColours[possibleThemes(look)[0] ?? "light"];
  return (
    <fieldset className={styles.group}>
      <legend>{i18n.t("builder.look")}</legend>
      <SelectField
        label={i18n.t("builder.theme")}
        value={look.theme}
        options={hostThemes.map((one) => [one, themeWords(one, i18n)])}
        onChoose={(theme) => onChoose({ ...look, theme })}
      />
      {look.theme === "host" && !isLoaded && <p className={styles.about}>{i18n.t("builder.hostFrame")}</p>}
      <p className={styles.about} id={aboutId}>
        {i18n.t("builder.coloursAbout", { example: i18n.isolate(own.claim, "en") })}
      </p>
      <div className={styles.colours}>
        {paints.map((paint) => (
          <ColourField
            key={paint}
            paint={paint}
            colour={look.colours[paint] ?? own[paint]}
            own={own[paint]}
            written={written[paint] ?? ""}
            isUnread={isUnread(paint)}
            aboutId={aboutId}
            onWrite={(text) => write(paint, text)}
            i18n={i18n}
          />
        ))}
      </div>
      <Warnings look={look} unread={paints.filter(isUnread)} i18n={i18n} />
      {Object.values(written).some(Boolean) && (
        <button
          type="button"
          onClick={() => {
            setWritten({});
            onChoose({ ...look, colours: firstLook.colours });
          }}
        >
          {i18n.t("builder.reset")}
        </button>
      )}
    </fieldset>
  );
}

interface ColourFieldProps {
  paint: Paint;
  /** What the embed shows now, and what it would show by itself; six hex digits. */
  colour: string;
  own: string;
  /** As the editor wrote it. */
  written: string;
  isUnread: boolean;
  /** The id of what says how colours are written. */
  aboutId: string;
  onWrite: (text: string) => void;
  i18n: I18n;
}

/** One colour, to be picked or written. */
function ColourField({ paint, colour, own, written, isUnread, aboutId, onWrite, i18n }: ColourFieldProps) {
  const id = useId();
  const onChange = (event: ChangeEvent<HTMLInputElement>) => onWrite(event.currentTarget.value);
  return (
    <p className={styles.colour}>
      <label htmlFor={id}>{i18n.t(`builder.${paint}`)}</label>
      <input
        type="color"
        aria-label={i18n.t("builder.pick", { what: i18n.t(`builder.${paint}`) })}
        value={`#${colour}`}
        onChange={onChange}
      />
      <input
        id={id}
        type="text"
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        placeholder={own}
        value={written}
        aria-invalid={isUnread}
        aria-describedby={aboutId}
        onChange={onChange}
      />
    </p>
  );
}

/** Says which colours cannot be read as such, and which are too pale. */
function Warnings({ look, unread, i18n }: { look: Look; unread: readonly Paint[]; i18n: I18n }) {
  return (
    <div role="status" className={styles.warnings}>
      {unread.map((paint) => (
        <p key={paint}>{i18n.t("builder.unread", { what: i18n.t(`builder.${paint}`) })}</p>
      ))}
      <Contrasts look={look} i18n={i18n} />
    </div>
  );
}

function Contrasts({ look, i18n }: { look: Look; i18n: I18n }) {
  const pale = palePairs(look);
  if (pale.length === 0) return <p>{i18n.t("builder.clear")}</p>;
  return pale.map(({ paint, found, needed, theme }) => (
    <p key={paint + (theme ?? "")} data-pale={paint}>
      {i18n.t(theme === "light" ? "builder.paleLight" : theme === "dark" ? "builder.paleDark" : "builder.pale", {
        what: i18n.t(`builder.${paint}`),
        found,
        needed,
      })}
    </p>
  ));
}

function themeWords(theme: HostTheme, i18n: I18n): string {
  return i18n.t(theme === "host" || theme === "auto" ? `builder.${theme}` : `theme.${theme}`);
}
