/** Something is on its way; the app cannot be had or has failed; what was asked for cannot be reached. */
export type Notice = "waiting" | "failed" | "unreachable";

/** Nothing is said of what comes sooner, in ms. */
const soonMs = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows one of the page's notices (Notices.tsx), or none; that something is on its way, a moment later. */
export function showNotice(notice?: Notice): void {
  clearTimeout(timer);
  const { dataset } = document.documentElement;
  if (notice === "waiting")
    timer = setTimeout(() => {
      dataset["notice"] = notice;
    }, soonMs);
  else if (notice) dataset["notice"] = notice;
  else delete dataset["notice"];
}
