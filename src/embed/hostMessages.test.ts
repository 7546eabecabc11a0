import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { listenToHost } from "./hostMessages.ts";

// Which asks a browser for its document as it loads.
vi.mock("./look.ts", () => ({ showOwnLook: () => undefined }));

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What an embed was asked for by messages, each from a window and an origin. */
function asked(messages: readonly { source: unknown; origin: string; data: unknown }[], host: object): unknown[][] {
  const listeners: ((event: object) => void)[] = [];
  vi.stubGlobal("addEventListener", (_: string, listener: (event: object) => void) => listeners.push(listener));
  vi.stubGlobal("parent", host);
  vi.stubGlobal("self", {});
  vi.stubGlobal("document", { querySelectorAll: () => [] });
  const said: unknown[][] = [];
  const note = (name: string) => (value: unknown) => said.push([name, value]);
  listenToHost(
    { look: note("look"), state: note("state"), language: note("language"), page: note("page"), any: () => undefined },
    () => said.push(["first"]),
  );
  for (const message of messages) for (const listener of listeners) listener(message);
  return said;
}

const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withTypedArray: true });
const part = <Value>(value: Value) => fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, anything);
const request = fc.record(
  {
    type: fc.oneof(part("fig:init"), part("fig:set")),
    v: part(1),
    state: part("sel=claim.C01-01"),
    lang: part("ar"),
    page: fc.oneof(part("https://evil.example/"), part("javascript:alert(1)")),
    param: part("fig"),
    theme: part("dark"),
    colors: part({ paper: "url(https://evil.example/)" }),
  },
  { requiredKeys: [] },
);
const message = fc.oneof(request, anything);

it("a thousand hostile messages ask for nothing but texts, and lead nowhere else", () => {
  const host = {};
  fc.assert(
    fc.property(fc.array(message, { maxLength: 5 }), (all) => {
      const said = asked(
        all.map((data) => ({ source: host, origin: "https://host.example", data })),
        host,
      );
      for (const [name, value] of said) {
        if (name === "state") expect(String(value).length).toBeLessThan(20_000);
        if (name === "state" || name === "language") expect(typeof value).toBe("string");
        expect(name).not.toBe("page");
      }
      expect(said.filter(([name]) => name === "first").length).toBeLessThan(2);
    }),
    { numRuns: 1000 },
  );
});

it("whoever is not the page around is not heard", () => {
  fc.assert(
    fc.property(message, (data) => {
      expect(asked([{ source: {}, origin: "https://host.example", data }], {})).toEqual([]);
    }),
  );
});
