/** Whether the reader's system asks for less motion. In the browser only. */
export function wantsLessMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
