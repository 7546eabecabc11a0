import { expect, it } from "vitest";
import { cssBeyond, cssForMarkup, cssInLanguage, partedSheet, withoutFontFaces } from "./cssForMarkup.ts";

const sheet = cssForMarkup(
  "body{margin:0}.a{color:red}.a:focus,.b .c{color:blue}.c:not(.z){top:0}@media print{.b{display:none}}@media screen{.a{top:1px}}@font-face{font-family:X}",
);

it("keeps what a page needs, in order, and rules without a class", () => {
  expect(sheet('<p class="a x">')).toBe(
    "body{margin:0}.a{color:red}.a:focus{color:blue}@media screen{.a{top:1px}}@font-face{font-family:X}",
  );
});

it("asks for every class of a selector but those that must be absent", () => {
  expect(sheet('<p class="b"><i class="c">')).toBe(
    "body{margin:0}.b .c{color:blue}.c:not(.z){top:0}@media print{.b{display:none}}@font-face{font-family:X}",
  );
});

it("asks for the elements of a selector, as for its classes", () => {
  const css =
    "html{top:0}q{top:1px}.a>p::before{top:2px}:is(q,p):focus{top:3px}p:not(q)[data-q]{top:4px}:root:has(q) p{top:5px}";
  expect(cssForMarkup(css)('<p class="a">')).toBe(
    "html{top:0}.a>p::before{top:2px}:is(q,p):focus{top:3px}p:not(q)[data-q]{top:4px}:root:has(q) p{top:5px}",
  );
});

it("asks for the classes of one alternative where a selector has several", () => {
  const css = cssForMarkup(".a :is(p,.b)>i{top:0}.a:is(.b,.c){top:1px}");
  expect(css('<p class="a"><i>')).toBe(".a :is(p,.b)>i{top:0}");
  expect(css('<p class="a c"><i>')).toBe(".a :is(p,.b)>i{top:0}.a:is(.b,.c){top:1px}");
});

it("parts what is for paper and forced colours from what the first screen may show", () => {
  expect(
    partedSheet(
      "a{top:0}@media print, (prefers-reduced-motion:reduce){a{top:1px}}@page{margin:0}@media screen{a{top:2px}}",
      "",
      "en",
    ),
  ).toEqual({
    first: "a{top:0}@media screen{a{top:2px}}",
    late: "@media print, (prefers-reduced-motion:reduce){a{top:1px}}@page{margin:0}",
  });
});

it("leaves out what pages in other languages alone are", () => {
  const css = ":root:lang(en){--a:1}@media print{:root:lang(fr){--a:2}}:root:lang(fr){--a:3}:lang(en){top:0}";
  expect(partedSheet(css, "", "fr")).toEqual({
    first: ":root:lang(fr){--a:3}:lang(en){top:0}",
    late: "@media print{:root:lang(fr){--a:2}}",
  });
});

it("parts what only closed tables show", () => {
  const markup = '<p class="a"><details data-table="x"><summary class="a"><table class="b a"></table></details>';
  expect(partedSheet(".b{top:0}.a{top:1px}.a,.b{top:2px}.b td{top:3px}", markup, "en")).toEqual({
    first: ".a{top:1px}.a,.b{top:2px}",
    late: ".b{top:0}.b td{top:3px}",
  });
});

it("leaves out what only the app brings about", () => {
  const css = cssForMarkup(
    ".a{top:0}.a[data-selected]{top:1px}.a,[data-dimmed] .a{top:2px}#tooltip{top:3px}.a:hover{top:5px}[data-text=large] .a{top:4px}",
  );
  expect(css('<p class="a">')).toBe(".a{top:0}.a{top:2px}");
});

it("leaves out the prefix that no browser has need of", () => {
  const css = ".a{-webkit-text-decoration:underline 1px;-webkit-text-decoration-color:red;text-decoration-color:red}";
  expect(cssForMarkup(css)('<p class="a">')).toBe(
    ".a{-webkit-text-decoration:underline 1px;text-decoration-color:red}",
  );
});

it("leaves out rules of nothing but what it leaves out", () => {
  expect(cssForMarkup("@media print{:root{--a:0}}.a{top:0}")('<p class="a">')).toBe(".a{top:0}");
});

it("leaves out custom properties that nothing of the page reads", () => {
  const css = cssForMarkup(":root{--a:0;--b:var(--c);--c:1px;--d:var(--b)}.a{top:var(--a)}.b{top:var( --d,2px)}");
  expect(css('<p class="a">')).toBe(":root{--a:0}.a{top:var(--a)}");
  expect(css('<p class="b">')).toBe(":root{--b:var(--c);--c:1px;--d:var(--b)}.b{top:var( --d,2px)}");
  expect(cssForMarkup(".a{--fig-paper:red;--a:0}")('<p class="a">'), "the loader reads it").toBe(".a{--fig-paper:red}");
});

it("gives the same sheet again for another page", () => {
  sheet("<p>");
  expect(sheet('<p class="b">')).toContain("@media print{.b{display:none}}");
});

it("leaves everything but the faces to a page that has them", () => {
  expect(withoutFontFaces("@font-face{font-family:X}.a{color:red}@media print{.b{display:none}}")).toBe(
    ".a{color:red}@media print{.b{display:none}}",
  );
});

it("leaves out what is for other languages", () => {
  expect(cssInLanguage("a{top:0}:lang(ar),b :lang(en){top:1px}@media print{:lang(ar){top:2px}}", "en")).toBe(
    "a{top:0}b :lang(en){top:1px}",
  );
});

it("keeps custom properties that rules in the markup read", () => {
  const css = cssForMarkup(":root{--a:0;--b:1px}.a{top:var(--a)}");
  expect(css('<p class="a"><style>p{left:var(--b)}</style>')).toBe(":root{--a:0;--b:1px}.a{top:var(--a)}");
});

it("adds to what a page has only what it does not have, so that nothing of it wins anew", () => {
  const whole = ":root{--a:1;--b:2}.a{top:0;left:0}.b,.a{top:1px}@media (width > 9px){.a{top:2px}.b{top:3px}}";
  const own =
    "@font-face{font-family:x}:root{--a:1}.a{top:0;left:0}.a{top:1px}@media (width > 9px){.a{top:2px}}:root{--a:7}";
  expect(cssBeyond(whole, own)).toBe(":root{--b:2}.b{top:1px}@media (width > 9px){.b{top:3px}}");
  expect(cssBeyond(".a{top:0}:root{--a:1}", own)).toBe("");
});
