import { afterEach, expect, it, vi } from "vitest";
import { send } from "./send.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

function framedBy(parent: { postMessage: (message: unknown, origin: string) => void }, self: object): void {
  vi.stubGlobal("parent", parent);
  vi.stubGlobal("self", self);
}

it("sends to the page around the frame, and nothing where there is none", () => {
  const parent = { postMessage: vi.fn() };
  framedBy(parent, {});
  send({ type: "fig:height", v: 1, id: "salt", height: 509 });
  expect(parent.postMessage.mock.calls).toEqual([[{ type: "fig:height", v: 1, id: "salt", height: 509 }, "*"]]);
  framedBy(parent, parent);
  send("pym");
  expect(parent.postMessage).toHaveBeenCalledTimes(1);
});

it("does not compile with a field that the contract does not have", () => {
  framedBy({ postMessage: () => undefined }, {});
  // @ts-expect-error the height is misspelt
  send({ type: "fig:height", v: 1, id: "salt", hight: 509 });
  // @ts-expect-error the address is missing
  send({ type: "fig:state", v: 1, id: "salt", state: "" });
});
