import type { FoundQuotation } from '../../extract/findings.ts';
import type { Range } from '../../source/position.ts';
import {
  blockQuote,
  citationOf,
  isBesideStory,
  isInHeadline,
  isTitle,
  quotationsAround,
  tellsOfSpeakers,
  signedRole,
  speakerName,
  stands,
  wordsAt,
} from '../draft-context.ts';
import type { DraftContext } from '../draft-context.ts';
import type { DraftSlide } from '../draft-slide.ts';
import { plainName, roleAt } from '../markdown-text.ts';
import { quotationWindows, roomFor } from './quotation-windows.ts';
import { otherQuoteHeading, quoteHeading } from '../headings/quote-heading.ts';
import { quoteNotes } from './quote-notes.ts';
import { countWords, fitsSlide, wordsToShow } from '../headings/shorten.ts';

/** More windows than this of one long quotation are a reading, not a selection. */
const MOST_WINDOWS = 3;

/** A slide for each quotation in somebody's own words that is worth one, the most telling with the lowest priority. */
export function quoteSlides(context: DraftContext): readonly DraftSlide[] {
  const { quotations, keyQuotations } = context.findings;
  return keyQuotations.flatMap((index, rank) => {
    const quotation = quotations[index];
    if (quotation === undefined || quotation.type === 'indirect' || isBesideStory(context, quotation))
      return [];
    if (isInHeadline(context, quotation) || isAsked(quotation) || isTitle(context, quotation)) return [];
    if (isShownInside(context, quotation)) return [];
    return shownWindows(context, quotation).flatMap(
      (window, place) => quoteSlide(context, quotation, window, rank + place * 4) ?? [],
    );
  });
}

/** The stretches of a quotation that get a slide. */
function shownWindows(context: DraftContext, quotation: FoundQuotation): readonly Range[] {
  const windows = quotationWindows(context, quotation).slice(0, MOST_WINDOWS);
  return quotation.form === 'block'
    ? windows.filter((window) => !isGreeting(wordsAt(context, window)))
    : windows;
}

/** “Excellencies, dear friends,” */
const isGreeting = (words: string): boolean => countWords(words) <= LONGEST_GREETING && /[,:]$/u.test(words);

const LONGEST_GREETING = 8;

/** What somebody quotes in a speech, where a slide of the speech shows it: its notes say whose it is. */
function isShownInside(context: DraftContext, quotation: FoundQuotation): boolean {
  const around = quotationsAround(context, quotation)[0];
  return (
    around !== undefined &&
    shownWindows(context, around).some(({ start, end }) => start <= quotation.start && quotation.end <= end)
  );
}

/** What an interviewer asks leads to what is answered, which is the quotation. */
function isAsked({ rule, text }: FoundQuotation): boolean {
  return rule === 'turn' && /[?？؟]\s*$/u.test(text);
}

function quoteSlide(
  context: DraftContext,
  quotation: FoundQuotation,
  window: Range,
  rank: number,
): DraftSlide | null {
  const room = roomFor(quotation);
  const content = wordsToShow(wordsAt(context, window), room);
  const attribution = content === null ? null : attributionFor(context, quotation, content, window.start);
  if (content === null || attribution === null) return null;
  return {
    kind: 'slide',
    heading: quoteHeading(context, quotation, window),
    otherHeading: otherQuoteHeading(context, quotation, window),
    attributes: '',
    body: blockQuote(content, `${attribution} ${citationOf(context, window.start)}`),
    notes: quoteNotes(context, quotation, window),
    at: window.start,
    priority: fitsSlide(wordsAt(context, window), room) ? rank : rank + 10,
    voice: quotation.form === 'block' ? `block ${quotation.speaker?.name ?? ''}` : '',
  };
}

/** The fullest attribution that holds: speaker, role, carriers, translator; else that nobody is named. */
function attributionFor(
  context: DraftContext,
  quotation: FoundQuotation,
  content: string,
  at: number,
): string | null {
  const name = speakerName(quotation);
  if (name !== '' && stands(context, content, name, at))
    return `${name}${roleOf(context, quotation)}${wayOf(quotation, name)}`;
  if (!stands(context, content, null, at)) return null;
  return tellsOfSpeakers(context)
    ? 'quoted in the article without a named speaker'
    : context.words.speakerMissing;
}

function roleOf(context: DraftContext, quotation: FoundQuotation): string {
  const { speaker } = quotation;
  const role = roleAt(speaker?.role ?? null, speaker?.organisation ?? null) || signedRole(context, quotation);
  return role === '' ? '' : `, ${role}`;
}

function wayOf({ chain }: FoundQuotation, speaker: string): string {
  const names = (isWanted: (relation: string) => boolean): readonly string[] =>
    chain.flatMap(({ name, relation }) =>
      isWanted(relation) && plainName(name) !== speaker ? [plainName(name)] : [],
    );
  const carriers = names((relation) => relation !== 'wrote' && relation !== 'translated');
  const [translator] = names((relation) => relation === 'translated');
  return `${carriers.map((name) => ` via ${name}`).join('')}${translator === undefined ? '' : `, trans. ${translator}`}`;
}
