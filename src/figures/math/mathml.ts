import { SerializedMmlVisitor } from '@mathjax/src/js/core/MmlTree/SerializedMmlVisitor.js';

/** The tree of a formula as MathML, without white space and without what says only how it is spaced. */
export function mathmlOf(tree: Parameters<SerializedMmlVisitor['visitTree']>[0]): string {
  return new SerializedMmlVisitor()
    .visitTree(tree)
    .replace(/\s*\n\s*/gu, '')
    .replace(/<(\/?)(?:mstyle|mpadded)\b/gu, '<$1mrow')
    .replace(/<([a-z]+)((?: [\w:-]+="[^"]*")+)/gu, (_, name: string, written: string) => {
      const kept = [...written.matchAll(/ ([\w:-]+)="[^"]*"/gu)].filter(([, key = '']) => KEPT.has(key));
      return `<${name}${kept.map(([attribute]) => attribute).join('')}`;
    });
}

/** Attributes that say what something is. */
const KEPT: ReadonlySet<string> = new Set(['mathvariant', 'stretchy', 'accent', 'linethickness', 'notation']);
