import { expect as playwrightExpect } from "@playwright/test";

export * from "@playwright/test";

/** Most of what is waited for comes within two tenths of a second. */
const intervals = [50, 100, 100, 200];

const poll: typeof playwrightExpect.poll = (actual, options = {}) =>
  playwrightExpect.poll(actual, { intervals, ...(typeof options === "string" ? { message: options } : options) });

/** Playwright's `expect`, whose `poll` looks again sooner. */
export const expect = new Proxy(playwrightExpect, {
  get: (target, name, receiver) => (name === "poll" ? poll : (Reflect.get(target, name, receiver) as unknown)),
});
