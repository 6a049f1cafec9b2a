import type { SavedArticle } from '../article/article.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { mayBeShown, type Evidence } from '../evidence/model/verdict.ts';
import type { ReceiptQuotation } from '../evidence/receipt/receipt.ts';
import { drawPassage } from './draw-passage.ts';
import { element, foreign } from './element.ts';
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
