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
  const svgFile = async () => new Blob([await svg()], { type: "image/svg+xml" });
  return (
    <PictureActions
      sharing={sharing}
      title="share.pictureNow"
      name={figure}
      files={[
        { words: "share.downloadPng", type: "png", make: async () => pngOf(await svg()) },
        { words: "share.downloadSvg", type: "svg", make: svgFile },
      ]}
    />
  );
}
