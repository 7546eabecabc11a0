declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    alphabet: string,
    options: {
      targetFormat: "woff2";
      noHinting: boolean;
      keepFeatures: readonly string[];
      variationAxes?: Record<string, number>;
    },
  ): Promise<Buffer>;
}
