import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entityTypes, type EntityKey } from "#model/entity.ts";
import { comparisons, statuses } from "#model/vocabulary.ts";
import { claimSorts } from "./claimSort.ts";
import { cleanText } from "./query.ts";
import {
  claimGroups,
  defaultState,
  formatState,
  layers,
  orders,
  parseState,
  stateKeys,
  howShown,
  type ViewState,
} from "./viewState.ts";
import { settings } from "./settings.ts";

const hundredths = (least: number, greatest: number) =>
  fc.integer({ min: least * 100, max: greatest * 100 }).map((value) => value / 100);

const entity = fc
  .tuple(fc.constantFrom(...entityTypes), fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,79}$/))
  .map(([type, id]): EntityKey => `${type}.${id}`);

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.constantFrom("باكو 2022", "a+b&c=d", "100%", "  ", "e\u0301", '"><script>alert(1)</script>', "🇦🇿".repeat(60)),
);

const anyState: fc.Arbitrary<ViewState> = fc.record(
  {
    sel: entity,
    step: fc.stringMatching(/^[a-z][a-z0-9-]{0,79}$/),
    layer: fc.constantFrom(...layers),
    who: fc.subarray([...statuses]),
    rec: fc.subarray([...comparisons]),
    subject: fc
      .uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 4 })
      .map((chapters) => chapters.sort()),
    q: anyText.map((text) => cleanText(text, 100)),
    sort: fc.constantFrom(...claimSorts),
    group: fc.constantFrom(...claimGroups),
    order: fc.constantFrom(...orders),
    table: fc
      .uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 4 })
      .map((figures) => figures.sort()),
    map: fc.record({ lon: hundredths(-180, 180), lat: hundredths(-85, 85), zoom: hundredths(1, 10) }),
    context: fc.boolean(),
    digits: fc.constantFrom("latn" as const, "arab" as const),
    theme: fc.constantFrom(...settings.theme),
    text: fc.constantFrom(...settings.text),
    contrast: fc.constantFrom(...settings.contrast),
    hatch: fc.constantFrom(...settings.hatch),
    targets: fc.constantFrom(...settings.targets),
    messages: fc.constantFrom(...settings.messages),
  },
  {
    requiredKeys: [
      "layer",
      "who",
      "rec",
      "subject",
      "q",
      "sort",
      "group",
      "order",
      "table",
      "context",
      "digits",
      "theme",
      "text",
      "contrast",
      "hatch",
      "targets",
      "messages",
    ],
  },
);

const known = (exists: boolean) => ({
  entity: () => exists,
  step: () => exists,
  subject: () => exists,
  table: () => exists,
});

const hostileValue = fc.oneof(
  anyText,
  fc.constantFrom(
    "%",
    "%E0%A4%A",
    "%ff%fe",
    "%00",
    "%u0041",
    "\ud800",
    "\u202eclaim",
    "NaN,NaN,NaN",
    "Infinity,0,1",
    "1e999,1,1",
    "999,-999,99",
    "-0,-0.001,1",
    "1,2",
    "claim.",
    ".C07-04",
    "claim.C07-04.x",
    "claim.__proto__",
    "__proto__",
    "constructor",
    "both,both",
    "--paragraph",
    "salt,,map,salt",
    "consistent,,differs,consistent",
    "x".repeat(30_000),
    "%25".repeat(9_000),
    "<img src=x onerror=alert(1)>",
  ),
);
const hostileSearch = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...stateKeys), fc.constantFrom("utm_source", "__proto__", "SEL", "")),
      hostileValue,
      fc.boolean(),
    ),
    { maxLength: 8 },
  )
  .map((pairs) =>
    pairs
      .map(([key, value, encoded]) => `${key}=${encoded ? encodeURIComponent(value.replace(/\p{Cs}/gu, "")) : value}`)
      .join("&"),
  );
const anySearch = fc.oneof(hostileSearch, anyText, fc.string({ unit: "binary", maxLength: 500 }));

