import { type ComponentType, createElement, lazy, type ReactElement, useState } from "react";
import type { FigureBlock } from "#model/schema/story.ts";
import type { HeadingLevel } from "./graphicName.ts";
import { Kept } from "./Kept.tsx";

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

interface Entry<Module, Props> {
  load: () => Promise<Module>;
  /** Itself once its code is there; until then it renders nothing, and that part of the page stays as prerendered. */
  component: () => ComponentType<Props>;
}

interface KindEntry extends Entry<KindModule, FigureKindProps> {
  isLive: boolean;
}

const kinds = new Map<string, KindEntry>(
  Object.entries(modules).map(([path, load]) => {
    const [, kind = "", file] = path.split("/");
    const isLive = file === "liveKind.ts";
    return [kind, { ...entryOf(load, ({ Kind }) => Kind, isLive), isLive }] as const;
  }),
);

/** What loads the parts of pages that stay as prerendered until they re-render. */
const loadParts: (() => Promise<unknown>)[] = [];

/** @param isAwaited whether the part renders as soon as its code is there, rather than only when all is loaded */
export function entryOf<Module, Props>(
  load: () => Promise<Module>,
  componentIn: (module: Module) => ComponentType<Props>,
  isAwaited: boolean,
): Entry<Module, Props> {
  let loaded: ComponentType<Props> | undefined;
  let want: () => void = () => undefined;
  const wanted = new Promise<void>((resolve) => {
    want = resolve;
  });
  if (isAwaited || import.meta.env.SSR) want();
  const Late = lazy(async () => {
    await wanted;
    return { default: componentIn(await load()) };
  }) as unknown as ComponentType<Props>;
  return {
    load: async () => {
      const module = await load();
      want();
      loaded = componentIn(module);
      return module;
    },
    component: () => loaded ?? Late,
  };
}

/**
 * A part of a page whose links the page handles: it needs no code of its own on a prerendered page until it re-renders.
 * @param selector finds it in the page
 */
export function stillPart<Props extends object>(
  selector: string,
  load: () => Promise<ComponentType<Props>>,
  isAwaited = false,
): (props: Props) => ReactElement {
  const entry = entryOf(load, (component) => component, isAwaited);
  loadParts.push(entry.load);
  return function Part(props) {
    // For as long as it stands: the same component whether its code came before or after.
    const [component] = useState(entry.component);
    return createElement(Kept, { selector, children: createElement(component, props) });
  };
}

/** A part that only some pages have and that hydrates there as soon as its code has come. */
export function latePart<Props extends object>(
  selector: string,
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactElement {
  return stillPart(selector, load, true);
}

/** The component of a kind, itself or lazy. Throws for an unknown kind; the data check names the nearest one before that. */
export function figureComponent(kind: string): ComponentType<FigureKindProps> {
  const found = kinds.get(kind);
  if (!found) throw new Error(`no figure kind "${kind}" in src/figures`);
  return found.component();
}

/** Loads the code of kinds and of all other parts, so that a page renders at once and has its full height from the start. */
export async function loadKinds(names: readonly string[]): Promise<void> {
  await Promise.all([
    ...names.map(async (name) => (await kinds.get(name)?.load())?.loadStill?.()),
    ...loadParts.map((load) => load()),
  ]);
}

/** Whether a kind's figures hydrate, and so show the view of the address a moment later than the page. */
export function isLiveKind(kind: string): boolean {
  return kinds.get(kind)?.isLive ?? false;
}

/** Loads only the kinds whose code a prerendered page needs. */
export async function loadLiveKinds(names: readonly string[]): Promise<void> {
  await Promise.all(names.filter(isLiveKind).map((name) => kinds.get(name)?.load()));
}
