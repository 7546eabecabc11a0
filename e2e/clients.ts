import { hostPaths } from "../scripts/serving/serveHosts.ts";

/** Clients that news sites have, as their packages ship them, by the name of the host page that has each. */
export const clients = hostPaths().flatMap((path) => /^clients\/(?!none$)(.*)/.exec(path)?.[1] ?? []);
