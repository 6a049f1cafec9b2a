import { countSpaced } from '../speech/words/word-set.ts';
import { type DraftContext, blockQuote, citationOf, stands, wordsAt } from './context/draft-context.ts';
import type { DraftSlide } from './context/draft-slide.ts';
import { markdownText } from './context/markdown-text.ts';
import { wordsToShow } from './headings/shorten.ts';
import { chainSlides, termSlides } from './slides/chain-slide.ts';
import { type VoicedClaim, claimSlides, voicedClaims } from './slides/claim-slides.ts';
import { peopleSlides } from './slides/people-slides.ts';
import { questionSlide } from './slides/question-slide.ts';
import { quoteSlides } from './slides/quote-slides.ts';
import { type Report, reportsOf, sectionHeading } from './slides/section-heading.ts';
import { timelineSlides } from './slides/timeline-slide.ts';
import type { DraftWords } from './words/draft-words.ts';
import { ENGLISH } from './words/english.ts';

/** Slides that a deck has besides those of the draft: the title and the sources. */
const ADDED = 2;

/** All slides that can be made, before any is left out. */
export interface Material {
  readonly quotes: readonly DraftSlide[];
  readonly claims: readonly DraftSlide[];
  readonly others: readonly DraftSlide[];
  readonly questions: DraftSlide;
  /** What sections may be headed by. */
  readonly voiced: readonly VoicedClaim[];
  /** Else by these: sentences that introduce a long quotation. */
  readonly reports: readonly Report[];
}

/** Makes every slide the article gives. `holds` says whether a line of a list passes the gate. */
export function gatherMaterial(
  context: DraftContext,
  published: string | null,
  holds: (markdown: string) => boolean,
): Material {
  const quotes = quoteSlides(context);
  const claims = claimSlides(context, quotes);
  const others =
    context.words === ENGLISH
      ? [
          ...peopleSlides(context),
          ...termSlides(context),
          ...chainSlides(context),
          ...timelineSlides(context, published),
        ]
      : [];
  const hasContent = quotes.length + claims.length > 0;
  return {
    quotes,
    claims: hasContent ? claims : fallbackSlides(context),
    others,
    questions: questionSlide(context, holds),
    voiced: voicedClaims(context),
    reports: reportsOf(context),
  };
}

/** Chooses slides, in the order of the article, in sections by voice. `dropped` holds bodies that failed the proof. */
export function arrangeSlides(
  context: DraftContext,
  material: Material,
  most: number,
  dropped: ReadonlySet<string>,
): readonly DraftSlide[] {
  const isKept = ({ body }: DraftSlide): boolean => !dropped.has(body);
  const contents = interleave(material.quotes.filter(isKept), material.claims.filter(isKept));
  const others = material.others.filter(isKept).toSorted((a, b) => a.priority - b.priority);
  for (let count = Math.min(contents.length, mostContents(context)); count > 0; count -= 1) {
    for (const extra of [others, others.slice(0, 3), others.slice(0, 1)]) {
      if (extra.length < others.length && count > 4) continue;
      if (count + extra.length + ADDED > most) continue;
      const arranged = inSections(context, [...contents.slice(0, count), ...extra], material, dropped);
      if (arranged.length + ADDED <= most) return arranged;
    }
  }
  return inSections(context, contents.slice(0, 2), material, dropped);
}

/** A draft selects: it holds a passage for some sixteen words, not the article as a whole. */
function mostContents({ article, end }: DraftContext): number {
  return Math.max(5, Math.ceil(countSpaced(article.plainText.slice(0, end)) / 16));
}

/** Quotations and claims by turns, in order of importance; what repeats the body of another is left out. */
function interleave(quotes: readonly DraftSlide[], claims: readonly DraftSlide[]): readonly DraftSlide[] {
  const seen = new Set<string>();
  return [...quotes, ...claims]
    .toSorted((a, b) => a.priority - b.priority)
    .filter(({ body }) => {
      const isFirst = !seen.has(body);
      seen.add(body);
      return isFirst;
    });
}

const FEWEST_IN_SECTION = 3;
const MOST_IN_SECTION = 9;

