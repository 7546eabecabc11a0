import { test as base, type Route } from "../test.ts";
import { testSiteUrl } from "../../scripts/serving/testSiteUrl.ts";
import { startWordPress, type WordPress } from "./host.ts";

/**
 * Tests with a WordPress, started once, and a page that finds our built site where the site says that it stands, as
 * WordPress does. Nothing else is reached but WordPress.
 */
export const test = base.extend<object, { servedAt: string; wordpress: WordPress }>({
  servedAt: [
    async ({}, use, { project }) => {
      await use(project.use.baseURL ?? "");
    },
    { scope: "worker" },
  ],
  wordpress: [
    async ({ servedAt }, use) => {
      const wordpress = await startWordPress({ url: testSiteUrl, servedAt });
      await use(wordpress);
      await wordpress.close();
    },
    // The first time it is downloaded.
    { scope: "worker", timeout: 180_000 },
  ],
  page: async ({ page, servedAt }, use) => {
    await page.route(/^https?:\/\/(?!localhost:)/, async (route) => {
      await (route.request().url().startsWith(testSiteUrl) ? answer(route, servedAt) : route.abort());
    });
    await use(page);
    // What a page still asks for when a test ends is nobody's fault.
    await page.unrouteAll({ behavior: "ignoreErrors" });
  },
});

/** Answers a request to our site from where it is served, with headers of a host's or proxy's own. */
export async function answer(route: Route, servedAt: string, headers: Record<string, string> = {}): Promise<void> {
  const response = await route.fetch({ url: route.request().url().replace(testSiteUrl, servedAt) });
  await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
}
