import { h, KeepAlive } from "vue";
import { articles } from "./articles.ts";
import { draw, openPage } from "./vuePage.ts";

/** Articles are kept while others are read, and come back with the nodes that they had. */
const views = Object.fromEntries(
  Object.entries(articles).map(([name, nodes]) => [name, { name, render: () => h("div", nodes.map(draw)) }]),
);
openPage((article) => [h(KeepAlive, () => views[article] && h(views[article], { key: article }))]);
