import type { PdfFault } from '../rules/pdf-rule.ts';
import type { InspectedTag } from './inspected-pdf.ts';

/** Which elements may stand in which. */
export interface Nesting {
  /** By type: what alone may stand in it. */
  readonly holds: ReadonlyMap<string, readonly string[]>;
  /** By type: what alone it may stand in. */
  readonly standsIn: ReadonlyMap<string, readonly string[]>;
}

/** Finds elements that stand where they may not. Those without a meaning of their own don’t count as being there. */
export function* misplaced(tree: InspectedTag, nesting: Nesting): Iterable<PdfFault> {
  const ahead: { readonly tag: InspectedTag; readonly parent: string }[] = [{ tag: tree, parent: '' }];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { tag, parent } = next;
    const inside = tag.role === 'NonStruct' ? parent : tag.role;
    for (const kid of tag.kids) {
      if (kid.kind !== 'tag') continue;
      ahead.push({ tag: kid, parent: inside });
      if (kid.role === 'NonStruct') continue;
      const isHeld = nesting.holds.get(inside)?.includes(kid.role) ?? true;
      const isPlaced = nesting.standsIn.get(kid.role)?.includes(inside) ?? true;
      if (!isHeld || !isPlaced) yield { page: kid.page, what: `${kid.role} in ${inside}` };
    }
  }
}
