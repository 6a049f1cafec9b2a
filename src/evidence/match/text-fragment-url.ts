import { quotationPattern } from './quotation-pattern.ts';
import { oneLine } from '../../source/one-line.ts';

/** Words on either end of a long quotation; browsers look for the stretch between them. */
const EDGE_WORDS = 5;
const LONGEST_WHOLE = 10;

/**
 * A link that opens a published page at a passage: `#:~:text=first words,last words` (WICG text fragments). `null` for
 * addresses other than http(s). Only for readers' comfort: browsers match it loosely, so it proves nothing.
 */
export function textFragmentUrl(url: string, content: string): string | null {
  if (!/^https?:\/\//iu.test(url)) return null;
  const page = url.replace(/#.*$/u, '');
  const fragment = plainFragment(content);
  if (fragment === '') return page;
  const words = fragment.split(/\s+/u);
  if (words.length <= LONGEST_WHOLE) return `${page}#:~:text=${encoded(fragment)}`;
  const [first, last] = [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)];
  return `${page}#:~:text=${encoded(first.join(' '))},${encoded(last.join(' '))}`;
}

/** The longest stretch of the quotation without edit marks, as the page has it. */
function plainFragment(content: string): string {
  const hasMarks = quotationPattern(content).parts.some((part) => part.kind !== 'words');
  const pieces = hasMarks ? content.split(/\[[^\]]{0,200}\]|…|\.\s?\.\s?\./u) : [content];
  const longest = pieces.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return oneLine(longest);
}

/** The dash, comma and ampersand have meanings of their own in a text directive. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
