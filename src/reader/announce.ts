import type { I18n } from "#i18n/i18n.ts";
import { describeRepair } from "#state/repairWords.ts";
import type { Repair } from "#state/viewState.ts";

const pauseMs = 1000;
let last = -Infinity;
let timer: number | undefined;

/** Announces a message to screen readers politely, at most once a second; a newer message replaces a waiting one. */
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

/** Announces the first thing that a link asked for and could not be given. */
export function tellRepairs([repair]: readonly Repair[], i18n: I18n): void {
  if (repair) announce(describeRepair(repair, i18n));
}
