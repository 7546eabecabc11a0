/** Says something to the page that frames this one; nothing where there is none. */
export function send(message: object | string): void {
  if (parent !== self) parent.postMessage(message, "*");
}
