import { formulaAsWritten } from '../../markdown/nodes/formula-as-written.ts';
import type { Citation, Inline } from '../../markdown/nodes/inline.ts';

/** What a reader sees of inline text, without citations, code and HTML. */
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

/** Code, pictures, notes and HTML are not what a sentence says. */
function textOf(inline: Inline): string {
  if (inline.type === 'text') return inline.value;
  if (inline.type === 'break') return ' ';
  if (inline.type === 'formula') return formulaAsWritten(inline);
  return 'children' in inline ? inlineText(inline.children) : '';
}
