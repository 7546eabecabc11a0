import { articles } from "./articles.ts";
import { draw, openPage } from "./vuePage.ts";

openPage((article) => articles[article]?.map(draw) ?? []);
