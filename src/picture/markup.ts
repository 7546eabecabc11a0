/** Attributes of an SVG element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as XML. Numbers are rounded to hundredths; `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(asText(value))}"`]))
    .join("");
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

/** The markup in a group that carries the attributes; without any the markup alone. */
export function group(attributes: Attributes, content: string): string {
  const needed = Object.values(attributes).some((value) => value !== undefined);
  return content && needed ? element("g", attributes, content) : content;
}

/** Words as they may stand in XML, without the characters that it knows no way to write. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Markup of words that read right to left, in an isolate of theirs: not every renderer knows the attribute `direction`. */
export function rightToLeft(content: string): string {
  return content && `\u2067${content}\u2069`;
}

/** A length as it is written: at most two decimals. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

function asText(value: string | number): string {
  return typeof value === "number" ? rounded(value) : value;
}
