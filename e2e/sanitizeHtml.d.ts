/** The part of the package that the tests use; it ships no types. */
declare module "sanitize-html" {
  interface Options {
    allowedTags?: readonly string[];
    allowedAttributes?: Readonly<Record<string, readonly string[]>>;
  }
  interface SanitizeHtml {
    (html: string, options?: Options): string;
    defaults: { allowedTags: string[] };
  }
  const sanitizeHtml: SanitizeHtml;
  export default sanitizeHtml;
}
