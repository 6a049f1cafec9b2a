import type { Deck } from '../../deck/compose/deck.ts';
import { escapeHtml } from '../nodes/escape-html.ts';
import { withoutHidden } from '../../text/hidden-characters.ts';
import { textDirection } from '../../text/language-tag.ts';
import { inlineStyle } from './inline-asset.ts';

/** A document that Chromium prints in one go: no script. `styles` are in the order in which they count, `look` a class. */
export function staticDocument(
  { title, language }: Deck,
  styles: readonly string[],
  body: string,
  look: string | null = null,
): string {
  const attributes = [
    look === null ? '' : ` class="${look}"`,
    ` lang="${escapeHtml(language)}"`,
    textDirection(language) === 'ltr' ? '' : ' dir="rtl"',
  ];
  return [
    `<!DOCTYPE html><html${attributes.join('')}><head><meta charset="utf-8">`,
    `<title>${escapeHtml(withoutHidden(title))}</title><style>${styles.map(inlineStyle).join('\n')}</style></head>`,
    `<body>${body}</body></html>\n`,
  ].join('');
}
