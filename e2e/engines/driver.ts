/** What the journeys ask of a browser. Every engine does it in its own way; nothing here is about our site. */
export interface Driver {
  go: (address: string) => Promise<void>;
  /** The value of a JavaScript expression in the page, or in the frame that was entered; it must be JSON. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Enters the first frame of the page, or leaves it. */
  enter: (place: "frame" | "page") => Promise<void>;
  /** Moves the pointer through points of the page or the frame that was entered; with its button down on the way where it drags. */
  point: (points: readonly Point[], button: "click" | "drag" | "none") => Promise<void>;
  /** Presses a key by its name: "Enter", "a". */
  press: (key: string) => Promise<void>;
  /** Makes the window as wide and high, or as narrow as the engine allows. */
  resize: (width: number, height: number) => Promise<void>;
  /** What is to be seen, as PNG. */
  picture: () => Promise<Buffer>;
  /** The page as it is printed, as PDF. */
  print: () => Promise<Buffer>;
  close: () => Promise<void>;
}

export interface Point {
  x: number;
  y: number;
}
