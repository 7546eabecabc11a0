import { editions } from "./site.ts";
import { figures } from "./ids.ts";
import { expect, type Page, test } from "./test.ts";
import { figureOf, graphicOf, hydrate, marksOf, open } from "./reader.ts";
import { ltr, rtl, uiPattern, uiWord } from "./words.ts";

/** Which option of a figure names its series, and which of its sounds are the record's: the article's come before or after. */
const seriesOption = { [figures.bars]: "record", [figures.shares]: "estimates", [figures.level]: "series" };
const recordIn: Record<string, [number, number?]> = {
  [figures.bars]: [0, -1],
  [figures.shares]: [1],
  [figures.level]: [1, -1],
};

/** A stretch of sound between two silences. */
interface Heard {
  startS: number;
  /** Its pitch at first, and while it ends. */
  hz: number;
  endHz: number;
  /** From -1, all on the left, to 1. */
  balance: number;
}

/** A number of the record that must be heard: of which year, if it is a year's, and whether it is more than that. */
interface Shown {
  number: number;
  year?: number;
  isOpen?: boolean;
}

/** The numbers of a figure's marks in their order, both of a range. */
async function numbersOf(page: Page, id: string): Promise<Shown[]> {
  const { figures: blocks, series } = editions[ltr]!.story;
  const { options } = blocks.find((block) => block.id === id)!;
  const { rows } = series.find((one) => one.id === options[seriesOption[id]!])!;
  const keys = await marksOf(page, id).evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-sel")));
  return keys.flatMap((key) => {
    const row = rows.find(({ observation }) => key === `record.${String(observation)}`);
    if (!row) return [];
    const { value, low = value, high = value ?? low, when, qualifier } = row;
    const shown: Shown = { number: high!, isOpen: qualifier === "more-than" };
    if (when.precision === "year") shown.year = Number(when.on);
    return low === undefined || low === high ? [shown] : [{ number: low }, shown];
  });
}

for (const lang of [ltr, rtl])
  test(`a figure heard in ${lang} rises where its numbers rise, is silent where there are none, and runs as in the picture`, async ({
    page,
  }) => {
    await page.addInitScript(recordSound);
    await open(page, `${lang}/`);
    for (const id of Object.keys(seriesOption)) {
      const numbers = await numbersOf(page, id);
      expect(numbers.length, id).toBeGreaterThan(3);
      await hearButton(page, id).click();
      const heard = (await page.evaluate(listen, id)).slice(...recordIn[id]!);
      expect(heard.length, id).toBe(numbers.length);
      heard.forEach((tone, at) => {
        const { number, isOpen } = numbers[at]!;
        if (isOpen) expect(tone.endHz / tone.hz, `${id}, more than ${String(number)}`).toBeGreaterThan(1.1);
        const before = heard[at - 1];
        if (!before) return;
        const than = numbers[at - 1]!.number;
        const rises = Math.abs(number / than - 1) < 0.0005 ? 0 : Math.sign(number - than);
        if (rises === 0) expect(tone.hz / before.hz, `${id}, ${String(number)} again`).toBeCloseTo(1, 1);
        else expect(Math.sign(tone.hz - before.hz), `${id}, ${String(number)} after ${String(than)}`).toBe(rises);
      });
      const across = heard.at(-1)!.balance - heard[0]!.balance;
      expect(lang === rtl ? -across : across, `${id}, across`).toBeGreaterThan(0.5);
      if (id === figures.bars) expectSilentYears(heard, numbers);
    }
  });

/** The time between two years is as long as there are years between them. */
function expectSilentYears(heard: readonly Heard[], numbers: readonly Shown[]): void {
  const years = numbers.map(({ year }) => year!);
  const yearS = (heard.at(-1)!.startS - heard[0]!.startS) / (years.at(-1)! - years[0]!);
  expect(years.at(-1)! - years[0]!, "a year without a number").toBeGreaterThan(years.length - 1);
  years.slice(1).forEach((year, at) => {
    const apartS = heard[at + 1]!.startS - heard[at]!.startS;
    expect(Math.round((10 * apartS) / yearS), `up to ${String(year)}`).toBe(10 * (year - years[at]!));
  });
}

