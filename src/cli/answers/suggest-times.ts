import type { Deck } from '../../deck/compose/deck.ts';
import { type PartOfTalk, partsOfTalk, planTimes } from '../../deck/plan-times.ts';
import { applyFixes } from '../../diagnostics/apply-fixes.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { fixTo } from '../../diagnostics/write-instead.ts';
import { writeTime } from '../../markdown/inlines/attributes.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { Outline, OutlineSlide } from '../../outline/outline.ts';
import { parseOutline } from '../../outline/parse-outline.ts';
import { splitSlides } from '../../outline/split-slides.ts';
import { sum } from '../../text/collections.ts';
import { positionBetween } from '../../text/source-file.ts';

/** What was planned for a talk, a section or a slide, what it took, and what to write for it. */
export interface SuggestedTime {
  readonly of: 'talk' | 'section' | 'slide';
  readonly title: string;
  /** Seconds; `null` where nothing was planned, or measured. */
  readonly planned: number | null;
  readonly used: number | null;
  /** What to write, such as `time=2.5`; `null` where it is there already, or can’t. */
  readonly written: string | null;
  readonly fix: Fix | null;
}

/** Whoever leafs on leaves no slide standing for longer. */
const LEAST_SECONDS = 5;

/**
 * What to write for times that were measured, by the ids of slides: in half minutes, those of sections as the sums of what is in
 * them, so that they add up. A slide that wasn’t shown keeps its time, or its share of one.
 */
export function suggestTimes(
  outline: Outline,
  deck: Deck,
  measured: ReadonlyMap<string, number>,
): readonly SuggestedTime[] {
  const rehearsed = new Rehearsed(outline, deck, measured);
  const parts = partsOfTalk(outline).map((part) => rehearsed.suggestPart(part));
  return [
    rehearsed.suggestTalk(sum(parts.map(({ minutes }) => minutes))),
    ...parts.flatMap(({ times }) => times),
  ];
}

/** The outline with the times that are suggested; `null` where they can’t be written without changing anything else. */
export function withTimes(outline: Outline, saved: string, times: readonly SuggestedTime[]): string | null {
  const fixes = times.flatMap(({ fix }) => fix ?? []);
  const { text, left } = applyFixes(saved, fixes);
  if (left.length > 0) return null;
  const before = parseOutline(outline.file.path, saved).value;
  const after = parseOutline(outline.file.path, text).value;
  const titlesOf = ({ slides }: Outline): string => JSON.stringify(slides.map(titleOf));
  const written = [after.frontMatter.time, ...after.slides.map(({ minutes }) => minutes)];
  const kept = [before.frontMatter.time, ...before.slides.map(({ minutes }) => minutes)];
  const changed = written.filter((minutes, at) => minutes !== kept[at]).length;
  return titlesOf(after) === titlesOf(before) && changed === fixes.length ? text : null;
}

/** A part of the talk as it is suggested, with the minutes that all of it takes. */
interface SuggestedPart {
  readonly minutes: number;
  readonly times: readonly SuggestedTime[];
}

class Rehearsed {
  private readonly outline: Outline;
  private readonly measured: ReadonlyMap<string, number>;
  private readonly planned: ReturnType<typeof planTimes>;
  private readonly ids: ReadonlyMap<OutlineSlide | 'title', string>;

  constructor(outline: Outline, deck: Deck, measured: ReadonlyMap<string, number>) {
    this.outline = outline;
    this.measured = measured;
    this.planned = planTimes(outline);
    this.ids = idsOfSlides(outline, deck);
  }

  /** What is written for it is the length of the class, which no rehearsal changes. */
  suggestTalk(ofParts: number): SuggestedTime {
    const { file, frontMatter } = this.outline;
    const minutes = ofParts + halves(this.usedOn('title') ?? 0);
    const { frontMatter: head } = splitSlides(file);
    const isNew = head !== null && frontMatter.time === undefined && minutes > 0;
    const written = `time: ${minutes}`;
    return {
      of: 'talk',
      title: frontMatter.title ?? file.path,
      planned: this.planned.talk,
      used: sum([...this.measured.values()]),
      written: isNew ? written : null,
      fix: isNew ? fixTo(`${written}\n`, positionBetween(file, head.end, head.end)) : null,
    };
  }

  suggestPart({ section, slides }: PartOfTalk): SuggestedPart {
    const times = slides.map((slide) => this.suggestSlide(slide));
    const inner = sum(slides.map((slide) => this.minutesFor(slide)));
    if (section === null) return { minutes: inner, times };
    const all = [section, ...slides];
    const used = all.flatMap((slide) => this.usedOn(slide) ?? []);
    const minutes = used.length === 0 ? (section.minutes ?? 0) : inner + halves(this.usedOn(section) ?? 0);
    const planned = sum(all.map((slide) => this.planned.slides.get(slide) ?? 0));
    const whole = {
      of: 'section',
      title: titleOf(section),
      planned: section.minutes === null && planned === 0 ? null : (section.minutes ?? planned / 60) * 60,
      used: used.length === 0 ? null : sum(used),
      ...this.writeSlide(section, used.length === 0 ? 0 : minutes),
    } as const;
    return { minutes, times: [whole, ...times] };
  }

  private suggestSlide(slide: OutlineSlide): SuggestedTime {
    const used = this.usedOn(slide);
    return {
      of: 'slide',
      title: titleOf(slide),
      planned: this.planned.slides.get(slide) ?? null,
      used,
      ...this.writeSlide(slide, used === null ? 0 : this.minutesFor(slide)),
    };
  }

  /** What a slide takes of its section, in minutes. */
  private minutesFor(slide: OutlineSlide): number {
    const used = this.usedOn(slide);
    if (used !== null) return Math.max(0.5, halves(used));
    return slide.minutes ?? halves(this.planned.slides.get(slide) ?? 0);
  }

  private usedOn(slide: OutlineSlide | 'title'): number | null {
    const used = this.measured.get(this.ids.get(slide) ?? '') ?? 0;
    return used < LEAST_SECONDS ? null : used;
  }

  private writeSlide(slide: OutlineSlide, minutes: number): Pick<SuggestedTime, 'written' | 'fix'> {
    const { heading } = slide;
    if (heading === null || minutes === 0 || minutes === slide.minutes) return { written: null, fix: null };
    return { written: `{time=${minutes}}`, fix: writeTime(heading, minutes, this.outline.file) };
  }
}

/** The ids that slides of an outline have in a deck, where that of the title comes first and that of the sources last. */
function idsOfSlides({ slides }: Outline, deck: Deck): ReadonlyMap<OutlineSlide | 'title', string> {
  const made = deck.slides.filter(({ layout }) => layout !== 'title' && layout !== 'sources');
  const own = slides.filter(({ layout }) => layout !== 'sources');
  const title = deck.slides.find(({ layout }) => layout === 'title')?.id ?? '';
  const ids = new Map<OutlineSlide | 'title', string>([['title', title]]);
  for (const [at, slide] of own.entries()) ids.set(slide, made[at]?.id ?? '');
  return ids;
}

/** Minutes, in halves. */
function halves(seconds: number): number {
  return Math.round(seconds / 30) / 2;
}

function titleOf({ heading }: OutlineSlide): string {
  return plainText(heading?.children ?? []);
}
