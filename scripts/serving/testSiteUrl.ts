/** Where the site that the tests build says that it stands, so that its heads are whole. It is served elsewhere. */
export const testSiteUrl = "https://example.org/";