test("what is heard is said, lit and stopped, by keys alone", async ({ page }) => {
  await page.clock.install();
  await page.goto(`${ltr}/${figures.timeline}/`);
  const button = hearButton(page, figures.timeline);
  const fold = button.locator("xpath=..");
  // Before the app runs, too.
  await button.press("Enter");
  await hydrate(page);
  const lit = graphicOf(page, figures.timeline).locator("[data-heard]");
  const status = page.locator("#status");
  const stop = fold.getByRole("button", { name: uiWord(ltr, "sound.stop") });
  await expect(stop).toBeVisible();
  await page.clock.runFor(2000);
  await expect(status).toHaveText(uiPattern(ltr, "sound.start"));
  await expect(lit.first()).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(status).toHaveText(uiPattern(ltr, "sound.end"));
  await expect(lit).toHaveCount(0);

  await fold.getByRole("button", { name: uiWord(ltr, "sound.slow") }).press("Enter");
  // The first is lit while it is said what begins.
  await expect(lit.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(lit).toHaveCount(0);
  await expect(fold.getByRole("button", { name: uiWord(ltr, "sound.again") })).toBeVisible();
  await button.press("Enter");
  await expect(fold).not.toHaveAttribute("open");
});

function hearButton(page: Page, figure: string) {
  return figureOf(page, figure).locator("[data-hear] > summary");
}

/** Puts a recorder in the place of the page's sound. */
function recordSound() {
  const seconds = 30;
  const rate = 16_000;
  class Recorder extends OfflineAudioContext {
    constructor() {
      super(2, seconds * rate, rate);
      Object.assign(window, { recorder: this });
    }
    close() {
      return Promise.resolve();
    }
  }
  Object.assign(window, { AudioContext: Recorder });
}

/** Renders what a figure, the last that was clicked, sounds like, and finds the sounds in it. */
async function listen(figure: string): Promise<Heard[]> {
  const page = window as unknown as { recorder?: OfflineAudioContext };
  while (!document.querySelector(`[data-hear="${figure}"][open]`)) await new Promise(requestAnimationFrame);
  const buffer = await page.recorder!.startRendering();
  const { sampleRate } = buffer;
  const [left, right] = [buffer.getChannelData(0), buffer.getChannelData(1)];
  const hop = Math.round(sampleRate / 200);
  const loudness = (of: Float32Array, from: number, to: number) =>
    Math.sqrt(of.subarray(from, to).reduce((sum, one) => sum + one * one, 0) / (to - from));
  const sounds: [number, number][] = [];
  for (let at = 0; at + hop < left.length; at += hop) {
    if (loudness(left, at, at + hop) + loudness(right, at, at + hop) < 0.02) continue;
    const last = sounds.at(-1);
    if (last && last[1] === at) last[1] += hop;
    else sounds.push([at, at + hop]);
  }
  const pitch = (from: number, to: number) => {
    const rises: number[] = [];
    for (let at = Math.round(from); at < to; at++)
      if (left[at]! + right[at]! < 0 && left[at + 1]! + right[at + 1]! >= 0) rises.push(at);
    return ((rises.length - 1) * sampleRate) / (rises.at(-1)! - rises[0]!);
  };
  return sounds
    .filter(([from, to]) => to - from > sampleRate / 20)
    .map(([from, to]) => {
      const part = (share: number) => from + share * (to - from);
      const [ofLeft, ofRight] = [loudness(left, from, to), loudness(right, from, to)];
      return {
        startS: from / sampleRate,
        hz: pitch(part(0.1), part(0.45)),
        endHz: pitch(part(0.75), part(0.95)),
        balance: (ofRight - ofLeft) / (ofRight + ofLeft),
      };
    });
}
