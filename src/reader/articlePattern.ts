/** Its id is in style sheets, as `url(#article-pattern)`. */
const id = "article-pattern";

/** Puts the pattern of the article's marks on the page (`hatch=on`), once, in the colours of the page. */
export function addArticlePattern(): void {
  if (document.getElementById(id)) return;
  document.body.insertAdjacentHTML(
    "beforeend",
    `<svg class="visually-hidden" aria-hidden="true"><pattern id="${id}" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 0H4V4H0Z" fill="var(--claim)"/><circle cx="2" cy="2" r=".9" fill="var(--paper)"/></pattern></svg>`,
  );
}
