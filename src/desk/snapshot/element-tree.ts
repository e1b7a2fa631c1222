/**
 * A tree of elements that is no page: as much of the DOM as the core renderer asks for, so that the very code that draws
 * in a browser draws here. It ends as text (`serialise.ts`).
 */

export type TreeNode = TreeElement | string;
export type TreeAttributes = Readonly<Record<string, string | number | undefined>>;

export class TreeElement {
  readonly childNodes: TreeNode[] = [];
  readonly attributes = new Map<string, string>();
  parentNode: TreeElement | undefined;

  constructor(readonly tagName: string) {}

  get children(): TreeElement[] {
    return this.childNodes.filter((node) => node instanceof TreeElement);
  }

  get classList(): { add: (name: string) => void; toggle: (name: string, isOn: boolean) => void } {
    return {
      add: (name) => this.#toggle(name, true),
      toggle: (name, isOn) => this.#toggle(name, isOn),
    };
  }

  get classes(): string[] {
    return (this.getAttribute('class') ?? '').split(' ').filter(Boolean);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  /** As in the DOM, a node has one place: it leaves the one that it had. */
  append(...nodes: readonly TreeNode[]): void {
    for (const node of nodes) {
      if (node instanceof TreeElement) {
        node.remove();
        node.parentNode = this;
      }
      this.childNodes.push(node);
    }
  }

  replaceChildren(...nodes: readonly TreeNode[]): void {
    for (const child of this.children) child.parentNode = undefined;
    this.childNodes.length = 0;
    this.append(...nodes);
  }

  replaceWith(node: TreeElement): void {
    const [parent, siblings] = [this.parentNode, this.parentNode?.childNodes ?? []];
    const at = siblings.indexOf(this);
    if (node === this || at < 0) return;
    node.remove();
    siblings.splice(at, 1, node);
    [this.parentNode, node.parentNode] = [undefined, parent];
  }

  remove(): void {
    const siblings = this.parentNode?.childNodes ?? [];
    const at = siblings.indexOf(this);
    if (at >= 0) siblings.splice(at, 1);
    this.parentNode = undefined;
  }

  /** What a renderer listens to never happens here. */
  addEventListener(): void {
    /* Nobody points at a file. */
  }

  #toggle(name: string, isOn: boolean): void {
    const others = this.classes.filter((each) => each !== name);
    this.setAttribute('class', [...others, ...(isOn ? [name] : [])].join(' '));
  }
}

/** An element with its attributes, those left out that have no value, and its children. */
export function element(tag: string, attributes: TreeAttributes = {}, ...children: readonly TreeNode[]): TreeElement {
  const made = new TreeElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, typeof value === 'number' ? toNumberText(value) : value);
  }
  made.append(...children);
  return made;
}

/** As many digits as an eye could tell: hundredths, and of what is small four digits. */
export const toNumberText = (value: number): string =>
  `${Math.abs(value) < 10 ? Number(value.toPrecision(4)) : Math.round(value * 100) / 100}`;

/** Every element of a tree, from its root on. */
export function* walkTree(root: TreeElement): Generator<TreeElement> {
  yield root;
  for (const child of root.children) yield* walkTree(child);
}
