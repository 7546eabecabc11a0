import { articleEvent, figures } from "../ids.ts";
import { languages } from "../words.ts";
import { expect, journey } from "./test.ts";
import type { Visit } from "./visit.ts";

const [{ lang }] = languages;

/** Begins to write down what the page's policy refuses, and gives that so far. */
function refused(): string[] {
  const page = window as unknown as { refused?: string[] };
  if (!page.refused) {
    const list: string[] = (page.refused = []);
    addEventListener("securitypolicyviolation", ({ effectiveDirective, sample }) => {
      list.push(`${effectiveDirective} ${sample}`);
    });
  }
  return page.refused;
}

const openPanels = () => document.querySelectorAll("[data-selection-panel]").length;

/** One thing that loads and shows more than was prerendered. */
type Step = (visit: Visit) => Promise<void>;

const steps: Record<string, Step> = {
  [`${lang}/`]: async (visit) => {
    await visit.click("main [data-roving] a[data-sel]");
    await visit.expect("a mark is open", 1, openPanels);
    await visit.press("Escape");
    await visit.expect("nothing is open", 0, openPanels);
    await visit.click("[data-bar] [data-step]");
    await visit.expect("a step is open", 1, openPanels);
    await visit.press("Escape");
    await visit.expect("nothing is open", 0, openPanels);
    // What another page leaves as it was prerendered is drawn here, and left alone.
    await visit.run(() => {
      document.querySelector<HTMLElement>("header nav a")!.click();
    });
    await visit.until("another page", (home) => !location.pathname.endsWith(home), `/${lang}/`);
  },
  [`${lang}/${figures.timeline}/?hatch=on`]: async (visit) => {
    await visit.click("details[data-hear] summary");
    await visit.until("it can be heard", () => document.querySelector("details[data-hear] button") !== null);
    await visit.click("main [data-share]");
    await visit.until("the dialog", () => document.querySelector("dialog[open]") !== null);
  },
  [`${lang}/claim/${articleEvent.claim}/`]: async (visit) => {
    await visit.click("main [data-share]");
    await visit.until("the dialog", () => document.querySelector("dialog[open]") !== null);
  },
  [`${lang}/embed/`]: async (visit) => {
    await visit.click("header a[hreflang]");
    await visit.until("the other language", (first) => document.documentElement.lang !== first, lang);
  },
};

for (const [path, step] of Object.entries(steps))
  journey(`a policy that asks for Trusted Types refuses nothing on ${path}`, async ({ visit }) => {
    await visit.open(path);
    await visit.run(refused);
    await visit.startApp();
    await step(visit);
    expect(await visit.run(refused)).toEqual([]);
    await visit.until("the app still runs", () => document.documentElement.dataset["notice"] === undefined);
    const isAsked = () => {
      try {
        document.createElement("b").innerHTML = "<i>";
        return false;
      } catch {
        return true;
      }
    };
    expect(await visit.run(isAsked), "the policy is there").toBe(true);
  });
