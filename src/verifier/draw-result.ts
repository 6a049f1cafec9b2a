import type { SavedArticle } from '../article/article.ts';
import { sealSentences } from '../deck/summarise-receipt.ts';
import { type Diagnostic, plural } from '../diagnostics/diagnostic.ts';
import { countVerdicts } from '../evidence/count-verdicts.ts';
import type { Evidence } from '../evidence/model/verdict.ts';
import { articleNeeded } from '../evidence/receipt/receipt-diagnostics.ts';
import { uiStrings } from '../language/interface-words.ts';
import type { Position } from '../text/source-file.ts';
import { VERSION } from '../version.ts';
import { type JudgedQuotation, drawDiagnostics, drawQuotation, outcomeOf } from './draw-quotation.ts';
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

/** An article that was given for a source. */
interface NamedArticle {
  readonly name: string;
  readonly sourceId: string;
}

/** Says what the page compares with nothing, and with which command the whole file is compared. */
function drawLimits(deck: ReadDeck, articles: readonly NamedArticle[]): HTMLElement {
  const { given, carried } = deck;
  const { headings, claims, pictures } = carried.notCompared;
  const own = Object.keys(given.source.files).filter((path) => /\.(?:css|hbs|csl)$/iu.test(path));
  return element(
    'div',
    { class: 'limits' },
    element('h3', {}, 'What this page doesn’t compare'),
    element(
      'p',
      {},
      'It reads the outline that the file carries. ',
      element('strong', {}, 'Whether the slides show that outline, it doesn’t know'),
      ': a file can be changed to show other words. Only the command builds the file again and compares all of it:',
    ),
    element('pre', {}, element('code', {}, commandFor(given.path, articles, deck.sources.size))),
    element(
      'ul',
      {},
      ...authors(headings, claims),
      ...(pictures === 0 ? [] : [item(`${plural(pictures, 'picture')}: words in them aren’t read.`)]),
      ...passages(deck),
      ...(own.length === 0
        ? []
        : [item('It is drawn with files of its own, which can show other words: ', own.join(', '))]),
      ...(given.source.lectern === VERSION
        ? []
        : [item(`This page is of Lectern ${VERSION}, the file says it is made by `, given.source.lectern)]),
      item('Whether the articles are genuine, and the quotations fair, is for you to judge.'),
    ),
  );
}

/** What its author says in their own name. */
function authors(headings: number, claims: number): readonly HTMLElement[] {
  const counted = [
    ...(headings === 0 ? [] : [plural(headings, 'heading')]),
    ...(claims === 0 ? [] : [plural(claims, 'claim')]),
  ];
  const are = headings + claims === 1 ? 'is' : 'are';
  return counted.length === 0
    ? []
    : [item(`${counted.join(' and ')} ${are} the author’s, and compared with nothing.`)];
}

/** Passages that their author takes out of the comparison, or that are in code. */
function passages({ carried: { outline } }: ReadDeck): readonly HTMLElement[] {
  const shown = outline.uncompared.slice(0, MOST_LIMITS);
  if (shown.length === 0) return [];
  const list = shown.map(({ kind, content }) => item(`${KINDS[kind]}: `, content));
  const head = `${plural(outline.uncompared.length, 'passage')} that were compared with nothing:`;
  return [element('li', {}, head, element('ul', {}, ...list))];
}

const KINDS = {
  scare: 'marks of distance',
  own: 'the author’s own wording',
  elsewhere: 'said elsewhere',
  translation: 'a translation',
  code: 'in code',
} as const;
const MOST_LIMITS = 50;

const item = (words: string, foreignWords = ''): HTMLElement =>
  element('li', {}, words, ...(foreignWords === '' ? [] : [foreign(foreignWords)]));

function commandFor(path: string, articles: readonly NamedArticle[], sources: number): string {
  const named = articles.map(
    ({ name, sourceId }) => `--source ${asTyped(sources > 1 ? `${sourceId}=${name}` : name)}`,
  );
  const given = named.length === 0 ? ['--source article.html'] : named;
  return ['lectern verify', asTyped(path), ...given].join(' ');
}

/** A name as it is typed at a shell. */
function asTyped(name: string): string {
  const safe = name.startsWith('-') ? `./${name}` : name;
  return /^[\p{L}\p{M}\p{N}@%+=:,./_-]+$/u.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
