import type { Inline } from '../markdown/nodes/inline.ts';
import { inlinesOfBlocks } from '../markdown/nodes/walk-inlines.ts';
import { inlinesOfSlide } from '../outline/inlines-of-outline.ts';
import { notesOfTitle, type Outline, type OutlineSlide } from '../outline/outline.ts';
import { sum } from '../text/collections.ts';
import { widthOf } from './text-length.ts';

/** How long a talk and its slides are to take, in seconds. */
export interface TimePlan {
  /** `null` where the talk has no time, and some slides have none either. */
  readonly talk: number | null;
  /** Of each slide that has a time or a share of one; the title slide is the one that no outline has. */
  readonly slides: ReadonlyMap<OutlineSlide | TitleSlide, number>;
}

/** What has a time together: a section with its slides, or all that is in none. */
export interface PartOfTalk {
  readonly section: OutlineSlide | null;
  /** Without the slide of the section itself, and without the list of sources, unless it has a time. */
  readonly slides: readonly OutlineSlide[];
}

/** Stands for the title slide. */
type TitleSlide = 'title';

/** The parts of a talk, in order; the first one is what is in no section. */
export function partsOfTalk(outline: Pick<Outline, 'slides' | 'frontMatter'>): readonly PartOfTalk[] {
  const ofTitle = notesOfTitle(outline);
  const loose: OutlineSlide[] = [];
  const parts: { section: OutlineSlide | null; slides: OutlineSlide[] }[] = [
    { section: null, slides: loose },
  ];
  for (const slide of outline.slides) {
    if (slide === ofTitle) continue;
    if (slide.kind === 'section') parts.push({ section: slide, slides: [] });
    else if (slide.layout !== 'sources') parts.at(-1)?.slides.push(slide);
    // It comes last, after all sections.
    else if (slide.minutes !== null) loose.push(slide);
  }
  return parts;
}

/** The minutes that are given to a part: to its section, or else to slides in it. */
export function minutesOfPart({ section, slides }: PartOfTalk): number {
  return section?.minutes ?? sum(slides.map(({ minutes }) => minutes ?? 0));
}

/**
 * Plans a talk. Slides without a time share, by their length, what the others leave of that of their section, or of the talk where
 * their section has none.
 */
export function planTimes(outline: Outline): TimePlan {
  const { time, title } = outline.frontMatter;
  const parts = partsOfTalk(outline);
  const planned = new Map<OutlineSlide | TitleSlide, number>();
  const others: (OutlineSlide | TitleSlide)[] = title === undefined ? [] : ['title'];
  for (const part of parts) {
    const { section, slides } = part;
    for (const slide of slides) if (slide.minutes !== null) planned.set(slide, slide.minutes * 60);
    const sharing = [section, ...slides]
      .filter((slide) => slide !== null)
      .filter((slide) => !planned.has(slide));
    if (section === null || section.minutes === null) others.push(...sharing);
    else share(section.minutes - minutesOfPart({ section: null, slides }), sharing, planned);
  }
  if (time !== undefined) share(time - sum(parts.map(minutesOfPart)), others, planned);
  const isPlanned = others.every((slide) => slide === 'title');
  const all = time === undefined ? sum([...planned.values()]) : time * 60;
  return { talk: time === undefined && !isPlanned ? null : all, slides: planned };
}

/** Parts minutes among slides by their length; where the others have left none, they have no time. */
function share(
  minutes: number,
  slides: readonly (OutlineSlide | TitleSlide)[],
  planned: Map<OutlineSlide | TitleSlide, number>,
): void {
  const perLetter = (Math.max(0, minutes) * 60) / sum(slides.map(lengthOf));
  let [end, given] = [0, 0];
  for (const slide of slides) {
    end += lengthOf(slide) * perLetter;
    planned.set(slide, Math.round(end) - given);
    given = Math.round(end);
  }
}

/** In letters: what is shown, what is noted, and what any slide takes, such as one with a picture. */
function lengthOf(slide: OutlineSlide | TitleSlide): number {
  if (slide === 'title') return OF_ANY;
  return OF_ANY + sum([...inlinesOfSlide(slide), ...inlinesOfBlocks(slide.notes)].map(letters));
}

const OF_ANY = 100;

function letters(node: Inline): number {
  return node.type === 'text' || node.type === 'code' ? widthOf(node.value) : 0;
}
