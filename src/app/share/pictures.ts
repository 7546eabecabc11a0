import { routePath, subjectRoute } from "../routes.ts";
import type { Sharing } from "./sharing.ts";

/**
 * The card of a claim or event. The page of the subject names it, which is this one or is fetched.
 * Rejects when either cannot be had.
 */
export async function cardOf({ subject, story, rootUrl }: Sharing): Promise<Blob> {
  const page = await fetched(new URL(routePath(subjectRoute(subject, story.lang)), rootUrl));
  const head = new DOMParser().parseFromString(await page.text(), "text/html");
  const card = head.querySelector('link[rel="image_src"]')?.getAttribute("href");
  if (!card) throw new Error(`${page.url} names no picture`);
  return (await fetched(new URL(card, page.url))).blob();
}

async function fetched(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`);
  return response;
}