describe("a view and its address", () => {
  it("give each other back", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parseState(formatState(state))).toEqual({ state, repairs: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it("survive 5,000 hostile queries, and settle at once", () => {
    fc.assert(
      fc.property(anySearch, fc.boolean(), (search, exists) => {
        const { state, repairs } = parseState(search, known(exists));
        const address = formatState(state);
        const again = parseState(address, known(exists));
        expect(again).toEqual({ state, repairs: [] });
        expect(formatState(again.state)).toBe(address);
        expect(address).toMatch(/^(\?[\w.,:+%&=!~*'()-]+)?$/);
        for (const repair of repairs) expect([...repair.asked].length).toBeLessThanOrEqual(40);
      }),
      { numRuns: 5000 },
    );
  });

  it("leave the defaults out, and keep one order and readable commas and dots", () => {
    expect(formatState(defaultState)).toBe("");
    expect(
      formatState({
        messages: "short",
        targets: "large",
        hatch: "on",
        contrast: "more",
        text: "large",
        theme: "dark",
        digits: "arab",
        context: false,
        map: { lon: 49.867, lat: 40.4, zoom: 4 },
        table: ["salt", "map"],
        group: "subject",
        order: "size",
        sort: "-comparison",
        q: "salt & gas",
        subject: ["tin", "salt"],
        rec: ["not_found", "consistent"],
        who: ["attributed_named"],
        layer: "article",
        step: "why-salt",
        sel: "claim.C07-04",
      }),
    ).toBe(
      "?sel=claim.C07-04&step=why-salt&layer=article&who=attributed_named&rec=consistent,not_found" +
        "&subject=salt,tin&q=salt+%26+gas&sort=-comparison&group=subject&order=size&table=map,salt&map=49.87,40.40,4.00&context=off&digits=arab&theme=dark" +
        "&text=large&contrast=more&hatch=on&targets=large&messages=short",
    );
  });
});

describe("parseState", () => {
  it("reads a link with or without its question mark, and other ways to write the same view", () => {
    for (const search of [
      "?rec=differs,outdated&map=49,40,2&q=a%20b",
      "map=49.001,40.0,2.&q=a+b&rec=,outdated,differs,differs&sort=paragraph&table=,",
      "q=a+b&q=second&map=49,40,2&rec=outdated%2Cdiffers&layer=both&sel=",
    ]) {
      expect(parseState(search)).toEqual({
        state: { ...defaultState, rec: ["outdated", "differs"], map: { lon: 49, lat: 40, zoom: 2 }, q: "a b" },
        repairs: [],
      });
    }
  });

  it("drops the keys of hosts and those that it does not know without a word", () => {
    expect(
      parseState(
        "?initialWidth=600&childId=x&parentTitle=a&parentUrl=b&host=embedly&maxwidth=1&maxheight=2&url=c&dnt=1" +
          "&format=json&utm_source=mail&utm_x=%&fbclid=1&selected=claim.C07-04&__proto__=1",
      ),
    ).toEqual({ state: defaultState, repairs: [] });
  });

  it.each<[string, Partial<ViewState>, string, string]>([
    ["sel=claim.C99-99", {}, "claim.C99-99", ""],
    ["sel=planet.mars", {}, "planet.mars", ""],
    ["sel=claim.%3Cb%3E", {}, "claim.<b>", ""],
    ["step=nowhere", {}, "nowhere", ""],
    ["layer=truth", {}, "truth", "both"],
    ["who=attributed_named,nobody", { who: ["attributed_named"] }, "attributed_named,nobody", "attributed_named"],
    ["rec=true", {}, "true", ""],
    ["subject=moon,salt", { subject: ["salt"] }, "moon,salt", "salt"],
    ["sort=size", {}, "size", "paragraph"],
    ["sort=--phrase", {}, "--phrase", "paragraph"],
    ["group=colour", {}, "colour", "paragraph"],
    ["table=salt,nowhere,__proto__", { table: ["salt"] }, "salt,nowhere,__proto__", "salt"],
    ["map=999,-99,0", { map: { lon: 180, lat: -85, zoom: 1 } }, "999,-99,0", "180.00,-85.00,1.00"],
    ["map=here", {}, "here", ""],
    ["context=maybe", {}, "maybe", "on"],
    ["digits=roman", {}, "roman", "latn"],
    ["theme=pink", {}, "pink", "auto"],
    ["text=huge", {}, "huge", "auto"],
    ["contrast=less", {}, "less", "auto"],
    ["hatch=off", {}, "off", "auto"],
    ["targets=small", {}, "small", "auto"],
    ["messages=loud", {}, "loud", "full"],
    ["q=a%00b%E2%80%AEc", { q: "abc" }, "abc", "abc"],
    [`q=${"é".repeat(101)}`, { q: "é".repeat(100) }, "é".repeat(40), "é".repeat(100)],
  ])("shows the nearest view for %s and says so", (search, difference, asked, shown) => {
    const { state, repairs } = parseState(search, {
      entity: (key) => key === "claim.C07-04",
      step: (id) => id === "why-salt",
      subject: (id) => id === "salt",
      table: (figure) => figure === "salt",
    });
    expect(state).toEqual({ ...defaultState, ...difference });
    expect(repairs).toEqual([{ key: search.split("=")[0], asked, shown }]);
  });

  it.each([
    "?sel=claim.C07-04&amp;layer=record",
    "?amp;sel=claim.C07-04&amp;amp;layer=record",
    "?sel=claim.C07-04.&layer=record)",
    "?sel=claim.C07-04%E2%80%8F&layer=%E2%81%A8record%E2%81%A9",
    "?sel=claim.C07-04%D8%8C&layer=record%D9%88%D9%87%D8%B0%D8%A7",
    "?layer=record&sel=claim.C07-04?utm_source=x",
    "?sel=%E2%80%9Cclaim.C07-04%E2%80%9D.&layer=record%3E",
    "?sel=claim%252EC07-04&layer=%2572ecord",
    "?sel=3Dclaim.C07-04&layer=3Drecord",
    "?sel=claim.C07-04%26layer=record",
    "?sel=claim.C07-04%26amp;layer=record",
    "?sel=claim.C07%E2%80%9104&layer=record",
    "?sel=claim.c07-04&layer=Record",
    "?SEL=CLAIM.C07-04&%E2%80%8BLayer=record",
    "?sel=claim.C07-04&amp%3Blayer=record",
    "?sel=claim%25252EC07-04&amp%3Bamp%3Blayer=record",
  ])("reads %s, as mail and chats leave a link, and says nothing", (search) => {
    const { state, repairs } = parseState(search, { ...known(false), entity: (key) => key === "claim.C07-04" });
    expect(state).toEqual({ ...defaultState, sel: "claim.C07-04", layer: "record" });
    expect(repairs).toEqual([]);
  });

  it("reads every view alike, however its link was touched", () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}[a-z0-9]$/);
    const written = fc
      .record({
        view: anyState,
        claim: fc.stringMatching(/^C[0-9]{2}-[0-9]{2}$/).map((claim): EntityKey => `claim.${claim}`),
        found: fc.tuple(fc.constantFrom("F", "D"), id).map(([sign, rest]): EntityKey => `record.${sign}-${rest}`),
        event: id.map((event): EntityKey => `event.${event}`),
        step: id,
        lists: fc.uniqueArray(id, { maxLength: 3 }).map((ids) => ids.sort()),
        which: fc.constantFrom("claim" as const, "found" as const, "event" as const),
      })
      .map(({ view, step, lists, which, ...keys }) => ({
        ...view,
        sel: keys[which],
        step,
        subject: lists,
        table: lists,
      }));
    const touch = fc.record({
      and: fc.constantFrom("&", "&amp;", "&amp%3B", "&AMP;", "%26", "%2526", "&amp;amp;", "%26amp;"),
      dash: fc.constantFrom("-", ..."\u2010\u2011\u2012\u2013\u2014\u2212\uff0d"),
      unseen: fc.constantFrom("", "\u200b", "\u200e", "\u2060", "\ufeff"),
      hasCase: fc.constantFrom("as it is", "upper", "lower"),
      times: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(written, touch, (state, { and, dash, unseen, hasCase, times }) => {
        const inCase = (text: string) =>
          hasCase === "upper" ? text.toUpperCase() : hasCase === "lower" ? text.toLowerCase() : text;
        const encoded = (value: string) =>
          Array.from({ length: times }).reduce((text: string) => encodeURIComponent(text), value);
        const pairs = [...new URLSearchParams(formatState(state))].map(([key, value]) =>
          key === "q"
            ? `${inCase(key)}=${encodeURIComponent(value)}`
            : `${inCase(key)}=${encoded(unseen + inCase(value).replaceAll("-", dash) + unseen)}`,
        );
        const read = parseState(`?${pairs.join(and)}`, { ...known(true), entity: (key) => key === state.sel });
        expect(formatState(read.state)).toBe(formatState(state));
        expect(read.repairs).toEqual([]);
      }),
    );
  });

  it("searches for what was asked, to the letter", () => {
    expect(parseState("?q=(Baku)%3F").state.q).toBe("(Baku)?");
  });

  it("selects what the story has", () => {
    const { state } = parseState("?sel=claim.C07-04&step=why-salt&table=salt", {
      entity: (key) => key === "claim.C07-04",
      step: (id) => id === "why-salt",
      subject: (id) => id === "salt",
      table: (figure) => figure === "salt",
    });
    expect(state.sel).toBe("claim.C07-04");
    expect(state.step).toBe("why-salt");
    expect(state.table).toEqual(["salt"]);
  });

  it("reads a search in any normal form as one", () => {
    expect(parseState("?q=e%CC%81").state.q).toBe("é");
    expect(parseState("?q=%D8%A8%D8%A7%D9%83%D9%88").state.q).toBe("باكو");
  });
});

describe("howShown", () => {
  it("keeps for other pages how things are shown, every setting among it, and nothing else", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const kept = ["layer", "context", "digits", ...Object.keys(settings)];
        expect(howShown(state)).toEqual({
          ...defaultState,
          ...Object.fromEntries(Object.entries(state).filter(([key]) => kept.includes(key))),
        });
      }),
    );
  });
});
