import { entityKey } from "#model/entity.ts";
import { denialsOf, figureSeriesOf, figureSourcesOf, findClaim, findEvent, sourcesOf } from "#model/questions.ts";
import type { Source } from "#model/schema/record.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import type { HeadContent } from "#page/head.ts";
import type { StoryEdition } from "#page/reading.ts";
import { type Addresser, dataFile, dataPackage, figurePicture, type Route, routePath } from "#page/routes.ts";

/** A thing in the vocabulary of schema.org. */
type Thing = Readonly<Record<string, unknown>>;

/**
 * What a page holds as linked data (JSON-LD, schema.org), for programs: the article, the data and pictures, the claims
 * and the sources. Only what is absent from the data is absent here; addresses are as `address` writes them.
 */
export function jsonLdOf(
  route: Route,
  { story, hasPictures }: StoryEdition,
  head: HeadContent,
  address: Addresser,
): Thing {
  return {
    "@context": "https://schema.org",
    "@graph": thingsOn(route, { story, hasPictures: hasPictures === true, head, address }),
  };
}

interface Linking {
  story: Story;
  hasPictures: boolean;
  head: HeadContent;
  address: Addresser;
}

/** Only the story's own page holds an article: reader modes take the first article's headline for the page's title. */
function thingsOn(route: Route, linking: Linking): Thing[] {
  const { story } = linking;
  switch (route.page) {
    case "story":
      return [wholeArticle(linking)];
    case "figure": {
      const figure = story.figures.find(({ id }) => id === route.id);
      return figure ? [...picture(figure, linking), figureDataset(figure, linking)] : [];
    }
    case "claim":
      return [claim(route.id, linking)];
    case "event": {
      const event = findEvent(story, route.id);
      return event ? [eventPage(event, linking)] : [];
    }
    case "short":
    case "embed":
    case "accessibility":
      return [webPage(route, linking)];
    default:
      return [
        { ...dataset(linking), citation: story.sources.map(citation), isPartOf: articleId(story, linking.address) },
      ];
  }
}

/** The interactive as an article. To be light, it leaves pictures to the figures' pages, data and sources to the method's. */
function wholeArticle(linking: Linking): Thing {
  const { story, head, address } = linking;
  const { article, corrections, description } = story;
  const corrected = corrections
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return {
    "@type": "NewsArticle",
    ...articleId(story, address),
    headline: story.title,
    url: address(routePath({ page: "story", lang: story.lang })),
    datePublished: story.published,
    publisher: { "@type": "Organization", name: story.name },
    description,
    inLanguage: story.lang,
    ...(corrected && { dateModified: corrected }),
    ...(head.image && { image: address(head.image.path) }),
    isAccessibleForFree: true,
    isBasedOn: {
      "@type": "Article",
      name: article.identification,
      inLanguage: article.language,
      url: article.url,
      datePublished: article.date,
    },
  };
}

function webPage(route: Route, { story, head, address }: Linking): Thing {
  return {
    "@type": "WebPage",
    "@id": address(routePath(route)),
    name: head.shortTitle,
    description: head.description,
    inLanguage: story.lang,
    isPartOf: articleId(story, address),
  };
}

function dataset({ story, address }: Linking): Thing {
  const method = methodPage({ story, address });
  return {
    "@type": "Dataset",
    "@id": `${method}#dataset`,
    name: story.name,
    description: story.description,
    url: method,
    license: `${method}#licence`,
    isBasedOn: story.article.url,
    variableMeasured: story.series.map(({ title }) => title),
    distribution: [download("application/zip", address(dataPackage(story)))],
  };
}

function picture({ id, title, takeaway, alt }: FigureBlock, { story, hasPictures, address }: Linking): Thing[] {
  if (!hasPictures) return [];
  const page = address(routePath({ page: "figure", lang: story.lang, id }));
  return [
    {
      "@type": "ImageObject",
      "@id": `${page}#picture`,
      name: title,
      contentUrl: address(figurePicture(story.lang, id, "png")),
      caption: takeaway,
      description: alt,
      inLanguage: story.lang,
      encodingFormat: "image/png",
      mainEntityOfPage: page,
      creditText: story.name,
      license: `${methodPage({ story, address })}#licence`,
      isPartOf: articleId(story, address),
    },
  ];
}

function figureDataset(figure: FigureBlock, linking: Linking): Thing {
  const { story, address } = linking;
  // A figure that names no claims shows them all.
  const sources = figure.claims.length > 0 ? figureSourcesOf(story, figure) : story.sources;
  const series = figureSeriesOf(story, figure);
  const page = address(routePath({ page: "figure", lang: story.lang, id: figure.id }));
  return {
    "@type": "Dataset",
    "@id": `${page}#dataset`,
    name: figure.title,
    description: figure.alt,
    url: page,
    license: `${methodPage(linking)}#licence`,
    isBasedOn: [...(story.article.url ? [story.article.url] : []), ...sources.flatMap(({ url }) => url ?? [])],
    ...(series.length > 0 && { variableMeasured: series.map(({ title }) => title) }),
    distribution: [
      download("text/csv", address(dataFile(figure.id, "csv"))),
      download("application/json", address(dataFile(figure.id, "json"))),
    ],
    citation: sources.map(citation),
    isPartOf: { "@id": `${methodPage(linking)}#dataset` },
  };
}

function claim(id: string, { story, address }: Linking): Thing {
  const { gloss, denial, phrase } = findClaim(story, id) ?? {};
  const page = address(routePath({ page: "claim", lang: story.lang, id }));
  const { article } = story;
  return {
    "@type": "Claim",
    "@id": `${page}#claim`,
    text: gloss,
    ...(denial && { description: denial }),
    inLanguage: story.lang,
    url: page,
    appearance: {
      "@type": "Article",
      name: article.identification,
      inLanguage: article.language,
      url: article.url,
      hasPart: { "@type": "Quotation", text: phrase, inLanguage: article.language },
    },
    citation: sourcesOf(story, entityKey("claim", id)).map(citation),
    isPartOf: articleId(story, address),
  };
}

function eventPage({ id, title, detail = "", claims = [], when }: StoryEvent, { story, address }: Linking): Thing {
  const description = [detail, ...denialsOf(story, claims, detail)].filter(Boolean).join(" ");
  const page = address(routePath({ page: "event", lang: story.lang, id }));
  return {
    "@type": "WebPage",
    "@id": page,
    inLanguage: story.lang,
    about: {
      "@type": "Event",
      name: title,
      ...(description && { description }),
      ...(when.precision === "interval" && { startDate: when.from, endDate: when.to }),
      ...("on" in when && { startDate: when.on }),
    },
    citation: sourcesOf(story, entityKey("event", id)).map(citation),
    isPartOf: articleId(story, address),
  };
}

function methodPage({ story, address }: Pick<Linking, "story" | "address">): string {
  return address(routePath({ page: "method", lang: story.lang }));
}

function articleId(story: Story, address: Addresser): Thing {
  return { "@id": `${address(routePath({ page: "story", lang: story.lang }))}#article` };
}

function download(encodingFormat: string, contentUrl: string): Thing {
  return { "@type": "DataDownload", encodingFormat, contentUrl };
}

function citation({ publisher, title, titleLang, url, date }: Source): Thing {
  return {
    "@type": "CreativeWork",
    name: title ?? publisher,
    ...(title && titleLang && { inLanguage: titleLang }),
    publisher: { "@type": "Organization", name: publisher },
    ...(url && { url }),
    ...(date && { datePublished: date }),
  };
}
