import { describe, expect, it } from "vitest";
import { csvText } from "./csv.ts";

const line = (...cells: Parameters<typeof csvText>[1][number]) => csvText(["a"], [cells]).split("\r\n")[1];

describe("a CSV file", () => {
  it("begins with a byte order mark, and every line ends with CRLF", () => {
    const text = csvText(["id", "value"], [["بحر قزوين", 1]]);
    expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toBe("\uFEFFid,value\r\nبحر قزوين,1\r\n");
    expect(csvText(["id"], [])).toBe("\uFEFFid\r\n");
  });

  it("quotes what holds a comma, a quote, a line end or a space at an end, and nothing else", () => {
    expect(line("a,b", 'say "no"', "two\nlines", " led", "«نحو 30%»، قال")).toBe(
      '"a,b","say ""no""","two\nlines"," led",«نحو 30%»، قال',
    );
  });

  it("writes numbers in ASCII digits as they are, and nothing for what is not known", () => {
    expect(line(9593, 928.4, -40, 0, true, undefined)).toBe("9593,928.4,-40,0,true,");
  });

  it("separates a list by one space, and writes points as JSON", () => {
    expect(
      line(
        ["S01", "S06"],
        [],
        [
          [51.2, 38.6],
          [50, 38],
        ],
      ),
    ).toBe('S01 S06,,"[[51.2,38.6],[50,38]]"');
  });

  it.each(["=1+1", "+972", "-40 percent", "@name", "\tcell"])("keeps %j from being a formula", (words) => {
    expect(line(words)?.replace(/^"|"$/g, "")).toBe(`'${words}`);
  });
});
