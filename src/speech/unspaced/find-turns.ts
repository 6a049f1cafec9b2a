import { type Token, tokenAt } from '../text/token.ts';
import type { UnspacedDraft, UnspacedParagraph } from './paragraph.ts';
import type { UnspacedPerson } from './find-people.ts';
import type { Subject } from './find-subject.ts';
import type { UnspacedLexicon } from './lexicon.ts';
import { isNamed } from './read-words.ts';

/** Fewer turns, or fewer who take them, are no conversation. */
const FEWEST_TURNS = 3;
const FEWEST_LABELS = 2;
/** In tokens: “法学教授倪思远：”. */
const LONGEST_LABEL = 8;

/** A turn as a quotation; an answer without a name is the guest’s. */
export interface TurnDraft extends UnspacedDraft {
  readonly guest: UnspacedPerson | null;
}

interface Turn {
  readonly paragraph: UnspacedParagraph;
  readonly label: string;
  /** The colon. */
  readonly colon: number;
}

/**
 * The turns of an interview: what is said after a name and a colon, or after “答：” by the only person who was named before. Whoever asks
 * is the writer. Paragraphs that are turns hold no other quotations.
 */
export function findTurns(
  lexicon: UnspacedLexicon,
  paragraphs: readonly UnspacedParagraph[],
  people: ReadonlyMap<string, UnspacedPerson>,
): ReadonlyMap<UnspacedParagraph, TurnDraft | null> {
  const turns = paragraphs.slice(1).flatMap((paragraph) => turnOf(lexicon, paragraph) ?? []);
  const takers = new Set(turns.map(({ label }) => label));
  const [first] = turns;
  if (
    first === undefined ||
    turns.length < FEWEST_TURNS ||
    takers.size < FEWEST_LABELS ||
    takers.size === turns.length
  )
    return new Map();
  const guest = onlyGuest(people, first.paragraph.start);
  return new Map(turns.map((turn) => [turn.paragraph, draftOf(lexicon, turn, guest)]));
}

function turnOf(lexicon: UnspacedLexicon, paragraph: UnspacedParagraph): Turn | null {
  const { tokens } = paragraph;
  const colon = tokens.slice(0, LONGEST_LABEL).findIndex(({ kind }) => kind === 'colon');
  if (colon < 1 || colon === tokens.length - 1) return null;
  const words = tokens.slice(0, colon);
  const isLabel = isNamed(tokenAt(tokens, colon - 1)) || isRole(lexicon, words);
  return isLabel ? { paragraph, colon, label: words.map(({ text }) => text).join('') } : null;
}

const isRole = (lexicon: UnspacedLexicon, [first, ...others]: readonly Token[]): boolean =>
  first !== undefined &&
  others.length === 0 &&
  (['asker', 'answerer', 'body'] as const).some((name) => lexicon.is(first.text, name));

/** The one person whom the article names before the conversation. */
function onlyGuest(people: ReadonlyMap<string, UnspacedPerson>, before: number): UnspacedPerson | null {
  const named = [...people.values()].filter(({ mentions }) => (mentions[0]?.start ?? before) < before);
  return named.length === 1 ? (named[0] ?? null) : null;
}

function draftOf(
  lexicon: UnspacedLexicon,
  { paragraph, colon }: Turn,
  guest: UnspacedPerson | null,
): TurnDraft | null {
  const { tokens } = paragraph;
  const label = tokenAt(tokens, colon - 1);
  const isGuest = lexicon.is(label.text, 'answerer');
  if (!isNamed(label) && !isGuest) return null;
  const { start } = tokenAt(tokens, colon + 1);
  const speaker: Subject | null = isGuest ? null : { from: 0, to: colon, kind: 'person' };
  return {
    paragraph,
    start,
    end: paragraph.end,
    type: 'direct',
    form: 'block',
    cue: null,
    rule: 'turn',
    speaker,
    guest: isGuest ? guest : null,
  };
}
