const script = document.currentScript as HTMLScriptElement | null;

/** The site that this loader comes from, with a closing slash: it touches only what lies there. Empty if unknown. */
export const site = script?.src.match(/^([^?]*\/)embed[\d./]*\.js/)?.[1] ?? "";

/** The id of what an embed page of this site shows; undefined for every other address. */
export function embedId(address = ""): string | undefined {
  const [before, path] = address.split(site);
  return before ? undefined : path?.match(/^[\w-]+\/([\w-]+)\/(r\/\d+\/)?embed\/([?#]|$)/)?.[1];
}
