import { createElement, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { articles, type Node } from "./articles.ts";

/** A newsroom's page in React; `show(article)` on its window shows another article in the same view. */
function draw(node: Node): React.ReactNode {
  if (typeof node === "string") return node;
  const { class: className, ...attributes } = node.attributes;
  return createElement(node.tag, { key: node.key, className, ...attributes }, ...node.children.map(draw));
}

function Page() {
  const [article, setArticle] = useState("");
  Object.assign(window, { show: setArticle });
  return createElement("article", {}, articles[article]?.map(draw), createElement("p", { id: "end" }, "The end."));
}

createRoot(document.getElementById("root")!).render(createElement(StrictMode, {}, createElement(Page)));
