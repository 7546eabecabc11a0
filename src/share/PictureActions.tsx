import { useState } from "react";
import { ChangingWords } from "#figures/ChangingWords.tsx";
import type { UiKey } from "#i18n/uiWords.ts";
import { canCopyPictures, copyPicture, saveFile } from "#page/copying.ts";
import { cardOf } from "./pictures.ts";
import type { Sharing } from "./sharing.ts";
import styles from "./ShareDialog.module.css";

/** The card of a claim or event, which stands for it where its link is previewed. */
export function CardPicture({ sharing }: { sharing: Sharing }) {
  const name = "sel" in sharing.subject ? sharing.subject.sel.replace(".", "-") : "";
  return (
    <PictureActions
      sharing={sharing}
      title="share.picture"
      saves={[
        {
          words: "share.download",
          save: async () => {
            saveFile(await cardOf(sharing), `${sharing.story.id}-${name}-${sharing.story.lang}.png`);
          },
        },
      ]}
      png={() => cardOf(sharing)}
    />
  );
}

interface PictureActionsProps {
  sharing: Sharing;
  title: UiKey;
  saves: readonly { words: UiKey; save: () => Promise<void> }[];
  png: () => Promise<Blob>;
}

/** Buttons that save a picture or copy it, and what came of it. */
export function PictureActions({ sharing: { i18n }, title, saves, png }: PictureActionsProps) {
  const [told, setTold] = useState<UiKey>();
  const run = async (act: () => Promise<UiKey>) => {
    setTold("share.drawing");
    try {
      setTold(await act());
    } catch {
      setTold("share.pictureFailed");
    }
  };
  const save = (act: () => Promise<void>) => async (): Promise<UiKey> => {
    await act();
    return "share.saved";
  };
  const copy = async (): Promise<UiKey> =>
    (await copyPicture(png())) ? "share.pictureCopied" : "share.pictureNotCopied";
  return (
    <>
      <h3>{i18n.t(title)}</h3>
      <p className={styles.actions}>
        {saves.map(({ words, save: act }) => (
          <button key={words} type="button" onClick={() => void run(save(act))}>
            {i18n.t(words)}
          </button>
        ))}
        {canCopyPictures() && (
          <button type="button" onClick={() => void run(copy)}>
            {i18n.t("share.copyPicture")}
          </button>
        )}
      </p>
      <p role="status" className={styles.told}>
        <ChangingWords of={told ? i18n.t(told) : ""} />
      </p>
    </>
  );
}
