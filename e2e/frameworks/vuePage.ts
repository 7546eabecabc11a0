import { createApp, h, ref, type VNode } from "vue";
import type { Node } from "./articles.ts";

/** A newsroom's page in Vue; `show(article)` on its window shows another article in the same view. */
export function openPage(view: (article: string) => (VNode | string)[]): void {
  const article = ref("");
  Object.assign(window, {
    show: (name: string) => {
      article.value = name;
    },
  });
  createApp({ render: () => h("article", [...view(article.value), h("p", { id: "end" }, "The end.")]) }).mount("#root");
}

export function draw(node: Node): VNode | string {
  return typeof node === "string" ? node : h(node.tag, { key: node.key, ...node.attributes }, node.children.map(draw));
}
