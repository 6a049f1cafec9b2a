import type { Notes } from './convert-words.ts';
import type { DeckLine } from './split-deck.ts';

/** Languages that are drawn by programs. */
const DRAWN = /^(?:dot|graphviz|plantuml|d2|tikz|wavedrom)$/iu;

/** The fence that opens code: language and lines to set off are kept, what is to run or to move isn’t. */
export function convertFence({ text, number }: DeckLine, found: Notes): string {
  const [, marks = '', info = ''] = /^(\s*[`~]{3,})\s*(.*)$/u.exec(text) ?? [];
  const { language, isRun, rest } = languageIn(info);
  const { lines, left } = linesSetOff(rest);
  if ((isRun && language !== 'mermaid') || DRAWN.test(language))
    found.left.push({ what: `what a block of ${language} results in`, line: number, instead: RESULTS });
  const block = language === '' ? 'code' : language;
  if (left !== '') found.left.push({ what: `“${left}” of a block of ${block}`, line: number, instead: null });
  return `${marks}${language}${lines === '' || language === '' ? '' : ` {${lines}}`}`;
}

const STEPS =
  /(?:\{|\[(?:\d+:\s*)?|code-line-numbers="|hl_lines=")(?:[^\]}"|\d]*\|)*(\d[\d,\s-]*)(?:\|[^\]}"]*)?[\]}"]/u;

/** The lines of the first step in which some are set off, and what else is behind the language. */
function linesSetOff(rest: string): { readonly lines: string; readonly left: string } {
  const [steps = '', lines = ''] = STEPS.exec(rest) ?? [];
  const left = rest.replace(steps, steps.startsWith('code-line-numbers') ? '' : ' ');
  return { lines: lines.trim(), left: left.replaceAll(/^[\s{}]+|[\s{}]+$/gu, '') };
}

interface FenceInfo {
  readonly language: string;
  /** Whether it is run where the deck is made. */
  readonly isRun: boolean;
  /** What is behind the language. */
  readonly rest: string;
}

/** `ts {2}`, `{.python .numberLines}` as in Pandoc, `{r, echo=FALSE}` as in Quarto. */
function languageIn(info: string): FenceInfo {
  const [all = '', dot = '', name = ''] = /^\{(?:#[\w-]+\s+)?([.=]?)([\w+-]+)/u.exec(info) ?? [];
  if (name !== '') {
    const rest = `{${info.slice(all.length)}`.replaceAll(/[{,]\s*(?=[}\s])|\.numberLines\b/gu, '');
    return { language: name, isRun: dot !== '.', rest };
  }
  const [language = ''] = /^[\w+#-]+/u.exec(info) ?? [];
  return { language, isRun: false, rest: info.slice(language.length) };
}

const RESULTS = 'Code is shown, not run: save its result as a picture, or its figures as a chart.';
