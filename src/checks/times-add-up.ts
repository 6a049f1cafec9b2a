import { type PartOfTalk, minutesOfPart, partsOfTalk } from '../deck/plan-times.ts';
import { placeInFrontMatter } from '../outline/locate-front-matter.ts';
import { placeOfTime } from '../markdown/inlines/attributes.ts';
import type { Outline, OutlineSlide } from '../outline/outline.ts';
import type { Place } from '../diagnostics/diagnostic-kind.ts';
import { sum } from '../text/sum.ts';
import { rule } from './rule.ts';

/** A time, and the times in it. */
interface Sum {
  readonly of: 'talk' | 'section';
  readonly minutes: number;
  readonly given: readonly number[];
  /** How many slides share what is left, without those of title and section, which need little. */
  readonly others: number;
  /** Of these, how many can’t do without: a list of sections needs no minutes, nor does the name of one. */
  readonly inNeed: number;
  /** Minutes that may be left for these alone. */
  readonly ofHead: number;
}

/** The same, as it is said. */
interface SaidSum {
  readonly of: Sum['of'];
  readonly minutes: string;
  readonly whole: string;
  /** “ (5 + 4 + 3)”; empty where it is one time alone. */
  readonly terms: string;
  readonly inNeed: number;
  readonly isTooMuch: boolean;
}

/** The times of slides add up to that of their section, and those of sections to that of the talk. */
export const timesAddUp = rule({
  code: 'time/sum',
  severity: 'warning',
  message: ({ of, minutes, whole, terms, inNeed }: SaidSum) => {
    const slides = inNeed === 1 ? 'the slide without a time' : `the ${inNeed} slides without a time`;
    const end = minutes === whole ? `, so nothing is left for ${slides}` : '';
    const parts = of === 'talk' ? 'Sections and slides' : 'The slides of this section';
    return `${parts} have ${whole} minutes${terms}, and the ${of} has ${minutes}${end}.`;
  },
  hint: ({ of, minutes, whole, isTooMuch }) => {
    if (minutes === whole) return `Give the ${of} more, or some of them less.`;
    const written = of === 'talk' ? `time: ${whole}` : `{time=${whole}}`;
    return `Write ${written}, or give ${isTooMuch ? 'some of them less' : 'them more'}.`;
  },
  docs: 'With `time: 45` in the front matter and `{time=10}` behind headings the speaker view says whether a talk is on time. Slides without a time share what the others leave; the title slide, or that of a section without notes, has no use for more than two minutes.',
  *check(outline, doesNotAddUp) {
    for (const { times, place } of sumsOf(outline)) {
      const { given, others, inNeed, ofHead } = times;
      const left = leftOf(times);
      const isAmiss = left < 0 || (left === 0 ? inNeed > 0 : others === 0 && left > ofHead);
      if (given.length > 0 && isAmiss) yield doesNotAddUp(said(times), place);
    }
  },
});

function said(times: Sum): SaidSum {
  const { of, minutes, given, inNeed } = times;
  const terms = [...given.slice(0, MOST_TERMS).map(inMinutes), ...(given.length > MOST_TERMS ? ['…'] : [])];
  return {
    of,
    minutes: inMinutes(minutes),
    whole: inMinutes(sum(given)),
    terms: terms.length > 1 ? ` (${terms.join(' + ')})` : '',
    inNeed,
    isTooMuch: leftOf(times) < 0,
  };
}

const MOST_TERMS = 12;

/** Minutes for a title, or for the name of a section without notes. */
const MOST_OF_A_HEAD = 2;

function sumsOf(outline: Outline): readonly { readonly times: Sum; readonly place: Place }[] {
  const { file } = outline;
  const { time, title } = outline.frontMatter;
  const parts = partsOfTalk(outline);
  const sections = parts.flatMap((part) => {
    const { section, slides } = part;
    const { heading = null, minutes = null } = section ?? {};
    if (heading === null || minutes === null) return [];
    const given = slides.flatMap((slide) => slide.minutes ?? []);
    const others = slides.filter(isWithoutTime);
    const times: Sum = {
      of: 'section',
      minutes,
      given,
      others: others.length,
      inNeed: others.filter(isInNeed).length,
      ofHead: section?.notes.length === 0 ? MOST_OF_A_HEAD : Infinity,
    };
    return [{ times, place: { file: file.path, position: placeOfTime(heading.position, file) } }];
  });
  if (time === undefined) return sections;
  const given = parts.map(minutesOfPart).filter((minutes) => minutes > 0);
  const others = parts.flatMap(withoutTime);
  const times: Sum = {
    of: 'talk',
    minutes: time,
    given,
    others: others.length,
    inNeed: others.filter(isInNeed).length,
    ofHead: title === undefined ? 0 : MOST_OF_A_HEAD,
  };
  return [{ times, place: placeInFrontMatter(file, 'time') }, ...sections];
}

/** The slides of a part that share what is left of the talk. */
function withoutTime({ section, slides }: PartOfTalk): readonly OutlineSlide[] {
  if (section !== null && section.minutes !== null) return [];
  return section !== null && slides.length === 0 ? [section] : slides.filter(isWithoutTime);
}

const isWithoutTime = ({ minutes }: OutlineSlide): boolean => minutes === null;

function isInNeed({ kind, layout, notes }: OutlineSlide): boolean {
  return notes.length > 0 || (kind !== 'section' && layout !== 'agenda');
}

function leftOf({ minutes, given }: Sum): number {
  return rounded(minutes - sum(given));
}

const inMinutes = (minutes: number): string => String(rounded(minutes));
const rounded = (minutes: number): number => Math.round(minutes * 100) / 100;
