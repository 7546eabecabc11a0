import type { Commands } from "./delegate.ts";
import { showNotice } from "./notice.ts";
import type { Session } from "./session.ts";

/** Lets a figure be heard, by code that loads when it is first asked for. */
export function hearCommand({ store, current }: Session): NonNullable<Commands["hear"]> {
  return (fold) => {
    // Some browsers let a page sound only from within the click itself.
    const audio = new AudioContext();
    showNotice("waiting");
    void import("./hear.ts").then(
      ({ hear }) => {
        showNotice();
        hear({ fold, audio, store, ...current.get() });
      },
      () => showNotice("failed"),
    );
  };
}
