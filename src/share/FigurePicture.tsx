import { saveFile } from "#page/copying.ts";
import { PictureActions } from "./PictureActions.tsx";
import { figureSvg, pngOf } from "./pictures.ts";
import type { Sharing } from "./sharing.ts";

interface FigurePictureProps {
  sharing: Sharing;
  figure: string;
  /** The link that stands in the picture. */
  address: string;
}

/** A figure as it is drawn now, as a file or in the clipboard. */
export function FigurePicture({ sharing, figure, address }: FigurePictureProps) {
  const svg = () => figureSvg(sharing, figure, address);
  const name = `${sharing.story.id}-${figure}-${sharing.story.lang}`;
  return (
    <PictureActions
      sharing={sharing}
      title="share.pictureNow"
      saves={[
        {
          words: "share.downloadPng",
          save: async () => {
            saveFile(await pngOf(await svg()), `${name}.png`);
          },
        },
        {
          words: "share.downloadSvg",
          save: async () => {
            saveFile(new Blob([await svg()], { type: "image/svg+xml" }), `${name}.svg`);
          },
        },
      ]}
      png={async () => pngOf(await svg())}
    />
  );
}
