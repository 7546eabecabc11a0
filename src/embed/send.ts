/** What scripts other than our loader listen for, as objects; what they take as text is written in heights.ts. */
type ClientMessage =
  | { "datawrapper-height": Readonly<Record<string, number>> }
  | { sentinel: "amp"; type: "embed-ready" }
  | { sentinel: "amp"; type: "embed-size"; height: number }
  | { type: "iframe-resized"; width: number; height: number }
  | { message: "height"; value: number; secret: string }
  | { message: "link"; value: string; secret: string };

/** Sends a message to the page that frames this one, if there is one. Ours have the types of public/embed.d.ts. */
export function send(message: FigFrameMessage | ClientMessage | string): void {
  if (parent !== self) parent.postMessage(message, "*");
}
