import type { Notes } from './convert-words.ts';
import type { DeckLine } from './split-deck.ts';

/** A line of fenced code; `null` for one that says how Quarto is to run it. */
export function convertCode(line: DeckLine, isFirst: boolean, found: Notes): string | null {
  if (isFirst) return convertFence(line, found);
  return line.text.startsWith('#| ') ? null : line.text;
}

/** The fence that opens code: language and lines to set off are kept, what is to run or to move isn’t. */
function convertFence({ text, number }: DeckLine, found: Notes): string {
  const [, marks = '', info = ''] = /^(\s*[`~]{3,})\s*(.*)$/u.exec(text) ?? [];
  const run = /^\{([\w+-]+)[^}]*\}/u.exec(info)?.[1];
  if (run !== undefined && run !== 'mermaid')
    found.left.push({ what: `what a block of ${run} results in`, line: number, instead: RESULTS });
  const language = run ?? /^[\w+#-]+/u.exec(info)?.[0];
  if (language === undefined) return marks;
  const lines = /\{(\d[\d,\s-]*)(?:\|[^}]*)?\}/u.exec(info)?.[1];
  return `${marks}${language}${lines === undefined ? '' : ` {${lines.trim()}}`}`;
}

const RESULTS = 'Code is shown, not run: save its result as a picture, or its figures as a chart.';
