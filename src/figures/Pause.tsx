import { hasStop } from "#i18n/sentences.ts";
import { useReading } from "./Reading.tsx";

interface PauseProps {
  /** What stands before it: a sentence that has its own stop needs no other. */
  after?: string | undefined;
  /** What is heard after it, and not seen. */
  then?: string;
}

/**
 * A stop in the name of a mark, between parts that stand in lines or columns of their own and would otherwise be heard
 * as one: nothing to see.
 */
export function Pause({ after = "", then = "" }: PauseProps) {
  const stop = useReading().i18n.t("list.stop");
  return <span className="visually-hidden">{(hasStop(after) ? " " : stop) + then}</span>;
}
