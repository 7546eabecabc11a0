import { site } from "./site.ts";
import { version } from "./version.ts";
import { upgrade, watchPage } from "./figures.ts";

/*
 * The script `/embed.js`: makes the figures of this site on a host's page live. Included twice, or in two versions, the
 * first one works; beside the loaders of other sites each works for its own.
 */
const loaders = window as unknown as Partial<Record<string, FigEmbed>>;
if (site && !loaders[site]) {
  loaders[site] = window.figEmbed = { version, upgrade };
  watchPage();
}
