import { uiStrings } from '../language/interface-words.ts';
import { footnotesShown } from '../outline/inlines-of-outline.ts';
import { notesOfTitle, type Outline, type OutlineSlide } from '../outline/outline.ts';
import type { OutlineRanges } from '../outline/split-slides.ts';
import type { Position, Range } from '../text/source-file.ts';
import { type SlideFrame, idOfWhole, partsByWhole } from './slide.ts';

/** A slide as a deck has it. */
type Slide = Pick<SlideFrame, 'id' | 'number' | 'section'> & { readonly layout: string };

/** Some slides of an outline. The others are left as headings without words, so that the numbers of slides and sections stay. */
export interface OutlinePart {
  /** What is left of slides that aren’t kept, by their places in the outline. */
  readonly stubs: ReadonlyMap<number, Stub>;
  /** Whether a slide is kept that names sources where none is cited: that of the title, or that of the sources. */
  readonly listsSources: boolean;
  /** The slide of the sources, where it is kept and the outline has none of its own. */
  readonly end: string;
}

interface Stub {
  /** The pages that the slide fills. */
  readonly pages: number;
  /** Whether it is a section whose name is on slides that are kept. */
  readonly isNamed: boolean;
}

/** The slides of an outline of which pages are chosen, by the numbers on them; of a slide that continues over several pages, all of it. */
export function partOfOutline(
  outline: Outline,
  whole: readonly Slide[],
  shown: readonly Slide[],
  isChosen: (number: number) => boolean,
): OutlinePart {
  const { slides, frontMatter } = outline;
  const chosen = new Set(shown.filter(({ number }) => isChosen(number)).map(({ id }) => idOfWhole(id)));
  const kept = whole.filter(({ id }) => chosen.has(id));
  const listsSources = kept.some(({ layout }) => layout === 'sources');
  const isAdded = listsSources && !slides.some(({ layout }) => layout === 'sources');
  return {
    stubs: stubsOf(outline, whole, shown, kept),
    listsSources: listsSources || kept.some(({ layout }) => layout === 'title'),
    end: isAdded ? `## ${uiStrings(frontMatter.lang).sources} {.sources}\n` : '',
  };
}

function stubsOf(
  outline: Outline,
  whole: readonly Slide[],
  shown: readonly Slide[],
  kept: readonly Slide[],
): OutlinePart['stubs'] {
  const named = new Set(kept.map(({ section }) => section?.number ?? 0));
  const namesAll = kept.some(({ layout }) => layout === 'agenda');
  // That of the sources is last, whatever its place in the outline.
  const made = whole.filter(({ layout }) => layout !== 'title' && layout !== 'sources').values();
  const sources = whole.find(({ layout }) => layout === 'sources');
  const title = whole.find(({ layout }) => layout === 'title');
  const pagesOf = partsByWhole(shown);
  const stubs = new Map<number, Stub>();
  let section = 0;
  const nextOf = (layout: string | null): Slide | undefined =>
    layout === 'sources' ? sources : made.next().value;
  const ofTitle = notesOfTitle(outline);
  for (const [at, own] of outline.slides.entries()) {
    const { kind, layout } = own;
    if (kind === 'section') section += 1;
    const isNamed = kind === 'section' && (namesAll || named.has(section));
    const isOfTitle = own === ofTitle;
    const slide = isOfTitle ? title : nextOf(layout);
    if (slide === undefined) throw new Error('The deck hasn’t got all slides of its outline.');
    if (kept.includes(slide)) continue;
    const pages = slide === sources || isOfTitle ? 0 : (pagesOf.get(slide.id)?.length ?? 0);
    stubs.set(at, { pages, isNamed });
  }
  return stubs;
}

/** A part with the slide of its sources. */
export const withEnd = (text: string, { end }: OutlinePart): string =>
  end === '' ? text : `${text.trimEnd()}\n\n${end}`;

/** Markdown in place of a slide that isn’t kept; `null` for one that is. */
export function stubOf(
  { stubs }: OutlinePart,
  at: number,
  kind: OutlineSlide['kind'],
  words: string,
): string | null {
  const stub = stubs.get(at);
  if (stub === undefined) return null;
  const { pages, isNamed } = stub;
  const first = kind === 'section' ? `${`# ${isNamed ? words : ''}`.trim()}\n\n` : '';
  return first + '##\n\n'.repeat(kind === 'section' ? pages - 1 : pages);
}

/** From the end of the slide before to its own; between them there are perhaps comments. */
export function rangeOfSlide({ slides, bodyStart }: OutlineRanges, at: number): Range {
  const [before, own] = [slides[at - 1], slides[at]];
  const endOf = (slide: typeof own): number => slide?.notes?.end ?? slide?.body.end ?? bodyStart;
  return { start: endOf(before), end: endOf(own) };
}

/** What a part has of an outline, but for its front matter: its slides, and the names of the sections that they belong to. */
export function keptOf(outline: Outline, { stubs }: OutlinePart, ranges: OutlineRanges): Outline {
  const slides = outline.slides.flatMap((slide, at): readonly OutlineSlide[] => {
    const stub = stubs.get(at);
    if (stub === undefined) return [slide];
    return stub.isNamed ? [{ ...slide, body: [], notes: [] }] : [];
  });
  const called = footnotesShown(slides, outline.footnotes);
  const shown = [
    ...[...outline.footnotes.values()].filter(({ label }) => called.has(label)).map(rangeIn),
    ...slides.flatMap(({ heading }) => (heading === null ? [] : rangeIn(heading))),
  ];
  const gone = [...stubs.keys()].map((at) => rangeOfSlide(ranges, at));
  const quotations = outline.quotations.filter(
    ({ position: { start } }) => !holds(gone, start.offset) || holds(shown, start.offset),
  );
  return { ...outline, slides, quotations };
}

const rangeIn = ({ position: { start, end } }: { readonly position: Position }): Range => ({
  start: start.offset,
  end: end.offset,
});

const holds = (ranges: readonly Range[], offset: number): boolean =>
  ranges.some(({ start, end }) => start <= offset && offset < end);
