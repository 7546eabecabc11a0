import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFrameMessage } from "./messages.ts";

const height = { type: "fig:height", v: 1, id: "salt", height: 509 };
const ready = { type: "fig:ready", v: 1, id: "salt", lang: "ar", title: "النفط", revision: 1 };
const state = { type: "fig:state", v: 1, id: "salt", state: "", url: "https://example.org/ar/salt/" };

describe("isFrameMessage", () => {
  it("takes what a frame says", () => {
    for (const message of [height, ready, { ...ready, corrected: "2026-11-24" }, state])
      expect(isFrameMessage(message)).toBe(true);
  });

  it("takes no other version, no other type and no other shape", () => {
    const others: unknown[] = [
      { ...height, v: 2 },
      { ...height, v: "1" },
      { ...height, height: "509" },
      { ...height, height: Infinity },
      { ...ready, lang: undefined },
      { ...ready, title: 1 },
      { ...ready, revision: "1" },
      { ...state, state: { sel: "claim.C07-04" } },
      { ...state, url: null },
      { ...height, type: "fig:init" },
      { height: 509 },
      JSON.stringify(height),
      [height],
      null,
      undefined,
      509,
      "",
    ];
    for (const message of others) expect(isFrameMessage(message), JSON.stringify(message)).toBe(false);
  });

  it("takes of a thousand hostile ones only those of the contract's shape, and never throws", () => {
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withTypedArray: true });
    const part = <Value>(value: Value) => fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, anything);
    const message = fc.record(
      {
        type: fc.oneof(part("fig:height"), part("fig:state"), part("fig:ready")),
        v: part(1),
        height: part(509),
        state: part(""),
        url: part("https://example.org/"),
        lang: part("ar"),
        title: part("</script>"),
        revision: part(1),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(message, anything), (data) => {
        const said = data as { type?: unknown; v?: unknown; height?: unknown; url?: unknown; title?: unknown } | null;
        if (!isFrameMessage(data)) return;
        expect(said?.v).toBe(1);
        if (said?.type === "fig:height") expect(Number.isFinite(said.height)).toBe(true);
        else expect(typeof (said?.type === "fig:state" ? said.url : said?.title)).toBe("string");
      }),
      { numRuns: 1000 },
    );
  });
});
