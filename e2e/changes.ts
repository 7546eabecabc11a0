/** What a host may do to its own nodes, and which figures live afterwards. */
export const changes: readonly (readonly [name: string, change: () => void, figures: readonly string[]])[] = [
  ["takes out the link", () => document.querySelector("figure")!.removeChild(document.querySelector("a")!), []],
  ["takes out the picture", () => document.querySelector("a")!.removeChild(document.querySelector("img")!), []],
  ["empties the figure", () => document.querySelector("figure")!.replaceChildren(), []],
  [
    "writes words over the link",
    () => {
      document.querySelector("a")!.textContent = "Words";
    },
    [],
  ],
  [
    "replaces the link by another figure's",
    () => {
      const [figure, link] = [document.querySelector("figure")!, document.querySelector("a")!];
      const other = link.cloneNode(true) as HTMLAnchorElement;
      other.querySelector("img")!.src = other.querySelector("img")!.src.replace("tides", "dunes");
      figure.dataset["figSrc"] = figure.dataset["figSrc"]!.replace("tides", "dunes");
      figure.replaceChild(other, link);
    },
    ["dunes"],
  ],
  [
    "makes the same nodes another figure's",
    () => {
      for (const [selector, name] of [
        ["figure", "data-fig-src"],
        ["a", "href"],
        ["img", "src"],
      ] as const) {
        const element = document.querySelector(selector)!;
        element.setAttribute(name, element.getAttribute(name)!.replace("tides", "dunes"));
      }
    },
    ["dunes"],
  ],
  [
    "shows a picture of its own",
    () => {
      document.querySelector("figure")!.removeAttribute("data-fig-src");
      document.querySelector("img")!.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    },
    [],
  ],
  [
    "moves the figure to the end",
    () => {
      document.body.appendChild(document.querySelector("figure")!);
    },
    ["tides"],
  ],
  [
    "puts the link into another element",
    () => {
      const wrapper = document.createElement("div");
      document.querySelector("figure")!.insertBefore(wrapper, document.querySelector("a"));
      wrapper.appendChild(document.querySelector("a")!);
    },
    ["tides"],
  ],
  [
    "puts something before, into and behind the link",
    () => {
      const link = document.querySelector("a")!;
      link.before("Before", document.createElement("hr"));
      link.append(document.createElement("span"));
      link.insertBefore(document.createElement("b"), document.querySelector("img"));
      link.after(document.createElement("figcaption"));
    },
    ["tides"],
  ],
  [
    "puts its text together",
    () => {
      document.body.normalize();
    },
    ["tides"],
  ],
  [
    "copies the figure",
    () => {
      document.querySelector("figure")!.after(document.querySelector("figure")!.cloneNode(true));
    },
    ["tides", "tides"],
  ],
  [
    "writes all anew",
    () => {
      const figure = document.querySelector("figure")!;
      const parsed = new DOMParser().parseFromString(figure.outerHTML, "text/html");
      figure.replaceWith(parsed.body.firstElementChild!);
    },
    ["tides"],
  ],
];
