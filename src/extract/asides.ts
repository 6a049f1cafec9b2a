import type { AttributedPassage } from './assign-speakers.ts';
import type { Aside } from './findings.ts';
import type { Token } from './token.ts';
import { tokenAt } from './token.ts';

const WORKS =
  /^(?:book|novel|film|movie|song|album|article|essay|show|series|titled|entitled|magazine|play|poem|documentary|program|programme|named|headlined|paper|painting)$/u;
const SCARE =
  /^(?:so-called|called|dubbed|named|termed|nicknamed|as|supposed|alleged|the|a|an|of|word|term|phrase)$/u;

/** Rules that only guess: nobody's cue leads to the passage. */
const WEAK = /^(?:none|sentence subject|same sentence|last speaker|introducing paragraph|cue in sentence)$/u;

/** What a passage in marks is when it quotes nobody: a title of a work, or words held at a distance; `null` for a quotation. */
export function asideKind(text: string, passage: AttributedPassage): Aside['kind'] | null {
  const { place } = passage;
  const before = tokenAt(place.paragraph.tokens, place.token - 1);
  const words = text.slice(place.passage.start, place.passage.end);
  if (WORKS.test(before.lower) && isTitleCased(words) && place.words <= 12) return 'title';
  const isWeak = WEAK.test(passage.rule);
  if (!isWeak || place.standsAlone || place.endsClause) return null;
  if (place.words >= 2 && place.words <= 12 && isTitleCased(words)) return 'title';
  return place.words <= 2 && isHeldAtDistance(before, passage.rule) ? 'scare' : null;
}

function isHeldAtDistance(before: Token, rule: string): boolean {
  return rule === 'sentence subject' || (before.kind === 'word' && SCARE.test(before.lower));
}

/** Every long word has a capital. */
function isTitleCased(words: string): boolean {
  const long = words.split(/\s+/u).filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^[^\p{Ll}]/u.test(word));
}
