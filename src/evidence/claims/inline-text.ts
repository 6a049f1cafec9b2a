import { withoutUnseen } from '../../text/hidden-characters.ts';
import type { Citation, Inline } from '../../markdown/nodes/inline.ts';

/** What inline text says, without citations, code, formulas and HTML. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

/** The citations of inline text, in order. */
export function citationsIn(inlines: readonly Inline[]): readonly Citation[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'citation') return [inline];
    return 'children' in inline ? citationsIn(inline.children) : [];
  });
}

/** Code, formulas, pictures, notes and HTML are not what a sentence says: the 2 of $t_{1/2}$ counts nothing. */
function textOf(inline: Inline): string {
  if (inline.type === 'text') return withoutUnseen(inline.value);
  if (inline.type === 'break') return ' ';
  return 'children' in inline ? inlineText(inline.children) : '';
}
