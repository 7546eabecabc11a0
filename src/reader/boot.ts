/** What a built page tells the app about itself, as JSON in the element with id `boot`. */
export interface Boot {
  /** The page's path below the site's root. */
  here: string;
  /** Address, relative to the site's root, of all style rules; a page itself carries only those that it needs. */
  style?: string;
  /** Address of each language's edition, relative to the site's root. */
  editions: Readonly<Record<string, string>>;
  /** Scripts of the app on this page, each after those that it imports, relative to the site's root; absent in development. */
  modules?: readonly string[];
  /** Address of the page's card, relative to the site's root. */
  card?: string | undefined;
}

/** The language in which a page was prerendered. The document's own may have been changed, as translations do. */
export function bootLanguage({ here, editions }: Boot): string {
  return here.split("/")[0] || (Object.keys(editions)[0] ?? "");
}

/** Reads the boot data of this page. Throws when the page carries none, which means that the build is broken. */
export function readBoot(): Boot {
  const text = document.getElementById("boot")?.textContent;
  if (!text) throw new Error("the page carries no boot data (an element with id boot)");
  return JSON.parse(text) as Boot;
}
