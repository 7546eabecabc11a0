import type { Note } from "#figures/Figure.tsx";
import type { I18n } from "#i18n/i18n.ts";
import { aboutKm, findSource } from "#model/questions.ts";
import type { Story } from "#model/story.ts";
import type { PlaceMapOptions } from "./block.ts";
import type { MapPlace } from "./places.ts";

/** The sentences under a map: how far the two accounts lie apart, what is context, what draws the boundaries. */
export function notesOf(
  story: Story,
  { routes, basemap }: PlaceMapOptions,
  places: readonly MapPlace[],
  i18n: I18n,
  methodHref: string,
): readonly Note[] {
  const stated = places.find(({ account }) => account?.layer === "article");
  const reported = places.find(({ account }) => account?.layer === "record");
  const apart =
    stated && reported
      ? [
          i18n.t("map.apart", {
            from: stated.name,
            to: reported.name,
            distance: i18n.formatValue(aboutKm(stated, reported), "kilometres", "about"),
          }),
        ]
      : [];
  const names = story.routes.filter(({ id }) => routes?.includes(id)).map(({ name }) => name);
  const context = names.length > 0 ? [i18n.t("map.contextRoutes", { names: i18n.formatList(names) })] : [];
  const source = basemap === undefined ? undefined : findSource(story, basemap);
  if (!source) return [...apart, ...context];
  const drawn = i18n.t("map.basemap", {
    title: i18n.isolate(source.title ?? "", source.titleLang),
    publisher: i18n.isolate(source.publisher),
  });
  const decided = story.boundaries.map(({ name }) => name);
  const treated = decided.length > 0 ? ` ${i18n.t("map.treated", { names: i18n.formatList(decided) })}` : "";
  return [
    ...apart,
    ...context,
    { text: drawn + treated, link: { href: methodHref, words: i18n.t("map.boundariesNote") } },
  ];
}
