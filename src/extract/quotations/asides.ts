import type { AttributedPassage } from './speaker-question.ts';
import type { Aside } from '../text/findings.ts';
import type { RuleName } from '../references/attribution.ts';
import { type Token, tokenAt } from '../text/token.ts';

const WORKS =
  /^(?:book|novel|film|movie|song|album|article|essay|show|series|titled|entitled|magazine|play|poem|documentary|program|programme|named|headlined|paper|painting)$/u;

/** Rules that only guess: nobody's cue leads to the passage. */
const WEAK = new Set<RuleName>([
  'none',
  'sentence subject',
  'same sentence',
  'last speaker',
  'introducing paragraph',
  'cue in sentence',
]);
/** So few words, that no cue hands to anybody, are held at a distance. */
const MOST_SCARE_WORDS = 3;

/** What a passage in marks is that quotes nobody: a title, or words held at a distance; `null` for a quotation. */
export function asideKind(text: string, passage: AttributedPassage, withCues: boolean): Aside['kind'] | null {
  const { place, rule } = passage;
  const before = tokenAt(place.paragraph.tokens, place.token - 1);
  const words = text.slice(place.passage.start, place.passage.end);
  if (isTitle(words, place.words) && isWork(before, passage)) return 'title';
  if (!WEAK.has(rule) || place.standsAlone) return null;
  if (isTitle(words, place.words) && place.words >= 2) return 'title';
  if (place.words > MOST_SCARE_WORDS || /[!?]$/u.test(words)) return null;
  return withCues ? 'scare' : null;
}

const isTitle = (words: string, count: number): boolean => count <= 12 && isTitleCased(words);

/** "the novel “…”", and a few capitalised words that only look as if a verb followed them. */
const isWork = (before: Token, { place, rule }: AttributedPassage): boolean =>
  WORKS.test(before.lower) || (rule.startsWith('unlisted verb') && place.words <= MOST_SCARE_WORDS);

/** Every long word has a capital, or is no word of letters with capitals at all; one has. */
function isTitleCased(words: string): boolean {
  const long = words.split(/\s+/u).filter((word) => word.length > 3);
  return long.some((word) => /\p{Lu}/u.test(word)) && long.every((word) => /^[^\p{Ll}]/u.test(word));
}
