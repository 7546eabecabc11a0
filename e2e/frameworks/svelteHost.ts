import { mount } from "svelte";
import Page from "./SveltePage.svelte";

/** A newsroom's page in Svelte; `show(article)` on its window shows another article in the same view. */
mount(Page, { target: document.getElementById("root")! });
