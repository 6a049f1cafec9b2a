import type { Inline } from '../markdown/inline.ts';

/** What a reader would read of inline text, without marks, citations and footnote numbers. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainTextOf).join('');
}

function plainTextOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value;
    case 'formula':
      return inline.tex;
    case 'break':
      return ' ';
    case 'image':
      return inline.alt;
    case 'emphasis':
    case 'strong':
    case 'deletion':
    case 'link':
    case 'span':
      return plainText(inline.children);
    case 'citation':
    case 'footnote-reference':
    case 'html':
      return '';
  }
}
