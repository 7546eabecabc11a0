import type { CDPSession } from "@playwright/test";

/** What a request is for. */
export type TrafficKind = "html" | "font" | "script" | "data" | "other";

/** One request that was answered, with its bytes on the wire, headers included. */
export interface Answered {
  kind: TrafficKind;
  url: string;
  bytes: number;
}

/** What a page asks for and gets, from its first request on. */
export interface Traffic {
  /** All that was answered so far, in the order of completion. */
  requests: () => readonly Answered[];
  /** Resolves when no request has been on its way for 300 ms. */
  settled: () => Promise<void>;
}

const kinds: Record<string, TrafficKind> = {
  Document: "html",
  Font: "font",
  Script: "script",
  Fetch: "data",
  XHR: "data",
};

const calmMs = 300;

/** A file that was asked for ahead comes without a type that says what it is for. */
function kindOf(type: string | undefined, url: string): TrafficKind {
  return kinds[type ?? ""] ?? (url.endsWith(".json") ? "data" : "other");
}

/** Listens to the network of a page over the browser's own protocol. */
export async function watchTraffic(session: CDPSession): Promise<Traffic> {
  const underWay = new Map<string, Omit<Answered, "bytes">>();
  const answered: Answered[] = [];
  let changedAt = Date.now();

  session.on("Network.requestWillBeSent", ({ requestId, type, request }) => {
    changedAt = Date.now();
    if (request.url.startsWith("http")) underWay.set(requestId, { kind: kindOf(type, request.url), url: request.url });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    changedAt = Date.now();
    const request = underWay.get(requestId);
    if (request) answered.push({ ...request, bytes: encodedDataLength });
    underWay.delete(requestId);
  });
  session.on("Network.loadingFailed", ({ requestId }) => {
    changedAt = Date.now();
    underWay.delete(requestId);
  });
  await session.send("Network.enable");

  return {
    requests: () => answered,
    settled: async () => {
      while (underWay.size > 0 || Date.now() - changedAt < calmMs)
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
    },
  };
}
