import { focusAgain } from "./focus.ts";
import { focusKeyOf } from "./focusKey.ts";
import { readersPlace, returnTo } from "./place.ts";

/**
 * Keeps what is lost when the same page is drawn anew with other words: the reader's place and focus, what
 * stands open and what is ticked. The answer gives it back to the new page.
 */
export function keepReader(): () => void {
  const place = readersPlace();
  const { activeElement, body } = document;
  const focus = activeElement && activeElement !== body ? focusKeyOf(activeElement, document) : undefined;
  const open = detailsOnPage().map((details) => details.open);
  const ticked = boxesOnPage().map((box) => box.checked);
  return () => {
    detailsOnPage().forEach((details, index) => (details.open = open[index] ?? false));
    boxesOnPage().forEach((box, index) => (box.checked = ticked[index] ?? false));
    if (place) returnTo(place);
    if (focus) focusAgain(focus);
  };
}

function detailsOnPage(): HTMLDetailsElement[] {
  return [...document.querySelectorAll("details")];
}

function boxesOnPage(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("#app input[type=checkbox]")];
}
