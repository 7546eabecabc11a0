import { expect as playwrightExpect, test as playwrightTest } from "@playwright/test";

export * from "@playwright/test";

/** Playwright's `test`, whose page leaves nothing to the next one that Playwright does not put back by itself. */
export const test = playwrightTest.extend({
  page: async ({ page, context }, use) => {
    await use(page);
    await context.setOffline(false);
    await context.clearPermissions();
  },
});

/** Most of what is waited for comes within two tenths of a second. */
const intervals = [50, 100, 100, 200];

const poll: typeof playwrightExpect.poll = (actual, options = {}) =>
  playwrightExpect.poll(actual, { intervals, ...(typeof options === "string" ? { message: options } : options) });

/** Playwright's `expect`, whose `poll` looks again sooner. */
export const expect = new Proxy(playwrightExpect, {
  get: (target, name, receiver) => (name === "poll" ? poll : (Reflect.get(target, name, receiver) as unknown)),
});
