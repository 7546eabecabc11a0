/** What a picture says beside the figure itself; all of it in the language of the page. */
export interface PictureDetails {
  lang: string;
  dir: "ltr" | "rtl";
  /** The long text alternative, for those who do not see the picture. */
  alt: string;
  /** The sources in short, with the word that introduces them; those of the figure's caption where absent. */
  sources?: string;
  storyName: string;
  date: string;
  /** Where the figure, or this view of it, stands. */
  address: string;
  /** How wide the figure is drawn, without the margin around it; as wide as on the page where absent. */
  widthPx?: number;
}
