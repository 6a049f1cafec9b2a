import type { RuleName } from '../references/attribution.ts';
import { asideRows, rowAt } from '../rows/cue-rows.ts';
import type { Aside, Findings } from '../text/findings.ts';
import { tokenAt } from '../text/token.ts';
import { startsUpper } from '../words/letters.ts';
import type { AttributedPassage } from './speaker-rules.ts';

interface Separated {
  readonly asides: Findings['asides'];
  readonly passages: readonly (readonly AttributedPassage[])[];
}

/** Takes scare quotes and titles out of the passages. */
export function setAsidesApart(
  text: string,
  attributed: readonly (readonly AttributedPassage[])[],
  withCues: boolean,
): Separated {
  const asides: Separated['asides'][number][] = [];
  const passages = attributed.map((inParagraph) =>
    inParagraph.filter((passage) => {
      const kind = asideKind(text, passage, withCues);
      const { start, end } = passage.place.passage;
      if (kind !== null) asides.push({ start, end, text: text.slice(start, end), kind });
      return kind === null && end > start;
    }),
  );
  return { asides, passages };
}

/** Rules that only guess: nobody's cue leads to the passage. */
const WEAK = new Set<RuleName>([
  'none',
  'sentence subject',
  'last speaker',
  'introducing paragraph',
  'cue in sentence',
]);
/** The most words that, given to nobody by a cue, are scare quotes. */
const MOST_SCARE_WORDS = 3;

/** What a passage in marks is that quotes nobody: a title, or words held at a distance; `null` for a quotation. */
function asideKind(text: string, passage: AttributedPassage, withCues: boolean): Aside['kind'] | null {
  const { place } = passage;
  const words = text.slice(place.passage.start, place.passage.end);
  if (isTitle(words, place.words) && isWork(passage)) return 'title';
  if (place.standsAlone) return null;
  const row = withCues ? rowAt(asideRows(), place.paragraph.tokens, place.sentence, place.token) : null;
  return row?.rule.kind ?? kindByShape(words, passage, withCues);
}

/** By how the words look, where no cue beside them hands them to somebody. */
function kindByShape(
  words: string,
  { place, rule }: AttributedPassage,
  withCues: boolean,
): Aside['kind'] | null {
  const isLong = rule === 'reported clause' && startsUpper(words) && place.words > MOST_SCARE_WORDS;
  if (!isLong && !WEAK.has(rule)) return null;
  // “Lessons Learned and Steps Taken”; not “up to the Americans”
  if (isTitle(words, place.words) && place.words >= 2) return 'title';
  if (isLong || place.words > MOST_SCARE_WORDS || /[!?]$/u.test(words)) return null;
  return withCues ? 'scare' : null;
}

const isTitle = (words: string, count: number): boolean => count <= 12 && isTitleCased(words);

/** "the novel “…”", and a few capitalised words that only look as if a verb followed them. */
const isWork = ({ place, rule }: AttributedPassage): boolean =>
  tokenAt(place.paragraph.tokens, place.token - 1).is('work') ||
  (rule === 'unlisted verb' && place.words <= MOST_SCARE_WORDS);

/** Every long word has a capital, or is no word of letters with capitals at all; one has. */
function isTitleCased(words: string): boolean {
  const long = words.split(/\s+/u).filter((word) => word.length > 3);
  return long.some((word) => /\p{Lu}/u.test(word)) && long.every((word) => /^[^\p{Ll}]/u.test(word));
}
