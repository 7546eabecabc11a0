import type { Note } from "./score.ts";

/** How long a note takes to come and to go, so that it does not click. */
const attackS = 0.02;
const releaseS = 0.06;

/** The article's number buzzes beside the record's plain tone, and is as loud. */
const timbres = {
  record: { type: "sine", loudness: 0.25 },
  article: { type: "sawtooth", loudness: 0.1 },
} as const;
/** Voices by their distance in hundredths of a semitone and their share: two tremble, but never fall silent. */
const steady = [{ detune: 0, share: 1 }];
const trembling = [
  { detune: -15, share: 0.7 },
  { detune: 15, share: 0.3 },
];

/** Plays notes from a time of the context's own clock on. Gives what they all pass through. */
export function playNotes(notes: readonly Note[], audio: BaseAudioContext, fromS: number): GainNode {
  const all = new GainNode(audio);
  all.connect(audio.destination);
  for (const { startS, durationS, hz, toHz, pan, layer, isSoft } of notes) {
    const { type, loudness } = timbres[layer];
    const [start, end] = [fromS + startS, fromS + startS + durationS];
    const fadesFrom = toHz === hz ? end - releaseS : start + durationS / 2;
    const note = new GainNode(audio, { gain: 0 });
    note.connect(new StereoPannerNode(audio, { pan })).connect(all);
    note.gain.setValueAtTime(0, start);
    note.gain.linearRampToValueAtTime(loudness, start + attackS);
    note.gain.setValueAtTime(loudness, fadesFrom);
    note.gain.linearRampToValueAtTime(0, end);
    for (const { detune, share } of isSoft ? trembling : steady) {
      const voice = new OscillatorNode(audio, { type, frequency: hz, detune });
      voice.frequency.setValueAtTime(hz, fadesFrom);
      voice.frequency.exponentialRampToValueAtTime(toHz, end);
      voice.connect(new GainNode(audio, { gain: share })).connect(note);
      voice.start(start);
      voice.stop(end);
    }
  }
  return all;
}
