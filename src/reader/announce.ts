import type { I18n } from "#i18n/i18n.ts";
import { describeRepair } from "#state/repairWords.ts";
import type { Repair } from "#state/viewState.ts";

const pauseMs = 1000;
let last = -Infinity;
let timer: number | undefined;

/** Says something politely to screen readers, at most once a second; a newer message replaces one that is waiting. */
export function announce(message: string): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(
    () => {
      last = performance.now();
      const region = document.getElementById("status");
      if (region) region.textContent = message;
    },
    Math.max(0, last + pauseMs - performance.now()),
  );
}

/** Says what a link asked for and does not get; of several such things the first. */
export function tellRepairs([repair]: readonly Repair[], i18n: I18n): void {
  if (repair) announce(describeRepair(repair, i18n));
}
