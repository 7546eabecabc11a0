/** A copy of the prerendered page, taken before the app changes it. */
export interface KeptPage {
  /** A part of the copy, which must not be changed; undefined if there is none. */
  part: (selector: string) => Element | undefined;
  /** Restores the prerendered page. */
  putBack: () => void;
}

/** Copies an element's content, as nodes: a Trusted Types policy would refuse to parse it from text again. */
export function keepPage(container: HTMLElement): KeptPage {
  const kept = container.cloneNode(true) as HTMLElement;
  // What was tapped waits for the app, not for what comes after it.
  kept.querySelector("[aria-busy=true]")?.removeAttribute("aria-busy");
  return {
    part: (selector) => kept.querySelector(selector) ?? undefined,
    putBack: () => container.replaceChildren(...(kept.cloneNode(true) as HTMLElement).childNodes),
  };
}
