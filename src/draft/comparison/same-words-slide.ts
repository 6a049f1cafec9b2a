import { fillIn } from '../../language/interface-words.ts';
import { countSpaced } from '../../speech/words/spaced-words.ts';
import { capitalised } from '../../text/words.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { inNotes, labelled, markdownText } from '../context/markdown-text.ts';
import type { ShownQuotation } from '../quotations/shown-quotations.ts';
import { quoteSlide } from '../slides/quote-slides.ts';
import type { Pair, SameWords } from './same-words.ts';
import { type Sides, isSameName } from './side.ts';

/** The same words as each of two articles has them; the notes say what both have, and what one leaves out. */
export function sameWordsSlide(sides: Sides, { shown, both, only }: SameWords): DraftSlide {
  const [{ context }] = sides;
  const { notes } = context.words.comparison;
  const listed = (label: string, runs: readonly string[]): readonly string[] =>
    runs.length === 0 ? [] : [labelled(label, runs.map((run) => inNotes(run, context.marks)).join(' … '))];
  const aboutWords = [
    ...listed(notes.both, both.filter(isTelling)),
    ...sides.flatMap(({ label }, at) => listed(fillIn(notes.only, { label }), only[at] ?? [])),
  ];
  return besideEachOther(sides, shown, headingFor(sides, { shown, both, only }), aboutWords);
}

/** Fewer words are shared by any two sentences. */
const isTelling = (run: string): boolean => countSpaced(run) >= 3;

function headingFor(sides: Sides, { shown, only }: SameWords): string {
  const [{ context, label }, other] = sides;
  const { headings } = context.words.comparison;
  const name = capitalised(speakerOf(shown) ?? '');
  if (speakerOf(shown) === null) return headings.twoSpeakers;
  const [isLonger, isShorter] = only.map((runs) => runs.length > 0);
  if (isLonger === true && isShorter === true)
    return name === '' ? headings.wordedUnnamed : fillIn(headings.worded, { name });
  const longer = isLonger === true ? label : other.label;
  return name === ''
    ? fillIn(headings.longerUnnamed, { label: longer })
    : fillIn(headings.longer, { label: longer, name });
}

/** Who speaks in both; empty where neither says so, `null` where they name two. */
function speakerOf(shown: readonly ShownQuotation[]): string | null {
  const [one = '', other = ''] = shown.map(({ speaker }) => speaker);
  if (one !== '' && other !== '' && !isSameName(one, other)) return null;
  return one.length >= other.length ? one : other;
}

/** Two quotations, each under the name of its article. */
function besideEachOther(sides: Sides, shown: Pair, heading: string, notes: readonly string[]): DraftSlide {
  const slides = shown.map((one, at) => quoteSlide((sides[at] ?? sides[0]).context, one, []));
  return {
    heading: markdownText(heading),
    otherHeading: markdownText(heading),
    attributes: '{.comparison}',
    comment: sides[0].context.words.yourHeading,
    body: columns(
      sides,
      slides.map(({ body }) => body),
    ),
    notes: [...notes, ...slides.map((slide, at) => `${sides[at]?.label ?? ''}. ${slide.notes}`)].join('\n\n'),
    at: shown[0].start,
  };
}

/** What is below the name of each article. */
export const columns = (sides: Sides, bodies: readonly string[]): string =>
  sides.map(({ label }, at) => `### ${markdownText(label)}\n\n${bodies[at] ?? ''}`).join('\n\n');
