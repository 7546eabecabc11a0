import { useState } from "react";
import { ChangingWords } from "#figures/Words.tsx";
import type { UiKey } from "#i18n/uiWords.ts";
import { canCopyPictures, copyPicture, saveFile } from "#page/copying.ts";
import { cardOf, type Sharing } from "./sharing.ts";
import styles from "./ShareDialog.module.css";

/** The card of a claim or event, which stands for it where its link is previewed. */
export function CardPicture({ sharing }: { sharing: Sharing }) {
  const name = "sel" in sharing.subject ? sharing.subject.sel.replace(".", "-") : "";
  const make = () => cardOf(sharing);
  return (
    <PictureActions
      sharing={sharing}
      title="share.picture"
      name={name}
      files={[{ words: "share.download", type: "png", make }]}
    />
  );
}

interface PictureFile {
  words: UiKey;
  type: "png" | "svg";
  make: () => Promise<Blob>;
}

interface PictureActionsProps {
  sharing: Sharing;
  title: UiKey;
  name: string;
  /** The first is the one to copy. */
  files: readonly [PictureFile, ...PictureFile[]];
}

/** Buttons that save a picture or copy it, and what came of it. */
export function PictureActions({ sharing: { story, i18n }, title, name, files }: PictureActionsProps) {
  const [told, setTold] = useState<UiKey>();
  const run = async (act: () => Promise<UiKey>) => {
    setTold("share.drawing");
    try {
      setTold(await act());
    } catch {
      setTold("share.pictureFailed");
    }
  };
  const save = async ({ type, make }: PictureFile): Promise<UiKey> => {
    saveFile(await make(), `${story.id}-${name}-${story.lang}.${type}`);
    return "share.saved";
  };
  const copy = async (): Promise<UiKey> =>
    (await copyPicture(files[0].make())) ? "share.pictureCopied" : "share.pictureNotCopied";
  return (
    <>
      <h3>{i18n.t(title)}</h3>
      <p className={styles.actions}>
        {files.map((file) => (
          <button key={file.words} type="button" onClick={() => void run(() => save(file))}>
            {i18n.t(file.words)}
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
