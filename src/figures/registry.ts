import type { HeadingLevel } from "./graphicName.ts";
import { type ComponentType, lazy } from "react";
import type { FigureBlock } from "#model/schema/story.ts";

/** What every figure kind's component takes. */
export interface FigureKindProps {
  block: FigureBlock;
  headingLevel: HeadingLevel;
}

interface KindModule {
  Kind: ComponentType<FigureKindProps>;
  /** Loads the code of parts that a prerendered page keeps as they are; absent where there are none. */
  loadStill?: () => Promise<void>;
}

/**
 * A kind is a folder whose kind.ts exports its component as `Kind`. The file is called liveKind.ts if the graphic
 * responds to more than clicks on marks. The other kinds need no code on a prerendered page until they re-render.
 */
const modules = import.meta.glob<KindModule>(["./*/kind.ts", "./*/liveKind.ts"]);

interface Entry {
  load: () => Promise<KindModule>;
  isLive: boolean;
  /** Renders the kind; while it loads, that part of the page stays as prerendered. */
  Component: ComponentType<FigureKindProps>;
  /** Resolves the promise that the lazy component waits for. */
  want: () => void;
}

const kinds = new Map(
  Object.entries(modules).map(([path, load]) => {
    const [, kind = "", file] = path.split("/");
    return [kind, entryOf(load, file === "liveKind.ts")] as const;
  }),
);

const loaded = new Map<string, ComponentType<FigureKindProps>>();

function entryOf(load: Entry["load"], isLive: boolean): Entry {
  let want: () => void = () => undefined;
  const wanted = new Promise<void>((resolve) => {
    want = resolve;
  });
  if (isLive || import.meta.env.SSR) want();
  const Component = lazy(async () => {
    await wanted;
    return { default: (await load()).Kind };
  });
  return { load, isLive, Component, want };
}

/** The component of a kind, itself or lazy. Throws for an unknown kind; the data check names the nearest one before that. */
export function figureComponent(kind: string): ComponentType<FigureKindProps> {
  const found = kinds.get(kind);
  if (!found) throw new Error(`no figure kind "${kind}" in src/figures`);
  return loaded.get(kind) ?? found.Component;
}

/** Loads the code of kinds, so that they render at once and a page has its full height from the start. */
export async function loadKinds(names: readonly string[]): Promise<void> {
  await Promise.all(names.map(async (name) => (await loadKind(name))?.loadStill?.()));
}

async function loadKind(name: string): Promise<KindModule | undefined> {
  const found = kinds.get(name);
  const module = await found?.load();
  found?.want();
  if (module) loaded.set(name, module.Kind);
  return module;
}

/** Whether a kind's figures hydrate, and so show the view of the address a moment later than the page. */
export function isLiveKind(kind: string): boolean {
  return kinds.get(kind)?.isLive ?? false;
}

/** Loads only the kinds whose code a prerendered page needs. */
export async function loadLiveKinds(names: readonly string[]): Promise<void> {
  await Promise.all(names.filter(isLiveKind).map(loadKind));
}
