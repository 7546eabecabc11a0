import { expect, test } from "./test.ts";
import {
  childOf,
  earlyScript,
  expectLive,
  figure,
  frames,
  live,
  openHost,
  shiftsOf,
  toldTo,
  words,
} from "./loaderHost.ts";
import { messagesOf } from "./reader.ts";
import { type Random, randomFrom } from "./random.ts";

const count = 1000;
const good = [
  { type: "fig:height", v: 1, id: "tides", height: 3000 },
  { type: "fig:ready", v: 1, id: "tides", lang: "de", title: "T", revision: 1 },
  { type: "fig:state", v: 1, id: "tides", state: "sel=claim.C99-01", url: "https://figures.example/de/tides/" },
] as const;
/** What a good message has to say to be taken, by type. */
const needed = { "fig:height": ["height"], "fig:ready": ["lang", "title", "revision"], "fig:state": ["state", "url"] };

const junk: readonly unknown[] = [
  null,
  "",
  "fig:height",
  "[iFrameSizer]tides:9000:1:init",
  "pymxPYMxoilxPYMxheightxPYMx9000",
  0,
  -1,
  119,
  6001,
  1e12,
  "509",
  "<img src=x onerror=alert(1)>",
  "javascript:alert(1)",
  [],
  [509],
  {},
  { valueOf: 509 },
  { __proto__: { v: 1 } },
  true,
  "x".repeat(100_000),
  { type: "fig:init", v: 1 },
  { "datawrapper-height": { tides: 9000 } },
  { sentinel: "amp", type: "embed-size", height: 9000 },
];

/** A message that is none, or nearly one: one of its parts is away or of another kind. */
function malformed(random: Random): unknown {
  if (random.happens(0.3)) return random.one(junk);
  const message = random.one(good);
  const key = random.one(["v", "type", ...needed[message.type]]);
  const value = random.one(
    junk.filter((one) => typeof one !== typeof (message as Record<string, unknown>)[key] || key !== "title"),
  );
  if (random.happens(0.3)) return Object.fromEntries(Object.entries(message).filter(([name]) => name !== key));
  const isText = ["lang", "title", "state", "url"].includes(key);
  const isNumber = key === "revision";
  // What is of the right kind would be taken, and should be.
  if (isText && typeof value === "string") return { ...message, [key]: 7 };
  if (isNumber && typeof value === "number") return { ...message, [key]: "7" };
  return { ...message, [key]: value };
}

test.use({ viewport: { width: 800, height: 900 } });

for (const from of ["the frame", "the host's own window", "another frame"] as const) {
  test(`${String(count)} messages from ${from} that are not its own change nothing and log nothing`, async ({
    page,
  }) => {
    const random = randomFrom(5);
    const messages = messagesOf(page);
    await openHost(page, {
      head: earlyScript,
      body: `${figure()}${words}<iframe name="other" srcdoc="x" width="10" height="10"></iframe>`,
    });
    await expectLive(page);
    const child = await childOf(page);
    // It answers what the loader says when it has spoken, and when it has loaded.
    await expect.poll(async () => (await toldTo(child)).length).toBe(2);
    await page.evaluate(frames);
    await page.evaluate(() => {
      const heard: string[] = [];
      (window as unknown as { heard: string[] }).heard = heard;
      for (const type of ["fig:ready", "fig:state", "fig:open"])
        document.addEventListener(type, () => heard.push(type));
    });
    const seen = () => page.evaluate(() => [document.body.outerHTML, document.title, location.href, scrollY]);
    // On a busy machine a picture or a face may come late.
    await expect
      .poll(async () => {
        const once = await seen();
        await page.waitForTimeout(200);
        return JSON.stringify(await seen()) === JSON.stringify(once);
      })
      .toBe(true);
    const before = await seen();
    // From elsewhere also what would be right from the frame.
    const sent = Array.from({ length: count }, () =>
      from === "the frame" || random.happens(0.5) ? malformed(random) : random.one(good),
    );
    const sender = {
      "the frame": child,
      "another frame": page.frame({ name: "other" })!,
      "the host's own window": page.mainFrame(),
    }[from];
    await sender.evaluate(async (all) => {
      for (const message of all) parent.postMessage(message, "*");
      // A last one, so that all have been delivered when it has come back.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }, sent);
    await page.evaluate(frames);
    expect(await seen()).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(messages).toEqual([]);
    await expectLive(page);
    expect(await shiftsOf(page)).toEqual([]);
    await expect(live(page)).toHaveCount(1);
  });
}
