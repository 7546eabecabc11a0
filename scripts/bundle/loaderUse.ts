/** What a newsroom writes with the loader's types; it is compiled in a test, never run. */
export function reportEmbeds(report: (name: string, value: string | number) => void): void {
  const figure = document.querySelector<HTMLElement>(".fig-embed");
  figure?.addEventListener("fig:ready", ({ detail }) => {
    report(detail.title, detail.revision);
    if (detail.corrected) report(detail.lang, detail.corrected);
  });
  document.addEventListener("fig:state", ({ detail: { id, state, url, pageUrl } }) =>
    report(id, state + url + pageUrl),
  );
  figure?.addEventListener("fig:open", ({ detail }) => {
    report(detail.id, detail.sel);
    // @ts-expect-error what was opened is a word
    report(detail.id, detail.sel * 2);
  });
  window.figEmbed?.upgrade(figure ?? undefined);
  report("version", window.figEmbed?.version ?? "");
  // @ts-expect-error the loader may be blocked
  window.figEmbed.upgrade();
}

export const attributes: FigEmbedAttributes = {
  class: "fig-embed",
  "data-fig-src": "https://example.org/en/salt/embed/",
  "data-fig-heights": "320:620,640:509",
  "data-fig-theme": "host",
  "data-fig-id": "salt",
};

export const message: FigHostMessage = { type: "fig:set", v: 1, state: "layer=record" };
// @ts-expect-error a view is said as text
export const wrong: FigHostMessage = { type: "fig:set", v: 1, state: { layer: "record" } };
