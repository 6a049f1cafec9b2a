import {
  type DraftContext,
  readsSpeakers,
  type DraftSlide,
  withOwnHeadings,
} from './context/draft-context.ts';
import { type ShownQuotation, shownQuotations } from './context/shown-quotations.ts';
import { chainSlide, datesSlide, peopleSlide, termsSlide } from './slides/list-slides.ts';
import { claimSlides } from './slides/claim-slides.ts';
import { type DraftClaim, draftClaims } from './slides/draft-claims.ts';
import { type DraftNumber, numberSlides } from './slides/number-slides.ts';
import { leadIn } from './slides/lead-in.ts';
import { questionsSlide } from './slides/questions-slide.ts';
import { quoteBody, quoteSlide } from './slides/quote-slides.ts';

/** What a draft can be made of, found once. */
export interface Material {
  readonly quotations: readonly ShownQuotation[];
  readonly numbers: readonly DraftNumber[];
  readonly published: string | null;
}

export const gatherMaterial = (context: DraftContext, published: string | null): Material => ({
  quotations: shownQuotations(context),
  numbers: numberSlides(context),
  published,
});

/** Slides that a deck has besides those of the draft: the title and the sources. */
const ADDED = 2;
/** Quotations that a deck has if the article has as many: the first are worth more than any overview, the others less. */
const FEWEST_QUOTATIONS = 5;
const MOST_QUOTATIONS = 8;
const MOST_NUMBERS = 2;

/** Whether a speaker has no quotation before one. */
const isFirstOf = (shown: readonly ShownQuotation[], { speaker, start }: ShownQuotation): boolean =>
  !shown.some((other) => other.speaker === speaker && other.start < start);

/** Chooses slides, at most so many as are asked for. `dropped` holds bodies, points and questions that the gate refused. */
export function proposeSlides(
  context: DraftContext,
  material: Material,
  most: number,
  dropped: ReadonlySet<string>,
): readonly DraftSlide[] {
  const kept = (...slides: readonly (DraftSlide | null)[]): readonly DraftSlide[] =>
    slides.flatMap((slide) => (slide === null || dropped.has(slide.body) ? [] : [slide]));
  const standing = material.quotations.filter((one) => !dropped.has(quoteBody(context, one)));
  const quotations = worthSlides(context, standing);
  const numbers = material.numbers.filter(({ slide }) => kept(slide).length > 0).slice(0, MOST_NUMBERS);
  const led = quotations.slice(0, MOST_QUOTATIONS).flatMap((one) => leadIn(context, one)?.at ?? []);
  const isLed = ({ claim }: DraftClaim): boolean => led.some((at) => claim.start <= at && at < claim.end);
  const taken = [...numbers.map(({ claim }) => claim), ...draftClaims(context).filter(isLed)];
  const [claims, ...otherClaims] = kept(...claimSlides(context, taken, dropped));
  const asks = questionsSlide(context, quotations, [], dropped) !== null;
  const take = takeUpTo(most - ADDED - (asks ? 1 : 0));
  const first = take(quotations.slice(0, FEWEST_QUOTATIONS));
  const claimed = take(claims === undefined ? [] : [claims]);
  const number = take(numbers.slice(0, 1));
  const overviews = take(kept(chainSlide(context, quotations), termsSlide(context)));
  const passedOn = take(otherClaims);
  const people = take(kept(peopleSlide(context, quotations)));
  const mostQuotations = Math.max(MOST_QUOTATIONS, most - MOST_BESIDE);
  const shown = [...first, ...take(quotations.slice(FEWEST_QUOTATIONS, mostQuotations))];
  const dates = take(kept(datesSlide(context, material.published)));
  const otherNumbers = take(numbers.slice(1));
  const left = standing.filter((one) => !shown.includes(one));
  const inOrder = [
    ...shown.map((one) => quoteSlide(context, one, isFirstOf(shown, one) ? left : [], dropped)),
    ...[...number, ...otherNumbers].map(({ slide }) => slide),
    ...overviews,
  ].toSorted((one, other) => one.at - other.at);
  const questions = kept(questionsSlide(context, shown, left, dropped));
  return withOwnHeadings([...claimed, ...people, ...inOrder, ...passedOn, ...dates, ...questions]);
}

/** Beyond the first, only whole quotations of clear speakers; and few whose speaker isn’t clear, where speakers were read. */
function worthSlides(
  context: DraftContext,
  quotations: readonly ShownQuotation[],
): readonly ShownQuotation[] {
  const unclear = readsSpeakers(context) ? quotations.filter(({ speaker }) => speaker === '') : [];
  const tooMany = new Set(unclear.slice(MOST_UNCLEAR));
  // A phrase says nothing without the sentence around it, which the heading has or hasn’t.
  const whole = quotations.filter((one) => !isPhrase(one) || leadIn(context, one) !== null);
  return (whole.length < FEWEST_QUOTATIONS ? quotations : whole)
    .filter((one) => !tooMany.has(one))
    .filter(({ burden }, at) => at < FEWEST_QUOTATIONS || burden < MOST_BURDEN);
}

const isPhrase = ({ quotation, content }: ShownQuotation): boolean =>
  quotation.type === 'mixed' && /^\p{Ll}/u.test(content);

const MOST_UNCLEAR = 2;
/** That of a speaker who was inferred is less, that of a phrase within a sentence more. */
const MOST_BURDEN = 5;

/** Where more slides are wanted than usual, so many of them hold no quotation. */
const MOST_BESIDE = 8;

/** Takes from the beginning of each list what there is still room for. */
function takeUpTo(room: number): <T>(list: readonly T[]) => readonly T[] {
  let left = room;
  return (list) => {
    const taken = list.slice(0, Math.max(0, left));
    left -= taken.length;
    return taken;
  };
}
