import type { Citation, Inline } from '../markdown/inline.ts';

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

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'break':
      return ' ';
    case 'emphasis':
    case 'strong':
    case 'deletion':
    case 'link':
    case 'span':
      return inlineText(inline.children);
    case 'image':
    case 'code':
    case 'citation':
    case 'footnote-reference':
    case 'html':
      return '';
  }
}
