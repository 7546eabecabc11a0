import { apacheConfig } from "./apache.ts";
import { caddyConfig } from "./caddy.ts";
import { nginxConfig } from "./nginx.ts";
import type { Standing } from "./standing.ts";
import { gitHubPagesNotes, headersFile } from "./staticHosts.ts";

/** The hosts that a configuration can be written for, each with what writes it. */
export const hosts: Readonly<Record<string, (standing: Standing) => string>> = {
  nginx: nginxConfig,
  caddy: caddyConfig,
  apache: apacheConfig,
  netlify: headersFile,
  cloudflare: headersFile,
  "github-pages": () => gitHubPagesNotes,
};
