import { paragraphFacts } from '../../evidence/claims/text-facts.ts';
import { findFigures } from '../../evidence/numbers/find-figures.ts';
import { readingIn } from '../../evidence/numbers/number-notation.ts';
import { fillIn } from '../../language/fill-in.ts';
import { capitalised } from '../../text/capitalised.ts';
import type { DraftContext } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import type { ShownQuotation } from '../quotations/shown-quotations.ts';
import { type Count, areOfOneTime, countsIn, mayDiffer, timesOf } from './counts.ts';
import { besideEachOther, speakerOf } from './same-words-slide.ts';
import type { Pair } from './same-words.ts';
import { type Side, type Sides, isSameName } from './side.ts';

/** So many figures in common, or names, say that articles in two languages tell one story. */
const FEWEST_FIGURES = 2;
const FEWEST_NAMES = 3;

/** Whether two articles in two languages share enough for what they count and quote to be compared. */
export function areOfOneStory(one: DraftContext, other: DraftContext): boolean {
  return (
    countShared(figuresOf(one), figuresOf(other)) >= FEWEST_FIGURES ||
    countShared(namesOf(one), namesOf(other)) >= FEWEST_NAMES
  );
}

const countShared = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number =>
  [...one].filter((item) => other.has(item)).length;

/** Large figures that are no years; any two articles share small ones. */
const figuresOf = ({ article }: DraftContext): ReadonlySet<number> =>
  new Set(
    paragraphFacts(article)
      .flatMap(({ figures }) => figures.flatMap(({ amounts }) => amounts[0] ?? []))
      .filter(({ kind, value }) => kind === 'number' && value >= 100 && (value < 1900 || value > 2100))
      .map(({ value }) => value),
  );

const namesOf = ({ findings }: DraftContext): ReadonlySet<string> =>
  new Set([...findings.actors, ...findings.organisations, ...findings.places].map(({ name }) => name));

/** What is within so many letters of a figure may be what it counts. */
const NEAR = 30;
/** Further apart two figures count different things. */
const MOST_TIMES = 4;

/** Figures of the dead, the injured and the like that differ between two languages, where each article has one only. */
export function rivalCountsAcross(
  one: DraftContext,
  other: DraftContext,
): readonly (readonly [Count, Count])[] {
  const [mine, theirs] = [bySubject(one), bySubject(other)];
  return [...mine].flatMap(([subject, [count, ...more]]): readonly (readonly [Count, Count])[] => {
    const [their, ...others] = theirs.get(subject) ?? [];
    if (count === undefined || their === undefined || more.length + others.length > 0) return [];
    const areRivals = mayDiffer(count, their) && timesOf(count, their) <= MOST_TIMES;
    return areRivals && areOfOneTime([one, count], [other, their]) ? [[count, their]] : [];
  });
}

/** The counts of an article by the one thing named beside the figure. */
function bySubject(context: DraftContext): ReadonlyMap<string, readonly Count[]> {
  const found = new Map<string, Count[]>();
  for (const count of countsIn(context)) {
    const { text, figure } = count;
    const around = text.slice(Math.max(0, figure.start - NEAR), figure.end + NEAR);
    const subjects = [...context.patterns.counted].filter(([, pattern]) => pattern.test(around));
    const [subject] = subjects;
    if (subject === undefined || subjects.length > 1) continue;
    found.set(subject[0], [...(found.get(subject[0]) ?? []), count]);
  }
  return found;
}

/** Quotations in two languages that hold a figure alike, of one speaker, or two figures. */
export function quotationsAcross([one, other]: Sides): readonly Pair[] {
  const theirs = other.quotations.map((shown) => ({ shown, figures: figuresIn(other, shown) }));
  const pairs = one.quotations.flatMap((shown): readonly Pair[] => {
    const figures = figuresIn(one, shown);
    const alike = theirs.filter((their) => {
      const isOfOne = shown.speaker !== '' && isSameName(shown.speaker, their.shown.speaker);
      return countShared(figures, their.figures) >= (isOfOne ? 1 : FEWEST_FIGURES);
    });
    const [their, ...others] = alike;
    return their === undefined || others.length > 0 ? [] : [[shown, their.shown]];
  });
  return pairs.filter(([, their]) => pairs.filter((pair) => pair[1] === their).length === 1);
}

const figuresIn = ({ context }: Side, { content }: ShownQuotation): ReadonlySet<number> =>
  new Set(
    findFigures(content, readingIn(context.findings.language))
      .filter(({ isSure, amounts }) => isSure && (amounts[0]?.value ?? 0) >= 3)
      .map(({ amounts }) => amounts[0]?.value ?? 0),
  );

/** What may be the same words in two languages. */
export function acrossSlide(sides: Sides, pair: Pair): DraftSlide {
  const { headings, notes } = sides[0].context.words.comparison;
  const name = capitalised(speakerOf(pair) ?? pair[0].speaker);
  const heading = name === '' ? headings.wordedUnnamed : fillIn(headings.languages, { name });
  return besideEachOther(sides, pair, heading, [notes.languages]);
}
