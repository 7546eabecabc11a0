import { readersPlace, returnTo } from "./place.ts";

/**
 * Keeps what is lost when the same page is drawn anew with other words: the reader's place, the focus of a control that
 * changes the view, what stands open and what is ticked. The answer gives it back to the new page.
 */
export function keepReader(): () => void {
  const place = readersPlace();
  const top = scrollY;
  const focused = document.activeElement?.closest<HTMLElement>("[data-set]")?.dataset["set"];
  const open = detailsOnPage().map((details) => details.open);
  const ticked = boxesOnPage().map((box) => box.checked);
  return () => {
    detailsOnPage().forEach((details, index) => (details.open = open[index] ?? false));
    boxesOnPage().forEach((box, index) => (box.checked = ticked[index] ?? false));
    if (place) returnTo(place);
    else scrollTo({ top, behavior: "instant" });
    if (focused)
      document.querySelector<HTMLElement>(`[data-set="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  };
}

function detailsOnPage(): HTMLDetailsElement[] {
  return [...document.querySelectorAll("details")];
}

function boxesOnPage(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("#app input[type=checkbox]")];
}
