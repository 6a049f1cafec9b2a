import { SHORT_MONTH } from '../../language/all-languages.ts';
import { typographyInAllLanguages } from '../../language/interface-words.ts';
import type { Inline } from '../../markdown/nodes/inline.ts';
import { walkInlines } from '../../markdown/nodes/walk-inlines.ts';
import { sum } from '../../text/collections.ts';
import { lazily, oncePerValue } from '../../text/once-per.ts';
import { widthOf } from '../text-length.ts';
import type { Divisible, Leaf } from './divisible.ts';

/** What dividing needs to know of the slide. */
export interface PaginationContext {
  /** BCP 47 tag of the deck. */
  readonly language: string;
  /** Room that each footnote of the slide takes, in letters of running text, by its label. */
  readonly footnoteWeights: ReadonlyMap<string, number>;
  /** Whether one short item of a list may stand alone on a part, which is ugly, but better than none. */
  readonly mayLeaveOneAlone: boolean;
}

/** An item, a paragraph, a sentence with its line end takes about this many letters at least. */
export const LEAST = 40;

/** Divides a run of words at the ends of its sentences, and at its line breaks. */
export function paginateWords(
  nodes: readonly Inline[],
  context: PaginationContext,
): Divisible<readonly Inline[]> {
  const text = rawText(nodes);
  const breaks = breaksOf(text, context.language);
  const bounds = [0, ...breaks.map(({ at }) => at), text.length];
  const slice = (from: number, to: number): readonly Inline[] =>
    sliceInlines(nodes, bounds[from] ?? 0, bounds[to] ?? text.length);
  const leaves = [0, ...breaks].map((_, at): Leaf => {
    const footnotes = labelsIn(slice(at, at + 1));
    const weight = widthOf(text.slice(bounds[at], bounds[at + 1])) + spaceOfNotes(footnotes, context);
    return { weight, cost: at === 0 ? 0 : (breaks[at - 1]?.cost ?? 0), places: [], footnotes };
  });
  return { leaves: atLeast(leaves), slice };
}

/** Even the shortest words take a line. */
function atLeast(leaves: readonly Leaf[]): readonly Leaf[] {
  const [first, ...rest] = leaves;
  return first === undefined || 0 < rest.length
    ? leaves
    : [{ ...first, weight: Math.max(LEAST, first.weight) }];
}

function breaksOf(text: string, language: string): readonly { readonly at: number; readonly cost: number }[] {
  const atLines = [...text.matchAll(/\u2028/gu)].map(({ index }) => ({ at: index + 1, cost: 0.03 }));
  const lineEnds = new Set(atLines.map(({ at }) => at));
  const atSentences = sentenceBreaks(text, language).filter(({ at }) => !lineEnds.has(at));
  return [...atLines.filter(({ at }) => at < text.length), ...atSentences].sort(
    (one, other) => one.at - other.at,
  );
}

/** Room that footnotes take, in letters. */
export function spaceOfNotes(labels: readonly string[], { footnoteWeights }: PaginationContext): number {
  return sum(labels.map((label) => footnoteWeights.get(label) ?? 0));
}

/** Labels of the footnotes that words refer to. */
export function labelsIn(nodes: readonly Inline[]): readonly string[] {
  return walkInlines(nodes).flatMap((node) => (node.type === 'footnote-reference' ? [node.label] : []));
}

/** The letters of inline nodes, one after another; a line break is U+2028, a picture or formula U+FFFC, marks are nothing. */
function rawText(nodes: readonly Inline[]): string {
  return nodes.map(textOf).join('');
}

function textOf(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value;
    case 'emphasis':
    case 'strong':
    case 'deletion':
    case 'link':
    case 'span':
      return rawText(node.children);
    case 'image':
    case 'formula':
      return '\uFFFC';
    case 'break':
      return '\u2028';
    case 'citation':
    case 'footnote-reference':
    case 'html':
      return '';
  }
}

/**
 * The nodes between two offsets of their text; a mark without letters belongs to what comes before it. A slice begins
 * with a word, not with a space.
 */
function sliceInlines(nodes: readonly Inline[], from: number, to: number): readonly Inline[] {
  const sliced: Inline[] = [];
  let start = 0;
  for (const node of nodes) {
    const text = textOf(node);
    const end = start + text.length;
    const isIn = text === '' ? (from < start || from === 0) && start <= to : from < end && start < to;
    if (isIn) sliced.push(sliceNode(node, text, from - start, to - start));
    start = end;
  }
  return from === 0 ? sliced : withoutLeadingSpace(sliced);
}

