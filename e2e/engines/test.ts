import { test as base } from "@playwright/test";
import type { Driver } from "./driver.ts";
import { engines } from "./engines.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { openSite, type Site } from "./site.ts";
import { Visit } from "./visit.ts";

export { expect } from "../test.ts";

/** A window as wide as an open book, and one as narrow as a phone, or as the engine allows. */
export const wide = { width: 1280, height: 800 };
export const narrow = { width: 360, height: 740 };

export interface Given {
  site: Site;
  visit: Visit;
  newsroom: Newsroom;
}

export interface GivenOnce {
  /** Its name in `engines`. */
  engine: string;
  driver: Driver;
}

/** A journey of a reader, in the engine of the project that runs it, on a server of its own. */
export const journey = base.extend<Given, GivenOnce>({
  engine: ["chromium", { scope: "worker", option: true }],
  driver: [
    async ({ engine }, use) => {
      const driver = await engines[engine]!.open();
      await use(driver);
      await driver.close();
    },
    // The first time it is downloaded.
    { scope: "worker", timeout: 300_000 },
  ],
  site: async ({}, use) => {
    const site = await openSite();
    await use(site);
    site.close();
  },
  newsroom: async ({}, use) => {
    const newsroom = await openNewsroom();
    await use(newsroom);
    newsroom.close();
  },
  visit: async ({ driver, site }, use) => {
    await driver.resize(wide.width, wide.height);
    await use(new Visit(driver, site));
    await driver.go("about:blank");
  },
});
