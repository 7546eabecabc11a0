import type { Driver, Point } from "./driver.ts";

/** The commands of WebDriver that are used here: their method and path, and their name in Firefox's own protocol. */
export const commands = {
  go: ["POST url", "WebDriver:Navigate"],
  evaluate: ["POST execute/sync", "WebDriver:ExecuteScript"],
  enter: ["POST frame", "WebDriver:SwitchToFrame"],
  act: ["POST actions", "WebDriver:PerformActions"],
  resize: ["POST window/rect", "WebDriver:SetWindowRect"],
  picture: ["GET screenshot", "WebDriver:TakeScreenshot"],
  print: ["POST print", "WebDriver:Print"],
} as const;

/** Sends a command with its parameters, as W3C's WebDriver says, and gives its value. */
export type Send = (command: keyof typeof commands, parameters: object) => Promise<unknown>;

/** Keys that are no letters, by their names, as WebDriver writes them. */
const keys: Readonly<Record<string, string>> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

/** A browser that takes the commands of WebDriver, in whatever way they reach it. */
export function webDriver(send: Send, close: () => Promise<void>): Driver {
  const evaluate = (expression: string) => send("evaluate", { script: `return ${expression}`, args: [] });
  const bytes = async (answer: Promise<unknown>) => Buffer.from((await answer) as string, "base64");
  const act = (source: object) => send("act", { actions: [source] });
  return {
    async go(address) {
      await send("enter", { id: null });
      await send("go", { url: address });
    },
    evaluate,
    async enter(place) {
      await send("enter", { id: place === "frame" ? 0 : null });
    },
    async point(points, button) {
      await act({
        type: "pointer",
        id: "mouse",
        parameters: { pointerType: "mouse" },
        actions: pointerActions(points, button),
      });
    },
    async press(name) {
      const value = keys[name] ?? name;
      await act({
        type: "key",
        id: "keyboard",
        actions: [
          { type: "keyDown", value },
          { type: "keyUp", value },
        ],
      });
    },
    async resize(width, height) {
      // What is asked for is the window with its bars; what they take is known once it is that wide. Until a page has
      // heard of a new width it may believe itself wider than its window.
      for (let turn = 0; turn < 2; turn++) {
        const bars = (await evaluate("[outerWidth - innerWidth, outerHeight - innerHeight]")) as [number, number];
        await send("resize", {
          x: 0,
          y: 0,
          width: width + Math.max(0, bars[0]),
          height: height + Math.max(0, bars[1]),
        });
      }
    },
    picture: () => bytes(send("picture", { full: false })),
    print: () => bytes(send("print", {})),
    close,
  };
}

function pointerActions(points: readonly Point[], button: "click" | "drag" | "none"): object[] {
  const moves = points.map(({ x, y }) => ({
    type: "pointerMove",
    origin: "viewport",
    duration: 50,
    x: Math.round(x),
    y: Math.round(y),
  }));
  if (button === "none") return moves;
  const [first = [], ...rest] = moves;
  return [first, { type: "pointerDown", button: 0 }, ...rest, { type: "pointerUp", button: 0 }];
}
