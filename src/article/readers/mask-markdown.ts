import { lazily } from '../../text/lazily.ts';

/** Stands for a character of markup; normalisation drops it. */
const MASK = '\u2060';

/** Markup that a reader doesn't see. Each alternative is bounded, so hostile text costs no more than its length. */
const MARKUP = lazily(
  () =>
    new RegExp(
      [
        '^---\\r?\\n(?:[^\\n]{0,2000}\\n){0,200}?---[ \\t]*(?=\\r?\\n|$)', // front matter
        '~~(?=\\S)(?:[^~\\n]|\\n(?![ \\t]*\\r?\\n)){1,1000}~~', // struck words, of one paragraph
        '</?[A-Za-z](?:[^<>\\n]|\\n(?![ \\t]*\\n)){0,2000}>',
        '(?<=^|\\n)[ \\t]{0,3}(?:#{1,6}[ \\t]+|(?:>[ \\t]?)+|[-*+][ \\t]+|\\d{1,9}[.)][ \\t]+|(?:`{3,}|~{3,})[^\\n]{0,200}|(?:[-*_][ \\t]*){3,}(?=\\r?\\n|$)|[=-]{2,}[ \\t]*(?=\\r?\\n|$)|\\[[^\\]^\\n][^\\]\\n]{0,199}\\]:[ \\t][^\\n]{1,2000})',
        '\\[\\^[^\\]\\s]{1,100}\\]:?', // marks of notes; what the notes say stays
        '!\\[[^\\][\\n]{0,500}\\]\\([^()\\n]{0,2000}\\)',
        '\\]\\([^()\\n]{0,2000}\\)',
        '\\]\\[[^\\]\\n]{0,200}\\]',
        '\\\\(?=[!-/:-@[-`{-~])',
        '`{1,3}',
        '\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}',
        '(?<![\\p{L}\\p{N}_])_{1,3}(?=[^\\s_])|(?<=[^\\s_])_{1,3}(?![\\p{L}\\p{N}_])',
      ].join('|'),
      'gu',
    ),
);

/**
 * The text of a Markdown file with each character of markup replaced by a word joiner, so that offsets stay those of the
 * file. Brackets that aren't part of a link are the author's and stay.
 */
export function maskMarkdown(text: string): string {
  const units = text.split('');
  maskComments(text, units);
  maskUnshown(text, units);
  for (const match of text.matchAll(MARKUP())) {
    const end = match.index + match[0].length;
    maskBetween(units, match.index, end);
    if (match[0].startsWith('](') || match[0].startsWith('][')) maskOpening(units, match.index);
  }
  return units.join('');
}

/** A link's text is short; looking further back would cost the square of a hostile text. */
const LONGEST_LINK = 200;

function maskOpening(units: string[], close: number): void {
  for (let at = close - 1; at >= Math.max(0, close - LONGEST_LINK); at -= 1) {
    if (units[at] !== '[') continue;
    units[at] = MASK;
    return;
  }
}

function maskBetween(units: string[], start: number, end: number): void {
  for (let at = start; at < end; at += 1) {
    if (units[at] !== '\n' && units[at] !== '\r') units[at] = MASK;
  }
}

function maskComments(text: string, units: string[]): void {
  let start = text.indexOf('<!--');
  while (start !== -1) {
    const end = text.indexOf('-->', start + 4);
    // One that is never closed hides the rest where it begins a line; elsewhere it is text.
    if (end === -1) {
      if (/(?:^|\n) {0,3}$/u.test(text.slice(0, start))) maskBetween(units, start, text.length);
      return;
    }
    maskBetween(units, start, end + 3);
    start = text.indexOf('<!--', end + 3);
  }
}

const UNSHOWN = /<(?:script|style|template|noscript|textarea|title)(?![\w-])/giu;

/** Masks what is in tags whose content a browser doesn't show as text. */
function maskUnshown(text: string, units: string[]): void {
  let free = 0;
  const unclosed = new Set<string>();
  for (const { 0: tag, index } of text.matchAll(UNSHOWN)) {
    const name = tag.slice(1).toLowerCase();
    if (index < free || unclosed.has(name)) continue;
    const close = new RegExp(`</${name}[^>]{0,200}>`, 'giu');
    close.lastIndex = index + tag.length;
    const end = close.exec(text);
    if (end === null) {
      unclosed.add(name);
      continue;
    }
    free = end.index + end[0].length;
    maskBetween(units, index, free);
  }
}
