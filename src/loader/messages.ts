import { isHeight } from "./heights.ts";

/** Whether something is a message of a frame, in the shape that is agreed on. */
export function isFrameMessage(data: unknown): data is FigFrameMessage {
  const said = data as Partial<
    Record<"v" | "type" | "height" | "lang" | "title" | "revision" | "state" | "url", unknown>
  > | null;
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
