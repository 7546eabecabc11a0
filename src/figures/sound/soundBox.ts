import type { I18n } from "#i18n/i18n.ts";
import * as attribute from "#state/attributes.ts";
import type { HeardTone } from "./heard.ts";
import styles from "./Sound.module.css";

/** What stands below the button of a figure that is heard. */
export interface SoundBox {
  /** Shows the words of a tone, by its place among all, and lights its marks. */
  show: (tone: number) => void;
  /** Shows whether it sounds; then no mark is lit that did. */
  setPlaying: (isPlaying: boolean) => void;
  isPlaying: () => boolean;
  isSlow: () => boolean;
}

interface BoxPorts {
  tones: readonly HeardTone[];
  i18n: I18n;
  /** The button that stops and plays again was pressed, or the one that plays slowly. */
  onPlay: () => void;
  onSlow: () => void;
  /** Ends what the box listens to. */
  signal: AbortSignal;
}

/** Fills the opened part of a figure with the key to its tones, the words of the one that sounds, and two buttons. */
export function fillSoundBox(fold: Element, { tones, i18n, onPlay, onSlow, signal }: BoxPorts): SoundBox {
  const box = fold.lastElementChild ?? fold;
  box.className = styles.box ?? "";
  box.replaceChildren();
  add(box, "p", i18n.t("sound.key"));
  const now = add(box, "p");
  now.className = styles.now ?? "";
  const words = tones.map((tone) => add(now, "span", tone.words));
  const play = add(box, "button");
  const slow = add(box, "button", i18n.t("sound.slow"));
  slow.ariaPressed = "false";
  const onClick = ({ target }: Event) => {
    if (target === play) onPlay();
    if (target !== slow) return;
    slow.ariaPressed = String(slow.ariaPressed !== "true");
    onSlow();
  };
  // Ahead of React, which stops what is meant for a figure that has not hydrated.
  document.addEventListener("click", onClick, { capture: true, signal });
  const marks = [...(fold.closest("figure")?.querySelectorAll(`[${attribute.roving}] a[${attribute.sel}]`) ?? [])];
  const light = (keys: readonly string[]) => {
    for (const mark of marks)
      mark.toggleAttribute(attribute.heard, keys.includes(mark.getAttribute(attribute.sel) ?? ""));
  };
  let sounds = false;
  return {
    show: (tone) => {
      words.forEach((one, index) => one.classList.toggle(styles.on ?? "", index === tone));
      light(tones[tone]?.sel ?? []);
    },
    setPlaying: (isPlaying) => {
      sounds = isPlaying;
      play.textContent = i18n.t(isPlaying ? "sound.stop" : "sound.again");
      light([]);
    },
    isPlaying: () => sounds,
    isSlow: () => slow.ariaPressed === "true",
  };
}

function add<Name extends "p" | "span" | "button">(to: Element, name: Name, words = ""): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = words;
  to.append(element);
  return element;
}
