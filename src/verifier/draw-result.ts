import type { SavedArticle } from '../article/article.ts';
import { sealSentences } from '../deck/summarise-receipt.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countVerdicts } from '../evidence/count-verdicts.ts';
import type { Evidence } from '../evidence/model/verdict.ts';
import { articleNeeded } from '../evidence/receipt/receipt-diagnostics.ts';
import { uiStrings } from '../language/interface-words.ts';
import type { Position } from '../text/source-file.ts';
import { drawLimits, type NamedArticle } from './draw-limits.ts';
import { drawDiagnostics, drawQuotation, type JudgedQuotation, outcomeOf } from './draw-quotation.ts';
import { element, foreign } from './element.ts';
import type { ReadDeck } from './given-files.ts';
import { isCompared } from './verdict-words.ts';

/** What the gate found. */
export interface VerifiedFiles {
  readonly evidence: readonly Evidence[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An article that is looked through. */
export interface ArticleInUse extends NamedArticle {
  readonly article: SavedArticle;
}

/** All that is to be shown of a deck, and the sentence that sums it up. */
export function drawResult(
  deck: ReadDeck,
  { evidence, diagnostics }: VerifiedFiles,
  articles: readonly ArticleInUse[],
): { readonly content: readonly Node[]; readonly summary: string } {
  const { value: judged, others } = judge(deck, evidence, diagnostics);
  const summary = summaryOf(judged, others);
  const seal = sealSentences(countVerdicts(evidence.filter(isCompared)), [], uiStrings('en'));
  const cards = judged.slice(0, MOST_SHOWN).map((one, at) => {
    const { sourceId } = one.evidence;
    const found = articles.find((given) => given.sourceId === sourceId);
    return drawQuotation(one, at + 1, found?.article ?? null);
  });
  const more = judged.length - cards.length;
  const content = [
    element('h2', { id: 'result-heading', tabindex: '-1' }, 'Result for ', foreign(deck.given.path)),
    ...(seal.length === 0 ? [] : [element('p', {}, seal.join(' '))]),
    ...(others.length === 0
      ? []
      : [element('h3', {}, 'What else doesn’t match, or is worth knowing'), drawDiagnostics(others)]),
    drawLimits(deck, articles),
    ...cards,
    ...(more === 0 ? [] : [element('p', {}, `${more} more quotations aren’t shown; the command lists all.`)]),
  ];
  return { content, summary };
}

/** No page with more of them is read. */
const MOST_SHOWN = 500;

/** Gives each quotation what was said of it; the rest is of claims, figures and the file. */
function judge(
  { carried }: ReadDeck,
  evidence: readonly Evidence[],
  diagnostics: readonly Diagnostic[],
): { readonly value: readonly JudgedQuotation[]; readonly others: readonly Diagnostic[] } {
  const left = new Set(diagnostics);
  const value = evidence.map((one, at): JudgedQuotation => {
    const { position, attributedAt } = one.quotation;
    const own = [...left].filter((told) => isWithin(told, position) || isWithin(told, attributedAt));
    for (const told of own) left.delete(told);
    return { evidence: one, record: carried.record.receipt.quotations[at] ?? null, diagnostics: own };
  });
  return { value, others: [...left] };
}

/** Whether a diagnostic is about what is at a place. */
function isWithin({ position, code }: Diagnostic, place: Position): boolean {
  if (position === null || code.startsWith('claim/')) return false;
  return place.start.offset <= position.start.offset && position.end.offset <= place.end.offset;
}

/** “10 of 11 quotations match the articles; 1 doesn’t.” */
function summaryOf(judged: readonly JudgedQuotation[], others: readonly Diagnostic[]): string {
  const count = (wanted: string): number => judged.filter((one) => outcomeOf(one) === wanted).length;
  const [matching, failing, uncompared] = [count('matches'), count('fails'), count('uncompared')];
  const faults = others.filter(({ severity, code }) => severity === 'error' && code !== articleNeeded.code);
  const nouns = judged.length === 1 ? 'quotation' : 'quotations';
  const verb = matching === 1 ? 'matches' : 'match';
  const sentences = [
    judged.length === 0
      ? 'The file has no quotations; of its claims only what they cite was looked up.'
      : `${matching} of ${judged.length} ${nouns} ${verb} the articles given.`,
    failing === 0 ? '' : `${failing} ${failing === 1 ? 'doesn’t' : 'don’t'} match (${numbersOf(judged)}).`,
    uncompared === 0
      ? ''
      : `${uncompared} ${uncompared === 1 ? 'was' : 'were'} not compared, since the article isn’t here.`,
    faults.length === 0 ? '' : `Something else doesn’t match: ${faults.length}, listed below.`,
    'The slides themselves were not compared.',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** The numbers of the quotations that don’t match: “quotation 3, 5”. */
function numbersOf(judged: readonly JudgedQuotation[]): string {
  const numbers = judged.flatMap((one, at) => (outcomeOf(one) === 'fails' ? [at + 1] : []));
  const more = numbers.length > MOST_NAMED ? ' …' : '';
  return `${numbers.length === 1 ? 'quotation' : 'quotations'} ${numbers.slice(0, MOST_NAMED).join(', ')}${more}`;
}

const MOST_NAMED = 20;
