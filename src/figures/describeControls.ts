/** What stands below every figure under the same name: its table, its data, its sound, the way to share it. */
const controls = "figcaption > div > a, figcaption > div > details > summary";

/** Describes what has the same name below all figures by its own figure's headline. */
export function describeControls(within: ParentNode): void {
  for (const control of within.querySelectorAll(controls)) {
    const headline = control.closest("figure")?.getAttribute("aria-labelledby");
    if (headline) control.setAttribute("aria-describedby", headline);
  }
}
