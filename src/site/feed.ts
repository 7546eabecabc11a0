import { createHash } from "node:crypto";
import { escapeHtml } from "#page/html.ts";
import { type Addresser, correctionsFeed, routePath } from "#page/routes.ts";
import type { I18n } from "#i18n/i18n.ts";
import { denialsOf } from "#model/questions.ts";
import type { Correction } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";

/** The corrections of a story as an Atom feed (RFC 4287) in its language, the newest first; without any it is empty, and valid. */
export function feedOf(story: Story, i18n: I18n, address: Addresser): string {
  const method = address(routePath({ page: "method", lang: story.lang }));
  const corrections = [...story.corrections].sort((a, b) => b.date.localeCompare(a.date));
  const id = `corrections ${story.id} ${story.lang}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${story.lang}">`,
    `<title>${escapeHtml(i18n.t("page.titleInSite", { title: i18n.t("page.corrections"), site: story.name }))}</title>`,
    `<id>${permanentId(id)}</id>`,
    `<updated>${moment(corrections[0]?.date ?? story.published)}</updated>`,
    `<author><name>${escapeHtml(story.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(address(correctionsFeed(story.lang)))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(method)}#corrections"/>`,
    ...corrections.map((correction) =>
      [
        "<entry>",
        `<title>${escapeHtml(correction.what)}</title>`,
        `<id>${permanentId(`${id} ${correction.id}`)}</id>`,
        `<updated>${moment(correction.date)}</updated>`,
        `<link rel="alternate" type="text/html" href="${escapeHtml(method)}#correction-${correction.id}"/>`,
        `<content type="text">${escapeHtml(contentOf(correction, story))}</content>`,
        "</entry>",
      ].join(""),
    ),
    "</feed>",
    "",
  ].join("\n");
}

/** What was corrected where, and who denies the claims that it concerns. */
function contentOf({ what, entries }: Correction, story: Story): string {
  return [`${what} (${entries.join(", ")})`, ...denialsOf(story, entries, what)].join(" ");
}

/** A calendar date, cut at any precision, as the moment at which it begins. */
function moment(date: string): string {
  return `${`${date}-01-01`.slice(0, 10)}T00:00:00Z`;
}

/** An identifier (a UUID of version 8) that stays when the site moves. */
function permanentId(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
