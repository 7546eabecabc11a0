import type { Heard } from "#figures/sound/heard.ts";
import { playNotes } from "#figures/sound/player.ts";
import { scoreOf } from "#figures/sound/score.ts";
import { fillSoundBox, type SoundBox } from "#figures/sound/soundBox.ts";
import { soundOf } from "#figures/sound/sounds.ts";
import type { I18n } from "#i18n/i18n.ts";
import * as attribute from "#state/attributes.ts";
import type { StateStore } from "#state/stateStore.ts";
import { say } from "./announce.ts";
import type { View } from "./App.tsx";

interface Hearing extends Pick<View, "edition" | "i18n"> {
  /** The closed `<details>` of a figure. */
  fold: HTMLDetailsElement;
  /** Made in the reader's click. */
  audio: AudioContext;
  store: StateStore;
}

/** How long a year or a row lasts, in seconds. */
const stepS = { normal: 0.55, slow: 1.1 };

/** Closes the figure that is open, for only one is heard at a time. */
let close: () => void = () => undefined;

/**
 * Plays a figure, and opens what belongs to it where its button is. Esc and its button there stop it; so do closing it
 * and another figure, which leave nothing of it.
 */
export function hear({ fold, audio, store, edition: { story }, i18n }: Hearing): void {
  close();
  const block = story.figures.find(({ id }) => id === fold.getAttribute(attribute.hear));
  const heard = block && soundOf(block.kind)?.(block, story, i18n, store.get());
  if (!heard) return;
  const opened = new AbortController();
  let run = new AbortController();
  const play = (context = new AudioContext()) => {
    run.abort();
    run = new AbortController();
    playRun({ fold, heard, box, context, run, i18n, finding: i18n.localiseDigits(block.takeaway) });
  };
  const box = fillSoundBox(fold, {
    tones: heard.tones,
    i18n,
    onPlay: () => {
      if (box.isPlaying()) run.abort();
      else play();
    },
    onSlow: play,
    signal: opened.signal,
  });
  fold.open = true;
  const unsubscribe = store.subscribe(() => {
    // Before the page is drawn anew, which keeps open what is open.
    if (store.get().digits !== i18n.digits) close();
  });
  close = () => {
    fold.ontoggle = null;
    fold.open = false;
    opened.abort();
    run.abort();
    unsubscribe();
    close = () => undefined;
  };
  fold.ontoggle = () => {
    if (!fold.open) close();
  };
  play(audio);
}

interface Run {
  fold: Element;
  heard: Heard;
  box: SoundBox;
  context: AudioContext;
  run: AbortController;
  i18n: I18n;
  finding: string;
}

/** Plays once: says how it begins, lets time for that, shows each tone as it sounds, says how it ends and what follows. */
function playRun({ fold, heard, box, context, run, i18n, finding }: Run): void {
  const { signal } = run;
  const { tones } = heard;
  const [first = "", last = ""] = [tones[0]?.words, tones.at(-1)?.words];
  const score = scoreOf(heard, i18n.dir, box.isSlow() ? stepS.slow : stepS.normal);
  const leadS = 1 + first.length / 30;
  const all = playNotes(score.notes, context, context.currentTime + leadS);
  const after = (seconds: number, act: () => void) => {
    const actHere = () => {
      // The reader may have gone to another page.
      if (fold.isConnected) act();
      else run.abort();
    };
    const timer = setTimeout(actHere, 1000 * (leadS + seconds));
    signal.addEventListener("abort", () => clearTimeout(timer));
  };
  signal.addEventListener("abort", () => {
    box.setPlaying(false);
    // Without a click.
    all.gain.setTargetAtTime(0, context.currentTime, 0.02);
    setTimeout(() => void context.close(), 200);
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopImmediatePropagation();
    run.abort();
  };
  addEventListener("keydown", onKey, { capture: true, signal });
  box.setPlaying(true);
  box.show(0);
  say(i18n.t("sound.start", { tone: first }));
  score.startsS.forEach((startS, tone) => after(startS, () => box.show(tone)));
  after(score.durationS, () => {
    say(i18n.t("sound.end", { tone: last, finding }));
    run.abort();
  });
}
