/** Something is on its way; the app cannot be had or has failed; what was asked for cannot be reached. */
export type Notice = "waiting" | "failed" | "unreachable";

/** Shows one of the page's notices (Notices.tsx), or none. */
export function showNotice(notice?: Notice): void {
  const { dataset } = document.documentElement;
  if (notice) dataset["notice"] = notice;
  else delete dataset["notice"];
}
