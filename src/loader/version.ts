/** The loader's version. A copy of it that has been published never changes: what changes the loader raises this. */
export const version = "1.0.0";
