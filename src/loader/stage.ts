/** Where a frame lies over a picture. */
export interface Stage {
  /** The link around the picture; where there is none, an element of our own. */
  box: HTMLElement;
  frame: HTMLIFrameElement;
  /** Whether the frame has told its height. */
  isLive?: boolean;
}

/** Makes a place for a new frame over a picture, and leaves what is the host's where it is. The frame is not in it yet. */
export function stageOver(picture: HTMLImageElement, title: string): Stage {
  let box: HTMLElement | null = picture.closest("a");
  if (!box) {
    // Nothing can stand in a picture: behind it comes an element with a copy of it, which shows in its place.
    box = document.createElement("fig-box");
    box.append(picture.cloneNode());
    picture.after(box);
  }
  // What was copied with its figure is a dead frame.
  box.querySelector("iframe")?.remove();
  box.dataset["figBox"] = "";
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.allow = "clipboard-write";
  frame.inert = true;
  return { box, frame };
}

/** Leaves a place as the host made it. */
export function leave(stage: Stage): void {
  const { box, frame } = stage;
  frame.remove();
  if (box.matches("fig-box")) box.remove();
  stage.isLive = false;
  delete box.dataset["figBox"];
}
