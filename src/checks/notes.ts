import { minutesOfPart, type PartOfTalk, partsOfTalk } from '../deck/plan-times.ts';
import type { DiagnosticPlace } from '../diagnostics/diagnostic.ts';
import { inlineText } from '../evidence/claims/inline-text.ts';
import { placeOfTime } from '../markdown/inlines/attributes.ts';
import type { Block, Heading, Paragraph, TableCell } from '../markdown/nodes/block.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { placeInFrontMatter } from '../outline/locate-front-matter.ts';
import type { Outline, OutlineSlide } from '../outline/outline.ts';
import type { Position } from '../text/source-file.ts';
import { sum } from '../text/collections.ts';
import { blocksShown, ownBlocks, QUOTED } from './read-slide.ts';
import { rule } from './rule.ts';

/** Nothing on a slide or in a footnote looks like a speaker’s note or like unfinished text. Quotations and code are left alone. */
export const noteOnASlide = rule({
  code: 'notes/on-slide',
  severity: 'warning',
  message: ({ mark }: { readonly mark: string }) =>
    `“${mark}” looks like a note to yourself, and is public here.`,
  hint: () =>
    'Notes begin with a line “Note:” and run to the end of the slide; <!-- … --> holds what nobody should see.',
  docs: 'What is above `Note:` is on the slide, in the handout and in the file that is mailed. Lectern looks for the usual marks of notes and of unfinished text: a line that begins with “Note -” or “NB for me”, TODO, FIXME, XXX, TBD, TK, ???.',
  *check(outline, noteOnSlide) {
    const headings = outline.slides.flatMap(({ heading }) => heading ?? []);
    for (const node of [...headings, ...blocksShown(outline)].flatMap(textsOf)) {
      const mark = noteMark(inlineText(node.children));
      if (mark !== null) yield noteOnSlide({ mark }, { file: outline.file.path, position: node.position });
    }
  },
});

function textsOf(block: Block): readonly (Heading | Paragraph | TableCell)[] {
  if (block.type === 'table') return [block.header, ...block.rows].flat();
  return block.type === 'paragraph' || block.type === 'heading' ? [block] : [];
}

/** The mark in a text that gives it away; `null` when there is none. Each line may begin with one. */
function noteMark(text: string): string | null {
  const unquoted = text.replace(QUOTED, ' ');
  const found = OPENING.exec(unquoted) ?? UNFINISHED.exec(unquoted);
  return found === null ? null : found[0].trim();
}

/** “Note:” in a list or behind a second dash, “Notes - …”, “NB for me”, “Note to self”, “Say: …”. */
const OPENING =
  /^[ \t]*(?:(?:speaker(?:[’']s)? |presenter )?notes?\s?(?:[:–—]|-(?=\s)|to (?:self|myself)\b)|n\.?b\.? (?:for|to) (?:me|self|myself)\b|(?:for|reminder to) (?:me|self|myself) ?:)/imu;

/** TK is what newsrooms write for “to come”. XXX is a number elsewhere: it counts at either end of a line, or in brackets. */
const UNFINISHED =
  /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|TKTK|TK)(?![\p{L}\p{N}])|(?:^|[[(])XXX(?=$|[\s:\])])|(?<=\s)XXX[.:]?$|[?？]{3,}|lorem ipsum/mu;

/** No sentence of the notes of eight words or more is on a slide too. */
export const noteRepeated = rule({
  code: 'notes/repeated',
  severity: 'warning',
  message: ({ sentence }: { readonly sentence: string }) =>
    `The slide has a sentence of the notes, word for word: “${sentence}”`,
  hint: () => 'Keep it in one of the two places.',
  docs: 'A sentence that is both in the notes and on a slide was probably meant for the speaker alone. Notes may repeat quotations.',
  *check(outline, repeated) {
    const notes = outline.slides.flatMap(({ notes }) => placedTexts(notes));
    if (notes.length === 0) return;
    const publicRuns = runsOfSlides(outline);
    for (const { text, position } of notes) {
      for (const sentence of text.match(SENTENCE) ?? []) {
        const place = placeOfSentence(sentence, publicRuns);
        if (place === null) continue;
        const related = [{ message: 'In the notes it is here:', file: outline.file.path, position }];
        yield repeated({ sentence: sentence.trim() }, { file: outline.file.path, position: place, related });
      }
    }
  },
});

interface PlacedText {
  readonly text: string;
  readonly position: Position;
}

function placedTexts(blocks: Parameters<typeof ownBlocks>[0]): readonly PlacedText[] {
  return ownBlocks(blocks).flatMap((block: Block): readonly PlacedText[] => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    const text = plainText(block.children).replace(QUOTED, ' … ');
    return [{ text, position: block.position }];
  });
}

/** Every run of eight words on the slides, so that each note is looked up in time that its own length sets. */
function runsOfSlides(outline: Outline): ReadonlyMap<string, Position> {
  const runs = new Map<string, Position>();
  for (const { heading, body } of outline.slides)
    for (const { text, position } of placedTexts([...(heading === null ? [] : [heading]), ...body]))
      for (const run of runsOf(wordsOf(text))) if (!runs.has(run)) runs.set(run, position);
  return runs;
}

/** Where a sentence begins on the slides, if all its runs of eight words are there. */
function placeOfSentence(sentence: string, runs: ReadonlyMap<string, Position>): Position | null {
  const own = runsOf(wordsOf(sentence));
  const [first] = own;
  return first !== undefined && own.every((run) => runs.has(run)) ? (runs.get(first) ?? null) : null;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function runsOf(words: readonly string[]): readonly string[] {
  const count = Math.max(0, words.length - MIN_WORDS + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + MIN_WORDS).join(' '));
}

/** Shorter sentences are alike by chance. */
const MIN_WORDS = 8;
/** Chinese and Japanese count two characters a word. */
const WORD = /\p{sc=Han}{1,2}|[\p{L}\p{M}\p{N}]+/gu;
const SENTENCE = /[^.!?。！？…]+[.!?。！？…]*/gu;

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
  docs: 'The speaker view says by these times whether a talk is on time. Slides without a time share what the others leave; the title slide and that of a section without notes take two minutes at most.',
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

function sumsOf(outline: Outline): readonly { readonly times: Sum; readonly place: DiagnosticPlace }[] {
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
