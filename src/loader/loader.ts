import { site } from "./site.ts";
import { version } from "./version.ts";
import { upgrade, watchPage } from "./figures.ts";

/*
 * The script `/embed.js`: makes the figures of this site on a host's page live. Included twice, or in two versions, the
 * first one works.
 */
if (site && !Object.hasOwn(window, "figEmbed")) {
  window.figEmbed = { version, upgrade };
  watchPage();
}
