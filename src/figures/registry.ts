import { type ComponentType, lazy } from "react";
import type { FigureBlock } from "#model/schema/story.ts";

/** What every figure kind's component takes. */
export interface FigureKindProps {
  block: FigureBlock;
  headingLevel: 1 | 2 | 3;
}

type KindModule = Record<string, ComponentType<FigureKindProps>>;

/** A kind is a folder whose component has the folder's name in PascalCase: share-grid holds ShareGrid.tsx. */
const modules = import.meta.glob<KindModule>(["./*/[A-Z]*.tsx"]);

const kinds = new Map<string, { load: () => Promise<KindModule>; Component: ComponentType<FigureKindProps> }>();
for (const [path, load] of Object.entries(modules)) {
  const [, kind = "", name = ""] = /^\.\/([^/]+)\/([^/]+)\.tsx$/.exec(path) ?? [];
  if (name !== componentName(kind)) continue;
  const Component = lazy(async () => {
    const component = (await load())[name];
    if (!component) throw new Error(`src/figures/${kind}/${name}.tsx must export ${name}`);
    return { default: component };
  });
  kinds.set(kind, { load, Component });
}

/** The lazily loaded component of a kind. Throws for an unknown kind; the data check names the nearest one before that. */
export function figureComponent(kind: string): ComponentType<FigureKindProps> {
  const found = kinds.get(kind);
  if (!found) throw new Error(`no figure kind "${kind}" in src/figures`);
  return found.Component;
}

/** Loads the code of kinds without rendering them. */
export async function loadKinds(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => kinds.get(name)?.load()));
}

function componentName(kind: string): string {
  return kind.replace(/(^|-)([a-z])/g, (_, _dash: string, letter: string) => letter.toUpperCase());
}
