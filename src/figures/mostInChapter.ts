/** More marks than this are drawn, and more rows listed, on a figure's own page alone. */
export const mostInChapter = 200;
