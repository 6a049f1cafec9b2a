import { oncePer } from '../../source/once-per.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { deny } from '../text/negation.ts';
import { joinsIn, type Join } from './joins.ts';
import { obstacle, type Obstacle } from './obstacle.ts';
import type { PatternEdit } from './thread.ts';

/** Where words end that were followed, what of the article isn’t shown between them, and what speaks against that. */
export interface Followed {
  readonly end: number;
  readonly edits: readonly PatternEdit[];
  readonly obstacle: Obstacle | null;
}

/** What need not be shown between the words of somebody: the writer’s own. */
type Skip =
  | { readonly kind: 'join'; readonly join: Join }
  | { readonly kind: 'own-bracket'; readonly close: number };

const skipsIn = oncePer((index: ArticleIndex): ReadonlyMap<number, Skip> => {
  const skips = new Map<number, Skip>();
  const { words } = index.tokens;
  for (const [at, word] of words.entries()) {
    const close = word === '[' ? words.indexOf(']', at) : at;
    if (word === '[' && close - at <= LONGEST_BRACKET && close > at) {
      skips.set(at, { kind: 'own-bracket', close });
      skips.set(close, { kind: 'own-bracket', close });
    }
  }
  for (const join of joinsIn(index)) {
    skips.set(join.closing, { kind: 'join', join });
    if (SOFT.has(words[join.closing - 1] ?? '')) skips.set(join.closing - 1, { kind: 'join', join });
  }
  return skips;
});

const LONGEST_BRACKET = 20;

/** Marks at the end of a part that are the writer’s, and may be others where the parts are joined. */
const SOFT: ReadonlySet<string> = new Set([',', '.', ';', ':', '-', '、']);

/** Follows words from a place over the writer’s words between them, which aren’t shown; `null` where they don’t stand so, or nothing is between. */
export function followWords(index: ArticleIndex, words: readonly string[], start: number): Followed | null {
  const skips = skipsIn(index);
  const edits: PatternEdit[] = [];
  let found: Obstacle | null = null;
  let at = start;
  for (let said = 0; said < words.length; said += 1) {
    while (words[said] !== index.tokens.words[at]) {
      const skip = said === 0 ? undefined : skips.get(at);
      const step = skip === undefined ? null : stepOver(index, skip, at, words, said);
      if (step === null) return null;
      edits.push({ kind: skip?.kind ?? 'join', text: '', start: at, end: step.at });
      found ??= step.obstacle;
      [at, said] = [step.at, step.said];
    }
    at += 1;
  }
  return edits.length === 0 ? null : { end: at, edits, obstacle: found };
}

interface StepOver {
  readonly at: number;
  readonly said: number;
  readonly obstacle: Obstacle | null;
}

function stepOver(
  index: ArticleIndex,
  skip: Skip,
  at: number,
  words: readonly string[],
  said: number,
): StepOver | null {
  if (skip.kind === 'own-bracket') return overBracket(index, skip.close, at, words, said);
  const { join } = skip;
  // The mark before is there already, or is the quoter’s own.
  const hasMark = SOFT.has(words[said - 1] ?? '');
  const isMark = !hasMark && SOFT.has(words[said] ?? '');
  const isParted = hasMark || isMark || !join.endsSentence || /^[?!…]$/u.test(words[said - 1] ?? '');
  if (!isParted || join.to <= at) return null;
  const next = isMark ? said + 1 : said;
  if (next >= words.length) return null;
  return { at: join.to, said: next, obstacle: join.isOfOne ? null : obstacle('joined') };
}

/** Leaves out a bracket that the article has itself, or only its signs, where the words in it are shown. */
function overBracket(
  { tokens }: ArticleIndex,
  close: number,
  at: number,
  words: readonly string[],
  said: number,
): StepOver | null {
  if (at === close) return { at: at + 1, said, obstacle: null };
  const inside = tokens.words.slice(at + 1, close);
  if (words[said] === inside[0]) return { at: at + 1, said, obstacle: null };
  return { at: close + 1, said, obstacle: deny(inside) ? obstacle('negation', inside.join(' ')) : null };
}
