import type { SavedArticle } from '../article/article.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { BESIDE, type Evidence, type Passage, mayBeShown, placeInWords } from '../evidence/model/verdict.ts';
import type { ReceiptQuotation } from '../evidence/receipt/receipt.ts';
import type { Range } from '../text/source-file.ts';
import { clipped, element, foreign } from './element.ts';
import { isCompared, recordInWords, verdictsInWords } from './verdict-words.ts';

/** A quotation with all that is to be said of it. */
export interface JudgedQuotation {
  readonly evidence: Evidence;
  /** What the file says of it. */
  readonly record: ReceiptQuotation | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a quotation came to. */
export type Outcome = 'matches' | 'fails' | 'uncompared';

export function outcomeOf({ evidence, diagnostics }: JudgedQuotation): Outcome {
  if (!isCompared(evidence)) return 'uncompared';
  const isFaulty = diagnostics.some(({ severity }) => severity === 'error');
  return mayBeShown(evidence) && !isFaulty ? 'matches' : 'fails';
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  matches: 'matches the article',
  fails: 'doesn’t match the article',
  uncompared: 'not compared',
};

/** Shows a quotation beside its passage in the article. */
export function drawQuotation(
  judged: JudgedQuotation,
  number: number,
  article: SavedArticle | null,
): HTMLElement {
  const { evidence, diagnostics } = judged;
  const outcome = outcomeOf(judged);
  const id = `quotation-${number}`;
  return element(
    'article',
    { class: outcome, 'aria-labelledby': id },
    element('h3', { id }, `Quotation ${number}: ${OUTCOMES[outcome]}`),
    element('div', { class: 'pair' }, shownInFile(evidence), shownInArticle(evidence, article)),
    verdicts(judged),
    ...(diagnostics.length === 0 ? [] : [drawDiagnostics(diagnostics)]),
  );
}

function shownInFile({ quotation }: Evidence): HTMLElement {
  return element(
    'div',
    {},
    element('h4', {}, 'The file quotes'),
    element('blockquote', { dir: 'auto' }, foreign(quotation.content)),
    element(
      'p',
      { class: 'told' },
      '— ',
      quotation.speaker === null ? 'nobody named' : foreign(quotation.speaker),
    ),
  );
}

function shownInArticle(evidence: Evidence, article: SavedArticle | null): HTMLElement {
  const none = element('p', {}, 'Its article isn’t here.');
  return element(
    'div',
    {},
    element(
      'h4',
      {},
      'The article ',
      ...(article === null ? [] : ['(', foreign(article.file.path), ') ']),
      'has',
    ),
    article === null || !isCompared(evidence) ? none : drawPassage(evidence, article),
  );
}

function verdicts({ evidence, record }: JudgedQuotation): HTMLElement {
  const said = record === null ? [] : [row('The file says', recordInWords(record))];
  return element('dl', {}, ...verdictsInWords(evidence).map(([what, told]) => row(what, told)), ...said);
}

function row(term: string, description: string): DocumentFragment {
  const both = document.createDocumentFragment();
  both.append(element('dt', {}, term), element('dd', {}, foreign(description)));
  return both;
}

/** What is wrong, or worth knowing, in the words of the command. */
export function drawDiagnostics(diagnostics: readonly Diagnostic[]): HTMLElement {
  const shown = diagnostics.slice(0, MOST_SHOWN);
  const more = diagnostics.length - shown.length;
  const items = shown.map(({ code, severity, message, hint }) => {
    // Other hints tell the author what to write.
    const advice = hint !== null && code.startsWith('verify/') ? ` ${hint}` : '';
    const name = severity === 'error' ? 'message fault' : 'message';
    return element('li', { class: name }, foreign(`${SEVERITIES[severity]}: ${message}${advice}`));
  });
  return element('ul', {}, ...items, ...(more === 0 ? [] : [element('li', {}, `and ${more} more`)]));
}

const SEVERITIES = { error: 'Error', warning: 'Warning', info: 'Remark' } as const;
const MOST_SHOWN = 100;

/** The passage of an article where the words of a quotation are, or nearly do, with what is around it. */
function drawPassage(evidence: Evidence, article: SavedArticle): HTMLElement {
  const passage = evidence.passage ?? evidence.nearest;
  if (passage === null) return element('p', {}, 'Nothing in it is alike.');
  const isThere = evidence.passage !== null;
  const place = placeInWords(passage);
  return element(
    'div',
    {},
    element('p', { class: 'told' }, isThere ? `In ${place}` : `The nearest words are in ${place}`),
    element('blockquote', { dir: 'auto' }, ...piecesOf(passage, evidence, article)),
  );
}

type Style = 'plain' | 'words' | 'names';

function piecesOf(passage: Passage, evidence: Evidence, article: SavedArticle): readonly (Node | string)[] {
  const { text, around } = textAround(passage, article);
  const styles = stylesOf(passage, evidence, around);
  const pieces: (Node | string)[] = [];
  for (let from = 0; from < styles.length;) {
    const style = styles[from] ?? 'plain';
    const run = styles.slice(from).findIndex((other) => other !== style);
    const to = run === -1 ? styles.length : from + run;
    pieces.push(pieceOf(style, readable(text.slice(around.start + from, around.start + to))));
    from = to;
  }
  const isCutAtStart = /[^\n\s][^\n\S]*$/u.test(text.slice(0, around.start));
  const isCutAtEnd = /^[^\n\S]*[^\n\s]/u.test(text.slice(around.end));
  return [...(isCutAtStart ? ['… '] : []), ...pieces, ...(isCutAtEnd ? [' …'] : [])];
}

/** How each letter is shown. */
function stylesOf(passage: Passage, { passage: found, edits, speaker }: Evidence, around: Range): Style[] {
  const styles: Style[] = Array.from({ length: around.end - around.start }, () => 'plain');
  const paint = (start: number | null, end: number | null, style: Style): void => {
    if (start === null || end === null) return;
    const [from, to] = [Math.max(start, around.start), Math.min(end, around.end)];
    if (from < to) styles.fill(style, from - around.start, to - around.start);
  };
  paint(passage.start, passage.end, 'words');
  if (found === null) return styles;
  for (const { start, end } of edits) paint(start, end, 'plain');
  if (found.paragraph === BESIDE) return styles;
  for (const range of [speaker.mentionAt, speaker.cueAt])
    if (range !== null) paint(range.start, range.end, 'names');
  return styles;
}

function pieceOf(style: Style, text: string): Node | string {
  switch (style) {
    case 'plain':
      return text;
    case 'names':
      return element('span', { class: 'names' }, text);
    case 'words':
      // Most screen readers say nothing of `<mark>`.
      return element(
        'mark',
        {},
        element('span', { class: 'unseen' }, ' [marked: '),
        clipped(text),
        element('span', { class: 'unseen' }, ' end of mark] '),
      );
  }
}

/** Marks of Markdown are word joiners in the text. */
const readable = (text: string): string => text.replaceAll('\u2060', '');

/** The text that a passage is in, and what is shown of it: its paragraphs, as far as they aren’t endless. */
function textAround(
  passage: Passage,
  article: SavedArticle,
): { readonly text: string; readonly around: Range } {
  const { start, end, paragraph, lastParagraph } = passage;
  if (paragraph === BESIDE) {
    const parts = article.parts.flatMap((part) =>
      'text' in part && part.name === passage.part ? part.text : [],
    );
    const text = parts.find((part) => part.length >= end) ?? '';
    return { text, around: { start: 0, end: text.length } };
  }
  const paragraphs = article.paragraphs.slice(paragraph - 1, lastParagraph);
  const around = {
    start: Math.max(paragraphs[0]?.start ?? 0, start - MOST_AROUND),
    end: Math.min(paragraphs.at(-1)?.end ?? end, Math.min(end, start + LONGEST) + MOST_AROUND),
  };
  return { text: withoutLineEnds(article.file.text, paragraphs.slice(0, MOST_PARAGRAPHS)), around };
}

/** A text whose paragraphs have no line ends of their own; what is where stays there. */
function withoutLineEnds(text: string, paragraphs: readonly Range[]): string {
  return paragraphs.reduce(
    (before, { start, end }) =>
      before.slice(0, start) + before.slice(start, end).replaceAll(/[\r\n]/gu, ' ') + before.slice(end),
    text,
  );
}

/** Letters shown on either side of a passage, and of the passage. */
const MOST_AROUND = 600;
const LONGEST = 4000;

/** More than this aren’t shown as far as their line ends. */
const MOST_PARAGRAPHS = 50;
