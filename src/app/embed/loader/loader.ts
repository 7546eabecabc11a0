import { site } from "./site.ts";
import { version } from "./version.ts";
import { refreshSoon, seekFigures, watchPage } from "./figures.ts";

/*
 * The script `/embed.js`: makes the figures of this site on a host's page live. Included twice, or in two versions, the
 * first one works.
 */
if (site && !window.figEmbed) {
  window.figEmbed = {
    version,
    upgrade: (root = document) => {
      seekFigures(root);
      refreshSoon();
    },
  };
  watchPage();
}
