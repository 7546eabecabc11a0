import { useSyncExternalStore } from "react";

/** Whether the app runs: false in a prerendered page, which would grow by what nobody sees of it, and while it hydrates. */
export function useIsRunning(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

const never = () => () => undefined;
