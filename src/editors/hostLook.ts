import { settings } from "#state/settings.ts";
import { isDark, type Paint, paints } from "./paints.ts";

/** Colours as six hex digits without `#`; what is absent is the theme's own. */
export type Colours = Readonly<Partial<Record<Paint, string>>>;

/** `host` follows the ground on which the figure stands; only the loader can. */
export const hostThemes = ["host", ...settings.theme] as const;
export type HostTheme = (typeof hostThemes)[number];

/** How an embed looks in a host's page. */
export interface Look {
  theme: HostTheme;
  colours: Colours;
}

/** The default look of an embed. */
export const firstLook: Look = { theme: "host", colours: {} };

/** The theme's own colours, as in tokens.css. */
export const ownColours: Readonly<Record<"light" | "dark", Readonly<Record<Paint, string>>>> = {
  light: { paper: "fbf9f5", ink: "1c2126", claim: "b4531a", record: "1f6785" },
  dark: { paper: "12171c", ink: "ece7dd", claim: "f0a35a", record: "7fb6cf" },
};

/** The themes in which an embed can be seen: a ground that the host gives decides, as in the embed itself. */
export function possibleThemes({ theme, colours: { paper } }: Look): readonly ("light" | "dark")[] {
  if (paper) return [isDark(paper) ? "dark" : "light"];
  return theme === "light" || theme === "dark" ? [theme] : ["light", "dark"];
}

/** Reads a colour that an editor wrote: three or six hex digits, with or without `#`; undefined for anything else. */
export function parseColour(text: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  return digits?.length === 3 ? digits.replace(/./g, "$&$&") : digits;
}

/**
 * The query of an embed page with a view and a look, or "".
 * @param query the view with its question mark, without a theme
 * @param theme what to ask for in place of the look's own; `host` and `auto` ask for nothing
 */
export function embedQuery(query: string, { theme: own, colours }: Look, theme: HostTheme = own): string {
  const asked = [
    ...(theme === "light" || theme === "dark" ? [`theme=${theme}`] : []),
    ...paints.flatMap((paint) => (colours[paint] ? [`${paint}=${colours[paint]}`] : [])),
  ].join("&");
  if (!asked) return query;
  return query ? `${query}&${asked}` : `?${asked}`;
}
