import { onResize } from "./onResize.ts";
import { send } from "./send.ts";

/** Tells the host how high an embed is. */
interface Teller {
  /** Reports the height again if the host's message is one of the clients' requests for it. */
  answer: (message: unknown) => void;
}

/** How clients that started listening too late ask an embed to report its height again. */
const questions: readonly unknown[] = [
  "fig:init",
  "ready", // WordPress
  "frames-init", // newswire frames
  "iframe-child-init", // open-iframe-resizer
  "iframe-get-child-dimensions",
];

/** The first question of iframe-resizer: how it calls the frame, the margin, whether the width counts. */
const resizerInit = /^\[iFrameSizer\](.+?):\d+:(?:true|false):/;

/**
 * Tells the host how high an embed is, now and whenever that changes, as every client that frames are known to have
 * expects it: objects unprompted, strings only to a host that asked, in its address or by a message.
 * @param box what is as high as the content, and shrinks with it
 */
export function tellHeights(box: Element, id: string): Teller {
  const query = new URLSearchParams(location.search);
  const secret = new URLSearchParams(location.hash.slice(2)).get("secret");
  const pymId = query.get("childId");
  const pym = `pymxPYMx${String(pymId)}xPYMx`;
  let resizerId: string | undefined;
  let resizerEvent = "init";
  let last = 0;

  const tell = (isAsked = false) => {
    const height = Math.ceil(box.getBoundingClientRect().height);
    // An embed that is not shown yet has no height, and one without a width has no meaningful height.
    if (height === 0 || innerWidth === 0 || (height === last && !isAsked)) return;
    if (last === 0) send({ sentinel: "amp", type: "embed-ready" });
    last = height;
    send({ type: "fig:height", v: 1, id, height });
    send({ "datawrapper-height": { [id]: height } });
    send({ sentinel: "amp", type: "embed-size", height });
    send({ type: "iframe-resized", width: innerWidth, height });
    if (pymId !== null) send(`${pym}heightxPYMx${String(height)}`);
    if (resizerId) {
      send(`[iFrameSizer]${resizerId}:${String(height)}:${String(innerWidth)}:${resizerEvent}`);
      resizerEvent = "resizeObserver";
    }
    if (secret) send({ message: "height", value: height, secret });
    if (query.get("host") === "embedly") send(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
  };
  // After the fonts have loaded; measuring the box is what makes the browser request them.
  box.getBoundingClientRect();
  void document.fonts.ready.then(() => {
    // Browsers do not observe a frame that is far from the screen.
    tell();
    onResize(box, tell);
  });

  if (secret)
    addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || link.host !== location.host || event.defaultPrevented) return;
      event.preventDefault();
      send({ message: "link", value: link.href, secret });
    });

  return {
    answer(message) {
      let isQuestion = false;
      if (typeof message === "string") {
        const [, asker] = resizerInit.exec(message) ?? [];
        if (asker) [resizerId, resizerEvent] = [asker, "init"];
        isQuestion = message.startsWith("[iFrameSizer]") || message.startsWith(pym);
      } else {
        const { type, message: word } = Object(message) as Record<string, unknown>;
        isQuestion = questions.includes(type ?? word);
      }
      // Otherwise the first height report answers it.
      if (isQuestion && last) tell(true);
    },
  };
}
