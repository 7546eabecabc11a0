import { isHeight } from "./heights.ts";

/** What a message may be made of, whichever it is. */
type KeyOf<Message> = Message extends unknown ? keyof Message : never;

/** Whether something is a message of a frame as the contract (public/embed.d.ts) has it. */
export function isFrameMessage(data: unknown): data is FigFrameMessage {
  const said = data as Partial<Record<KeyOf<FigFrameMessage>, unknown>> | null;
  return (
    said?.v === 1 &&
    ((said.type === "fig:height" && isHeight(said.height)) ||
      (said.type === "fig:state" && typeof said.state === "string" && typeof said.url === "string") ||
      (said.type === "fig:ready" &&
        typeof said.lang === "string" &&
        typeof said.title === "string" &&
        typeof said.revision === "number"))
  );
}
