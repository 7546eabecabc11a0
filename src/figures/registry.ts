import { type ComponentType, lazy } from "react";
import type { FigureBlock } from "#model/schema/story.ts";

/** What every figure kind's component takes. */
export interface FigureKindProps {
  block: FigureBlock;
  headingLevel: 1 | 2 | 3;
}

interface KindModule {
  Kind: ComponentType<FigureKindProps>;
}

/** A kind is a folder whose kind.ts exports its component as `Kind`. */
const modules = import.meta.glob<KindModule>("./*/kind.ts");

const kinds = new Map(
  Object.entries(modules).map(([path, load]) => {
    const Component = lazy(async () => ({ default: (await load()).Kind }));
    return [path.split("/")[1] ?? "", { load, Component }] as const;
  }),
);

const loaded = new Map<string, ComponentType<FigureKindProps>>();

/** The component of a kind, itself or lazy. Throws for an unknown kind; the data check names the nearest one before that. */
export function figureComponent(kind: string): ComponentType<FigureKindProps> {
  const found = kinds.get(kind);
  if (!found) throw new Error(`no figure kind "${kind}" in src/figures`);
  return loaded.get(kind) ?? found.Component;
}

/** Loads the code of kinds, which then render at once: a page of them has its whole height from the first. */
export async function loadKinds(names: readonly string[]): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const module = await kinds.get(name)?.load();
      if (module) loaded.set(name, module.Kind);
    }),
  );
}
