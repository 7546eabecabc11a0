import type { I18n } from "#i18n/i18n.ts";
import { comparisons, statuses } from "#model/vocabulary.ts";
import type { Repair } from "./viewState.ts";
import { layers, themes } from "./viewState.ts";

/** Says in one sentence what a link asked for and what is shown instead. Plain text; `asked` is isolated in its line. */
export function describeRepair(repair: Repair, i18n: I18n): string {
  const asked = i18n.isolate(repair.asked);
  switch (repair.key) {
    case "q":
      return repair.shown
        ? i18n.t("repair.q", { asked, shown: i18n.isolate(repair.shown) })
        : i18n.t("repair.qEmpty", { asked });
    case "map":
      return repair.shown
        ? i18n.t("repair.map", { asked, shown: i18n.isolate(repair.shown) })
        : i18n.t("repair.mapDefault", { asked });
    default:
      return i18n.t(`repair.${repair.key}`, { asked, shown: shownWords(repair, i18n) });
  }
}

function shownWords({ key, shown }: Repair, i18n: I18n): string {
  const listed = shown.split(",");
  switch (key) {
    case "layer":
      return i18n.t(`layer.${layers.find((layer) => layer === shown) ?? "both"}`);
    case "theme":
      return i18n.t(`theme.${themes.find((theme) => theme === shown) ?? "auto"}`);
    case "digits":
      return i18n.t(shown === "arab" ? "digits.arabName" : "digits.latnName");
    case "who":
      return everythingOr(
        statuses.filter((status) => listed.includes(status)).map((status) => i18n.t(`status.${status}.label`)),
        i18n,
      );
    case "rec":
      return everythingOr(
        comparisons
          .filter((comparison) => listed.includes(comparison))
          .map((comparison) => i18n.t(`comparison.${comparison}.label`)),
        i18n,
      );
    default:
      return shown;
  }
}

function everythingOr(labels: readonly string[], i18n: I18n): string {
  return labels.length > 0 ? i18n.formatList(labels) : i18n.t("repair.everything");
}
