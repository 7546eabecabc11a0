/** Where a frame will lie over a picture, and nothing else is. */
export interface Stage {
  box: HTMLElement;
  frame: HTMLIFrameElement;
  /** Whether the frame has spoken. */
  isLive: boolean;
}

/** Makes a place for a new frame over a picture and the link around it. The frame is not in it yet. */
export function stageOver(picture: HTMLImageElement, title: string): Stage {
  const cover = picture.closest("a") ?? picture;
  const old = cover.closest("[data-fig-box]");
  const box = document.createElement("div");
  const frame = Object.assign(document.createElement("iframe"), {
    title,
    allow: "clipboard-write",
    inert: true,
  });
  box.dataset["figBox"] = "";
  // A stage that left the page, or was copied with its figure, holds a dead frame.
  (old ?? cover).replaceWith(box);
  box.append(cover);
  return { box, frame, isLive: false };
}
