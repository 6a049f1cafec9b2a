import { SHORT_MONTH } from '../../language/all-languages.ts';
import { typographyInAllLanguages } from '../../language/interface-words.ts';
import { lazily, oncePerValue } from '../../text/once-per.ts';
import { widthOf } from '../text-length.ts';

/** A place in a text where a slide may end. */
export interface Break {
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
export function sentenceBreaks(text: string, language: string): readonly Break[] {
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