function inSections(
  context: DraftContext,
  slides: readonly DraftSlide[],
  material: Material,
  dropped: ReadonlySet<string>,
): readonly DraftSlide[] {
  const used = new Set<string>();
  const sections = merged(groupByVoice(slides)).flatMap((group) => {
    const named = sectionOf(context, group, material, used);
    return [named, ...group.map((slide) => withOwnHeading(slide, used))];
  });
  const { questions } = material;
  const last = dropped.has(questions.body) ? [] : [discussionSection(context.words), questions];
  return [...sections, ...last];
}

/** In reading order; a group ends where the voice changes, or where it is long enough. */
function groupByVoice(slides: readonly DraftSlide[]): readonly DraftSlide[][] {
  const groups: DraftSlide[][] = [];
  for (const slide of slides.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group === undefined || group.length >= MOST_IN_SECTION || changesVoice(group, slide))
      groups.push([slide]);
    else group.push(slide);
  }
  return groups;
}

function changesVoice(group: readonly DraftSlide[], slide: DraftSlide): boolean {
  const last = group.findLast((other) => isVoiced(other));
  return (
    isVoiced(slide) && last !== undefined && last.voice !== slide.voice && group.length >= FEWEST_IN_SECTION
  );
}

/** A last section of one slide belongs to the one before. */
function merged(groups: readonly DraftSlide[][]): readonly (readonly DraftSlide[])[] {
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last === undefined || before === undefined || (last.length > 1 && last.some(isVoiced))) return groups;
  return [...groups.slice(0, -2), [...before, ...last]];
}

function isVoiced({ voice }: DraftSlide): boolean {
  return voice === '' || voice.startsWith('block');
}

function sectionOf(
  context: DraftContext,
  group: readonly DraftSlide[],
  material: Material,
  used: Set<string>,
): DraftSlide {
  const contents = group.filter(isVoiced);
  const from = Math.min(...contents.map(({ at }) => at), Infinity);
  const to = Math.max(...contents.map(({ at }) => at), 0);
  const heading = sectionHeading(context, { from, to, group }, material, used);
  used.add(heading);
  return {
    kind: 'section',
    heading: heading.includes('\\') ? heading : markdownText(heading),
    otherHeading: null,
    attributes: '',
    body: contentsOf(group, context.words),
    notes: context.words.sectionNotes,
    at: from,
    priority: 0,
    voice: '',
  };
}

/** “Two quotations and one claim.” */
function contentsOf(group: readonly DraftSlide[], words: DraftWords): string {
  const quotations = group.filter((slide) => slide.attributes === '' && isVoiced(slide)).length;
  const claims = group.filter(({ attributes }) => attributes.startsWith('{.claim')).length;
  return words.contents(quotations, claims);
}

/** Two slides never share a heading: the second says which it is. */
function withOwnHeading(slide: DraftSlide, used: Set<string>): DraftSlide {
  const other = slide.otherHeading ?? slide.heading;
  let heading = used.has(slide.heading) ? other : slide.heading;
  for (let count = 2; used.has(heading); count += 1) heading = `${other} (${count})`;
  used.add(heading);
  return { ...slide, heading };
}

function discussionSection(words: DraftWords): DraftSlide {
  return {
    kind: 'section',
    heading: words.discussion,
    otherHeading: null,
    attributes: '',
    body: words.firstAlone,
    notes: '',
    at: 0,
    priority: 0,
    voice: '',
  };
}

/** A short text or a list has neither sentences nor quotations: its first lines stand for it. */
function fallbackSlides(context: DraftContext): readonly DraftSlide[] {
  return context.article.paragraphs.slice(0, 3).flatMap((paragraph, at): readonly DraftSlide[] => {
    const content = wordsToShow(wordsAt(context, paragraph));
    if (content === null || !stands(context, content, null, paragraph.start)) return [];
    return [
      {
        kind: 'slide',
        heading: context.words.paragraph(paragraph.number),
        otherHeading: null,
        attributes: '',
        body: blockQuote(content, `${context.words.article} ${citationOf(context, paragraph.start)}`),
        notes: context.words.noSentence,
        at: paragraph.start,
        priority: at,
        voice: '',
      },
    ];
  });
}
