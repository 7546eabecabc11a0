const pauseMs = 1000;
let last = -Infinity;
let timer: number | undefined;

/** Says something politely to screen readers, at most once a second; a newer message takes the place of one that waits. */
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
