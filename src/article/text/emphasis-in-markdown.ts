import type { Range } from '../../source/position.ts';
import { oneLine } from '../../source/one-line.ts';
import type { EmphasisInArticle, Paragraph } from '../article.ts';

/**
 * What a Markdown article sets off, told by its marks and tags, which `plainText` has word joiners for: `**bold**`, `_italics_`,
 * `<b>bold</b>`.
 */
export function emphasisInMarkdown(
  text: string,
  plainText: string,
  paragraphs: readonly Paragraph[],
): readonly EmphasisInArticle[] {
  return paragraphs.flatMap(({ number, start, end }) => {
    const open = new Set<string>();
    const found: EmphasisInArticle[] = [];
    let from = start;
    for (const mark of marksIn(text, plainText, start, end)) {
      if (open.size > 0) add(found, number, plainText.slice(from, mark.start));
      const isOpen = open.has(mark.name);
      if (mark.opens ?? !isOpen) open.add(mark.name);
      else open.delete(mark.name);
      from = mark.end;
    }
    return found;
  });
}

interface Mark extends Range {
  readonly name: string;
  /** `null` where the same mark opens and closes. */
  readonly opens: boolean | null;
}

function marksIn(text: string, plainText: string, start: number, end: number): readonly Mark[] {
  const paragraph = text.slice(start, end);
  return [...paragraph.matchAll(MARK)].flatMap(({ 0: mark, 1: slash, 2: tag, index }): Mark[] => {
    const at = start + index;
    // Elsewhere it is a sign of the text, or an item of a list.
    if (plainText[at] !== '\u2060') return [];
    return [
      {
        start: at,
        end: at + mark.length,
        name: tag?.toLowerCase() ?? mark,
        opens: tag === undefined ? null : slash === '',
      },
    ];
  });
}

const MARK =
  /(?<!\*)(?:\*{1,3}(?![*\s])|(?<=\S)\*{1,3}(?!\*))|_{1,3}|<(\/?)(b|i|em|strong|mark|u)(?![\w-])[^<>]{0,200}>/giu;

function add(found: EmphasisInArticle[], paragraph: number, masked: string): void {
  const words = oneLine(masked.replaceAll('\u2060', ''));
  if (words !== '') found.push({ paragraph, words });
}
