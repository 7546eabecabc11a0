/** The page as it was prerendered, from before the app changes it. */
export interface KeptPage {
  /** A part of it, not to be changed; undefined where it has none. */
  part: (selector: string) => Element | undefined;
  /** Puts it back in place of what the app made of it. */
  putBack: () => void;
}

/** Keeps what stands in an element. As nodes, not as text, which policies on Trusted Types would not let back in. */
export function keepPage(container: HTMLElement): KeptPage {
  const kept = container.cloneNode(true) as HTMLElement;
  return {
    part: (selector) => kept.querySelector(selector) ?? undefined,
    putBack: () => {
      container.replaceChildren(...(kept.cloneNode(true) as HTMLElement).childNodes);
    },
  };
}
