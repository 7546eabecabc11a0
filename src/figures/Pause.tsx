import { useReading } from "./Reading.tsx";

/**
 * A stop in the name of a mark, between parts that stand in lines or columns of their own and would otherwise be heard
 * as one: nothing to see.
 */
export function Pause() {
  return <span className="visually-hidden">{useReading().i18n.t("list.stop")}</span>;
}
