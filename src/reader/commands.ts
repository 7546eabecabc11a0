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
}

/** The commands that change the view, on our pages and in embeds. */
export function viewCommands({
  store,
  story,
  known,
  focus,
}: CommandPorts): Pick<Commands, "select" | "step" | "set" | "tab"> {
  /** Where the map looked before the path was entered, which is where it looks after. */
  let mapBefore: ViewState["map"];
  const step: Commands["step"] = (id, opener) => {
    const before = store.get();
    const to = findStep(story(), id);
    if (to) {
      if (!before.step) mapBefore = before.map;
      store.set({ step: to.prose, sel: to.sel, map: to.map }, "push");
      focus.toStep(to.figure, opener);
    } else {
      store.set({ step: undefined, sel: undefined, map: mapBefore }, "push");
      mapBefore = undefined;
      focus.back(before.sel);
    }
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
      // Ahead of the change: what is measured once marks look otherwise is laid out twice.
      if (key) focus.toPanel(opener);
      else focus.back(before.sel);
      store.set({ sel: key });
    },
    set(assignment) {
      const patch = parseAssignment(assignment, known(), store.get());
      if (patch) store.set(patch);
    },
  };
}
