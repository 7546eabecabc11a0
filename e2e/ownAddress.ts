import { serve, siteFolder } from "../scripts/serving/serve.ts";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";

/** The built site for clients that follow its full addresses: a server here answers what they ask of its own host. */
export interface OwnAddress {
  /** Where a request for an address goes; throws for one of another host. */
  local: (address: string) => string;
  fetch: (address: string, init?: RequestInit) => Promise<Response>;
  close: () => void;
}

export async function serveOwnAddress(): Promise<OwnAddress> {
  const { server, port } = await serve(siteFolder, 0);
  const real = globalThis.fetch;
  const local = (address: string) => {
    if (!address.startsWith(testSiteUrl)) throw new Error(`${address} is not of the site`);
    return `http://127.0.0.1:${String(port)}/${address.slice(testSiteUrl.length)}`;
  };
  return {
    local,
    fetch: (address, init) => real(local(address), init),
    close: () => server.close(),
  };
}
