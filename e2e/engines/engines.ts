import { openChromium } from "./chromium.ts";
import type { Driver } from "./driver.ts";
import { openFirefox } from "./firefox.ts";
import { openWebkit } from "./webkit.ts";

/** What of the journeys some engine cannot do. */
type Ability = "print";

/** The engines in which every journey runs, with what each cannot do, and why. */
export const engines: Readonly<
  Record<string, { open: () => Promise<Driver>; cannot: Readonly<Partial<Record<Ability, string>>> }>
> = {
  chromium: { open: openChromium, cannot: {} },
  firefox: { open: openFirefox, cannot: {} },
  webkit: { open: openWebkit, cannot: { print: "WebKitWebDriver has no command that prints" } },
};
