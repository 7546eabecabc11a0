import type { I18n } from "#i18n/i18n.ts";
import { comparisons, statuses } from "#model/vocabulary.ts";
import type { Setting, Settings } from "./settings.ts";
import { layers, type Repair, settingKeys, type StateKey, type ViewState } from "./viewState.ts";

/** Says in one sentence what a link asked for and what is shown instead. Plain text; `asked` is isolated in its line. */
export function describeRepair(repair: Repair, i18n: I18n): string {
  const asked = i18n.isolate(repair.asked);
  const { key } = repair;
  if (isSetting(key)) {
    const shown = valueWords(key, repair.shown as Settings[typeof key], i18n);
    return i18n.t("repair.setting", { asked, title: i18n.t(`${key}.title`), shown });
  }
  switch (key) {
    case "q":
      return repair.shown
        ? i18n.t("repair.q", { asked, shown: i18n.isolate(repair.shown) })
        : i18n.t("repair.qEmpty", { asked });
    case "map":
      return repair.shown
        ? i18n.t("repair.map", { asked, shown: i18n.isolate(repair.shown) })
        : i18n.t("repair.mapDefault", { asked });
    default:
      return i18n.t(`repair.${key}`, { asked, shown: shownWords(repair, i18n) });
  }
}

function isSetting(key: StateKey): key is Setting {
  return settingKeys.some((one) => one === key);
}

/** The keys of which only one value counts, each with words of its own. */
type ChoiceKey = "layer" | "digits" | keyof Settings;

/** What a value of the view is called where it is said, not shown: digits by their names. */
export function valueWords<Key extends ChoiceKey>(key: Key, value: ViewState[Key], { t }: Pick<I18n, "t">): string {
  return t((key === "digits" ? `digits.${value}Name` : `${key}.${value}`) as "theme.auto");
}

function shownWords({ key, shown }: Repair, i18n: I18n): string {
  const listed = shown.split(",");
  switch (key) {
    case "layer":
      return i18n.t(`layer.${layers.find((layer) => layer === shown) ?? "both"}`);
    case "digits":
      return valueWords("digits", shown === "arab" ? "arab" : "latn", i18n);
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
