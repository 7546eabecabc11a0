import { findStep } from "#model/path.ts";
import type { Story } from "#model/story.ts";
import { parseAssignment } from "#state/assignment.ts";
import type { StateStore } from "#state/stateStore.ts";
import type { Known, ViewState } from "#state/viewState.ts";
import type { Commands } from "./delegate.ts";
import type { PanelFocus } from "./panelFocus.ts";

/** What the commands depend on. The functions always return the current page's values. */
interface CommandPorts {
  store: Pick<StateStore, "get" | "set">;
  story: () => Story;
  known: () => Known;
  focus: PanelFocus;
  /** Announces what changed since the given view. */
  tell: (before: ViewState) => void;
}

/** The commands that change the view, on our pages and in embeds. */
export function viewCommands({
  store,
  story,
  known,
  focus,
  tell,
}: CommandPorts): Pick<Commands, "select" | "step" | "set" | "tab"> {
  const step: Commands["step"] = (id, opener) => {
    const before = store.get();
    const to = findStep(story(), id);
    if (to) {
      store.set({ step: to.prose, sel: to.sel, map: to.map }, "push");
      focus.toStep(to.figure, opener);
    } else {
      store.set({ step: undefined, sel: undefined }, "push");
      focus.back(before.sel);
    }
    tell(before);
  };
  return {
    step,
    tab: focus.tab,
    select(key, opener) {
      const before = store.get();
      const on = findStep(story(), before.step);
      if (!key && on) {
        // Closing something opened along the path returns to the step; closing the step returns to the story.
        step(before.sel === on.sel ? "" : on.prose);
        return;
      }
      if (!key && !before.sel) return;
      store.set({ sel: key });
      if (key) focus.toPanel(opener);
      else focus.back(before.sel);
      tell(before);
    },
    set(assignment) {
      const patch = parseAssignment(assignment, known(), store.get());
      if (patch) store.set(patch);
    },
  };
}
