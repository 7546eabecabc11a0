import { send } from "./send.ts";

/**
 * Tells the host how high an embed is, now and whenever that changes, as every client that frames are known to have
 * expects it: objects unprompted, strings only to a host that asked, in its address or by a message.
 */
export interface Teller {
  /** Answers what a client asks; false where the text is no question of theirs. */
  answer: (question: string) => void;
}

/** @param box what is as high as the content, and shrinks with it */
export function tellHeights(box: Element, id: string): Teller {
  const query = new URLSearchParams(location.search);
  const secret = new URLSearchParams(location.hash.slice(2)).get("secret");
  const pymId = query.get("childId");
  let resizerId: string | undefined;
  let last = 0;

  const pym = (height: number) => {
    if (pymId !== null) send(`pymxPYMx${pymId}xPYMxheightxPYMx${String(height)}`);
  };
  const resizer = (height: number, event: string) => {
    if (resizerId !== undefined) send(`[iFrameSizer]${resizerId}:${String(height)}:${String(innerWidth)}:${event}`);
  };
  const tell = () => {
    const height = Math.ceil(box.getBoundingClientRect().height);
    if (height === last || height === 0) return;
    if (last === 0) send({ sentinel: "amp", type: "embed-ready" });
    last = height;
    send({ type: "fig:height", v: 1, id, height });
    send({ "datawrapper-height": { [id]: height } });
    send({ sentinel: "amp", type: "embed-size", height });
    send({ type: "iframe-resized", width: innerWidth, height });
    pym(height);
    resizer(height, "resizeObserver");
    if (secret) send({ message: "height", value: height, secret });
    if (query.get("host") === "embedly") send(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
  };
  // Once the words have their face: asking for the box makes the browser want it.
  box.getBoundingClientRect();
  void document.fonts.ready.then(() => {
    new ResizeObserver(tell).observe(box);
  });

  if (secret)
    addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || link.host !== location.host || event.defaultPrevented) return;
      event.preventDefault();
      send({ message: "link", value: link.href, secret });
    });

  return {
    answer(question) {
      if (question.startsWith("[iFrameSizer]")) {
        resizerId = question.slice(13).split(":")[0] ?? "";
        resizer(last, "init");
      } else if (pymId !== null && question.startsWith(`pymxPYMx${pymId}xPYMxwidthxPYMx`)) pym(last);
    },
  };
}
