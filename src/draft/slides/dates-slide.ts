import { countWords } from '../../text/words.ts';
import type { FoundDate } from '../../speech/text/findings.ts';
import { type DraftContext, citationOf } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { markdownText, plainLine } from '../context/markdown-text.ts';
import { type DraftClaim, draftClaims } from './draft-claims.ts';

/** Fewer days need no order, and more are no overview. */
const FEWEST = 3;
const MOST = 5;
/** So many words can be beside a day. */
const MOST_WORDS = 18;

/** What happened when, where the article dates three short sentences or more; `null` elsewhere. */
export function datesSlide(context: DraftContext, published: string | null): DraftSlide | null {
  const events = eventsOf(context);
  if (events.length < FEWEST) return null;
  const { headings, notes, appears } = context.words;
  const lines = events.map(({ iso, claim, date }) => ({
    iso,
    line: `- **${markdownText(plainLine(date.text))}** ${markdownText(claim.words)} ${citationOf(context, claim.claim.start)}`,
  }));
  if (published !== null) lines.push({ iso: published, line: `- [**${published}**]{.article} ${appears}` });
  return {
    heading: headings.dates,
    otherHeading: headings.dates,
    attributes: '{.timeline}',
    comment: '',
    body: lines
      .toSorted((one, other) => (one.iso < other.iso ? -1 : 1))
      .map(({ line }) => line)
      .join('\n'),
    notes: notes.dates,
    at: context.end - 1,
  };
}

interface Event {
  readonly iso: string;
  readonly date: FoundDate;
  readonly claim: DraftClaim;
}

/** Short sentences with one date, each of another day, of which the year is known. */
function eventsOf(context: DraftContext): readonly Event[] {
  const events = new Map<string, Event>();
  for (const claim of draftClaims(context)) {
    const { start, end, dates } = claim.claim;
    const date = context.findings.dates.find((one) => start <= one.start && one.end <= end);
    if (date === undefined || date.iso === null || date.isRelative || dates.length !== 1) continue;
    if (countWords(claim.words) > MOST_WORDS || context.patterns.pointsBack.test(claim.words)) continue;
    if (!events.has(date.iso)) events.set(date.iso, { iso: date.iso, date, claim });
  }
  return [...events.values()].slice(0, MOST);
}
