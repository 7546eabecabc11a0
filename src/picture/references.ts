/** The hatchings, masks and clips that shapes of a picture name: each is brought along once, under a name of its own. */
export class References {
  private readonly names = new Map<Element, string>();
  private readonly brought: string[] = [];

  constructor(
    private readonly sheet: HTMLElement,
    private readonly draw: (original: Element) => string,
  ) {}

  /** A reference as it stands in an attribute or a computed style, to what the picture brings along; undefined for none. */
  refer(value: string | null): string | undefined {
    const id = /url\("?[^"#)]*#([^")]+)"?\)/.exec(value ?? "")?.[1];
    const original = id === undefined ? null : this.sheet.querySelector(`[id="${CSS.escape(id)}"]`);
    if (!original) return undefined;
    const known = this.names.get(original);
    if (known) return `url(#${known})`;
    const name = this.nextName();
    this.names.set(original, name);
    this.bring(name, this.draw(original));
    return `url(#${name})`;
  }

  /** Brings along what is already drawn, and gives its name. */
  add(markup: string): string {
    const name = this.nextName();
    this.bring(name, markup);
    return name;
  }

  get markup(): string {
    return this.brought.join("");
  }

  private bring(name: string, markup: string): void {
    this.brought.push(markup.replace(/^<\w+/, (start) => `${start} id="${name}"`));
  }

  private count = 0;
  private nextName(): string {
    return `d${++this.count}`;
  }
}
