import type { Page, Route } from "./test.ts";

type Fault = (route: Route) => Promise<void>;

const htmlPage = (words: string) => ({ contentType: "text/html", body: `<!doctype html><p>${words}` });
const whole = async (route: Route) => (await route.fetch()).body();
/** Answers in the file's own type, but not for ever: what broke once may come whole the next time. */
const answer = async (route: Route, bodyOf: (whole: Buffer) => Buffer | string) => {
  const response = await route.fetch();
  await route.fulfill({ contentType: response.headers()["content-type"] ?? "", body: bodyOf(await response.body()) });
};

/** How a file can fail to come, or come as something else. */
export const faults = {
  missing: (route) => route.fulfill({ status: 404, ...htmlPage("Not found") }),
  "refused for now": (route) => route.fulfill({ status: 503, body: "Service unavailable" }),
  "broken off": (route) => route.abort("connectionreset"),
  "a page of HTML": (route) => route.fulfill(htmlPage("Please sign in")),
  "of the wrong type": async (route) => {
    const headers = { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" };
    await route.fulfill({ headers, body: await whole(route) });
  },
  "cut short": (route) => answer(route, (file) => file.subarray(0, file.length >> 1)),
  empty: (route) => answer(route, () => ""),
  "from another deploy": (route) =>
    answer(route, (file) => {
      const [, name] = /^(?:window\.)?(fig\w+)\s*=/u.exec(file.toString()) ?? [];
      if (route.request().url().endsWith(".json")) return `{"story":{}}`;
      // What it gave is not there any more; a classic script does not run with this either.
      return name ? `${name}={story:{}}` : "export{}";
    }),
} satisfies Record<string, Fault>;

export const faultNames = Object.keys(faults) as (keyof typeof faults)[];

/** How many words a reader has on a page, the chapters among them that are not laid out yet. */
export const wordCount = (page: Page) =>
  page.locator("main").evaluate((main) => {
    for (const section of main.querySelectorAll("section")) section.style.contentVisibility = "visible";
    return (main as HTMLElement).innerText.split(/\s+/).filter(Boolean).length;
  });