function sliceNode(node: Inline, text: string, from: number, to: number): Inline {
  if (from <= 0 && text.length <= to) return node;
  switch (node.type) {
    case 'text':
    case 'code':
      return { ...node, value: node.value.slice(Math.max(0, from), Math.max(0, to)) };
    case 'emphasis':
    case 'strong':
    case 'deletion':
    case 'link':
    case 'span':
      return { ...node, children: sliceInlines(node.children, Math.max(0, from), to) };
    case 'image':
    case 'formula':
    case 'break':
    case 'citation':
    case 'footnote-reference':
    case 'html':
      return node;
  }
}

function withoutLeadingSpace(nodes: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = nodes;
  if (first?.type === 'break') return withoutLeadingSpace(rest);
  if (first?.type !== 'text') return nodes;
  const value = first.value.trimStart();
  return value === '' ? withoutLeadingSpace(rest) : [{ ...first, value }, ...rest];
}

/** A place in a text where a slide may end. */
interface Break {
  /** Offset of what comes after it. */
  readonly at: number;
  /** How bad a place it is. */
  readonly cost: number;
}

/** Between two sentences; inside a passage in quotation marks; at a semicolon. */
const COSTS = { sentence: 0.06, quoted: 0.2, clause: 0.4 } as const;

/**
 * Where a text can be split: at the ends of its sentences, as Unicode has them for its language, and where a sentence
 * is too long for a line or two also at its semicolons. A full stop of an abbreviation ends none. `splitSentences` of speech/
 * reads tokens and verbs of speech of one article; slides are in any language, and have neither.
 */
function sentenceBreaks(text: string, language: string): readonly Break[] {
  const breaks: Break[] = [];
  let start = 0;
  for (const { segment, index } of segmenterFor(language).segment(onOneLine(text))) {
    const end = index + segment.length;
    if (end < text.length && ABBREVIATION().test(text.slice(start, end))) continue;
    const at = withoutOpeningMark(text, end);
    breaks.push(...clauseBreaks(text.slice(start, at), start));
    if (at < text.length) breaks.push({ at, cost: costAt(text, at) });
    start = at;
  }
  return breaks;
}

/** A line of the outline ends where its writer’s window did, and Unicode would end a sentence there. */
function onOneLine(text: string): string {
  return text.replace(/[\n\r]/gu, ' ');
}

const segmenterFor = oncePerValue(
  (language: string) => new Intl.Segmenter(supported(language), { granularity: 'sentence' }),
);

/** The tag of an outline may be none at all. */
function supported(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const ABBREVIATION = lazily(() => {
  const shortened = typographyInAllLanguages().flatMap(({ words }) => words.abbreviations);
  return new RegExp(
    `(?:^|[^\\p{L}])(?:${shortened.join('|').replaceAll('.', '\\.')}|${SHORT_MONTH}|\\p{L}(?:\\.\\p{L})*)\\.\\s*$`,
    'u',
  );
});

/** Unicode leaves an opening mark that follows without a space with the sentence before. */
function withoutOpeningMark(text: string, end: number): number {
  const marks = /(?<![\p{Ps}\p{Pi}„‚])[\p{Ps}\p{Pi}„‚]+$/u.exec(text.slice(0, end))?.[0].length ?? 0;
  return end - marks;
}

/** “……！”他说: after a closing mark without a space it may be the same sentence that continues. */
function costAt(text: string, at: number): number {
  const mayGoOn = /[”»」』]$/u.test(text.slice(0, at));
  return mayGoOn || isQuoted(text, at) ? COSTS.quoted : COSTS.sentence;
}

function isQuoted(text: string, at: number): boolean {
  let depth = 0;
  for (const mark of text.slice(0, at)) {
    if (OPENING.has(mark)) depth += 1;
    else if (CLOSING.has(mark)) depth -= 1;
  }
  return 0 < depth;
}

const OPENING: ReadonlySet<string> = new Set('“„«「『');
const CLOSING: ReadonlySet<string> = new Set('”»」』');

/** A sentence of more letters than this may be split inside. */
const LONG_SENTENCE = 160;

function clauseBreaks(sentence: string, start: number): readonly Break[] {
  if (widthOf(sentence) < LONG_SENTENCE) return [];
  return [...sentence.matchAll(/;\s+|；/gu)]
    .map((match) => ({
      at: start + match.index + match[0].length,
      cost: COSTS.clause,
    }))
    .filter(({ at }) => at < start + sentence.length);
}
