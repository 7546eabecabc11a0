// Not as a property of the document: a host's `<img name="currentScript">` would be that.
const script = Reflect.get(Document.prototype, "currentScript", document) as HTMLScriptElement | null;

/** The site that this loader comes from, with a closing slash: it touches only what lies there. Unknown, it is empty or undefined. */
export const site = script?.src.split(/embed[\d./]*js/)[0];

/** The id of what an embed page of this site shows; undefined for every other address. */
export function embedId(address = ""): string | false | undefined {
  const [before, path] = address.split(site as string);
  return !before && path?.match(/^[\w-]+\/([\w-]+)\/(r\/\d+\/)?embed\/([?#]|$)/)?.[1];
}
