/** Where the tests serve the built site, and pages of other people that embed it. */
export const sitePort = Number(process.env["E2E_PORT"] ?? 4399);
export const hostPort = sitePort + 2;

export function siteRoot(port: number): string {
  return `http://127.0.0.1:${String(port)}/`;
}

/** The host pages, under another name than the site: to a browser they are of another site, not only another port. */
export const hostRoot = `http://localhost:${String(hostPort)}/`;
