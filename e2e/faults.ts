import { type Route } from "./test.ts";

type Fault = (route: Route) => Promise<void>;

const page = (words: string) => ({ contentType: "text/html", body: `<!doctype html><p>${words}` });
const whole = async (route: Route) => (await route.fetch()).body();

/** How a file can fail to come, or come as something else. */
export const faults = {
  missing: (route) => route.fulfill({ status: 404, ...page("Not found") }),
  "refused for now": (route) => route.fulfill({ status: 503, body: "Service unavailable" }),
  "broken off": (route) => route.abort("connectionreset"),
  "a page of HTML": (route) => route.fulfill(page("Please sign in")),
  "of the wrong type": async (route) => {
    const headers = { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" };
    await route.fulfill({ headers, body: await whole(route) });
  },
  "cut short": async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
  },
  empty: async (route) => route.fulfill({ response: await route.fetch(), body: "" }),
  "from another deploy": async (route) => {
    const response = await route.fetch();
    const [, name] = /^(?:window\.)?(fig\w+)\s*=/u.exec(await response.text()) ?? [];
    // What it gave is not there any more; a classic script does not run with this either.
    const body = route.request().url().endsWith(".json") ? `{"story":{}}` : name ? `${name}={story:{}}` : "export{}";
    await route.fulfill({ response, body });
  },
} satisfies Record<string, Fault>;

export const faultNames = Object.keys(faults) as (keyof typeof faults)[];
