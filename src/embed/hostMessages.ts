import { webAddress } from "./linkTo.ts";
import { type Look, showOwnLook } from "./look.ts";

/** What a host may ask of an embed. */
export interface Requests {
  look: (look: Look) => void;
  /** A view, as a query without its question mark. */
  state: (query: string) => void;
  language: (lang: string) => void;
  page: (page: { address: string; param: string }) => void;
  /** Any message of the host, for requests of third-party clients. */
  any: (message: unknown) => void;
}

/** An unchecked message: anything under the keys of the contract. */
type Heard = Partial<Record<KeyOf<FigHostMessage>, unknown>>;
type KeyOf<Message> = Message extends unknown ? keyof Message : never;

const longestState = 20_000;

/**
 * Listens to the page that frames this one, and to no other. A message that is not exactly a request changes nothing.
 * @param onFirst called when the host first asks for the state of the embed
 */
export function listenToHost(requests: Requests, onFirst: () => void): void {
  let isFirst = true;
  addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== parent || parent === self) return;
    requests.any(data);
    const { type, v, theme, lang, state, page, param, colors } = Object(data) as Heard;
    if (v !== 1) return;
    const isInit = type === "fig:init";
    if (isInit) {
      requests.look({ theme, colors });
      // Nobody but the host itself says where a copied link leads.
      if (typeof page === "string" && typeof param === "string" && webAddress(page)?.origin === origin)
        requests.page({ address: page, param });
      if (typeof lang === "string") requests.language(lang);
    }
    if ((isInit || type === "fig:set") && typeof state === "string" && state.length < longestState)
      requests.state(state);
    if (isInit && isFirst) {
      isFirst = false;
      onFirst();
    }
    if (type === "fig:print") print();
  });
}

/** Opens what is closed and switches to our own light look, for a host that prints its page. */
function print(): void {
  showOwnLook();
  for (const details of document.querySelectorAll("details")) details.open = true;
}
