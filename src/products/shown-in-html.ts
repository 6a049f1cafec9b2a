import type { ShownWords } from '../evidence/receipt/shown.ts';
import { decodeReferences } from '../markdown/nodes/words-of-html.ts';

/** The words that pages of our own HTML show, for comparison with a receipt. */
export function shownInHtml(html: string): ShownWords {
  const read = html.replaceAll(NOT_READ, '');
  const quotes = [...read.matchAll(/<blockquote\b[^>]*>(.*?)<\/blockquote>/gsu)];
  return {
    quotations: quotes.map(([, words = '']) => ({
      id: null,
      speaker: null,
      beside: '',
      paragraphs: linesOf(words),
    })),
    rows: linesOf(read),
    lines: [],
    isAsSeen: false,
  };
}

/** Numbers that lead to notes, and what belongs to the page and not to its words. */
const NOT_READ = /<a\b[^>]* href="#[^>]*>\s*\d{1,3}\s*<\/a>|<(style|script)\b.*?<\/\1>/gsu;

/** What stands on lines of their own; descriptions of pictures and drawings are read as lines. */
function linesOf(html: string): readonly string[] {
  const described = html.replaceAll(/<[^>]*? (?:alt|aria-label)="([^"]*)"[^>]*>/gu, '\n$1\n');
  const parted = described.replaceAll(
    /<\/?(?:p|li|h[1-6]|div|t[dhr]|dt|dd|figcaption|footer|section|pre|text|title)\b[^>]*>/gu,
    '\n',
  );
  return decodeReferences(parted.replaceAll(/<[^>]*>/gu, ''))
    .split('\n')
    .filter((line) => line.trim() !== '');
}
