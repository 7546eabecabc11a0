import { useEffect, useState } from "react";
import type { I18n } from "#i18n/i18n.ts";
import type { Story } from "#model/story.ts";
import { embeddedPage, wholeStory } from "#page/embedded.ts";
import { CopyField } from "#page/CopyField.tsx";
import { firstLook } from "./hostLook.ts";
import { framedKinds, type SnippetKind, snippetKinds, snippetOf } from "./snippets.ts";
import styles from "./EmbedBuilder.module.css";
import { EmbedPreview } from "./EmbedPreview.tsx";
import { LookChoice } from "./LookChoice.tsx";
import { SelectField, type SelectOptions } from "./SelectField.tsx";
import { loadMeasured, type Measured } from "./measured.ts";

export interface BuilderProps {
  story: Story;
  i18n: I18n;
  /** Where the site is read, and where it stands by its own account. */
  rootUrl: string;
  siteUrl: string | undefined;
  /** What there is to choose from; a single one needs no choice. Of more, the page's own hash names the first. */
  ids: readonly string[];
  /** The view with its question mark, without a theme; empty for the first view. */
  query: string;
}

/** Writes the snippet that an editor chooses, in the look that they choose, and shows what it will look like. */
export function EmbedBuilder({ story, i18n, rootUrl, siteUrl, ids, query }: BuilderProps) {
  const { lang } = story;
  const [id, setId] = useState(() => ids.find((one) => one === location.hash.slice(1)) ?? ids[0] ?? "");
  const [chosenKind, setKind] = useState<SnippetKind>("html");
  const [look, setLook] = useState(firstLook);
  const [isPinned, setPinned] = useState(false);
  const [measured, retry] = useMeasured(rootUrl, lang, id);
  const site = siteUrl ?? rootUrl;
  const isThere = measured !== undefined && measured !== "failed";
  const kind = isThere ? chosenKind : "link";
  const isFramed = framedKinds.includes(kind);
  const snippet = isThere
    ? snippetOf(kind, { siteUrl: site, lang, id, measured, query, look, isPinned, showAll: i18n.t("builder.showAll") })
    : site + embeddedPage(lang, id) + query;
  return (
    <div className={styles.builder} aria-busy={measured === undefined}>
      {ids.length > 1 && (
        <SelectField label={i18n.t("builder.figure")} value={id} onChoose={setId} options={titled(ids, story, i18n)} />
      )}
      <SelectField
        label={i18n.t("builder.kind")}
        value={kind}
        onChoose={setKind}
        options={snippetKinds.filter((one) => isThere || one === "link").map((one) => [one, i18n.t(`builder.${one}`)])}
      />
      <p className={styles.about}>{i18n.t(`builder.${kind}About`)}</p>
      {measured === "failed" && <Failed onRetry={retry} i18n={i18n} />}
      <CopyField
        words="builder.snippet"
        copyWords="builder.copy"
        value={snippet}
        dir="ltr"
        rows={kind === "link" ? 2 : 7}
        i18n={i18n}
      />
      {isThere && isFramed && (
        <>
          <PinChoice isPinned={isPinned} onChoose={setPinned} revision={measured.revision} i18n={i18n} />
          <LookChoice look={look} onChoose={setLook} isLoaded={kind === "html"} i18n={i18n} />
        </>
      )}
      {isThere && kind !== "newsletter" && (
        <EmbedPreview
          key={id}
          rootUrl={rootUrl}
          lang={lang}
          id={id}
          measured={measured}
          query={query}
          look={isFramed ? look : firstLook}
          isPinned={isFramed && isPinned}
          i18n={i18n}
        />
      )}
    </div>
  );
}

/** The embed's measures could not be loaded: only its link can be offered. */
function Failed({ onRetry, i18n }: { onRetry: () => void; i18n: I18n }) {
  return (
    <p role="alert">
      {i18n.t("builder.failed")}{" "}
      <button type="button" onClick={onRetry}>
        {i18n.t("failure.retry")}
      </button>
    </p>
  );
}

interface PinChoiceProps {
  isPinned: boolean;
  onChoose: (isPinned: boolean) => void;
  revision: number;
  i18n: I18n;
}

/** Whether the embed keeps showing the present revision, whatever is corrected later. */
function PinChoice({ isPinned, onChoose, revision, i18n }: PinChoiceProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isPinned} onChange={(event) => onChoose(event.currentTarget.checked)} />{" "}
      {i18n.t("builder.pinned", { revision })}
    </label>
  );
}

function titled(ids: readonly string[], story: Story, i18n: I18n): SelectOptions {
  return ids.map((id) => [id, titleOf(story, i18n, id)]);
}

function titleOf(story: Story, i18n: I18n, id: string): string {
  if (id === wholeStory) return i18n.t("builder.story");
  return i18n.localiseDigits(story.figures.find((figure) => figure.id === id)?.title ?? id);
}

/** What was measured of an embed: undefined until it is there, "failed" where it cannot be had; and how to try again. */
function useMeasured(
  rootUrl: string,
  lang: string,
  id: string,
): [measured: Measured | "failed" | undefined, retry: () => void] {
  const [attempt, setAttempt] = useState(0);
  const question = `${lang}/${id}/${attempt}`;
  const [found, setFound] = useState<{ question: string; measured: Measured | "failed" }>();
  useEffect(() => {
    let isWanted = true;
    const tell = (measured: Measured | "failed") => {
      if (isWanted) setFound({ question, measured });
    };
    loadMeasured(rootUrl, lang, id).then(tell, () => tell("failed"));
    return () => {
      isWanted = false;
    };
  }, [rootUrl, lang, id, question]);
  const retry = () => setAttempt(attempt + 1);
  return [found?.question === question ? found.measured : undefined, retry];
}
