/** A slide, as far as its time goes. */
export interface TimedSlide {
  readonly id: string;
  /** Seconds; 0 where none are planned. */
  readonly planned: number;
  /** What the slide begins: a section, or what follows all sections. */
  readonly begins: 'section' | 'end' | null;
}

/** How a talk, a section or a slide keeps its time; all in seconds. */
export interface Pace {
  readonly of: 'talk' | 'section' | 'slide';
  readonly used: number;
  readonly planned: number;
  /** Beyond what is planned up to the end of this slide; below 0, what is not yet used of what is planned up to its begin. */
  readonly behind: number;
}

/** Where in a talk somebody is. */
export interface TalkNow {
  readonly slides: readonly TimedSlide[];
  /** The slide that is shown, by its place among the others. */
  readonly at: number;
  /** For the talk; 0 where none is planned. */
  readonly planned: number;
  /** Seconds. */
  readonly elapsed: number;
  /** Seconds for which a slide was shown. */
  readonly usedOn: (slide: TimedSlide) => number;
}

/** The pace of the talk, of the section and of the slide, as far as something is planned for them. */
export function paceOf({ slides, at, planned, elapsed, usedOn }: TalkNow): readonly Pace[] {
  const slide = slides.slice(at, at + 1);
  const from = slides.slice(0, at + 1).findLastIndex(({ begins }) => begins !== null);
  const next = slides.findIndex(({ begins }, index) => index > at && begins !== null);
  const isInSection = slides[from]?.begins === 'section';
  const section = isInSection ? slides.slice(from, next === -1 ? slides.length : next) : [];
  const paceIn = (of: Pace['of'], part: readonly TimedSlide[], before: readonly TimedSlide[]): Pace => {
    const used = sumOf(part, usedOn);
    return { of, used, planned: sumOf(part, plannedFor), behind: behind(used, before, slide) };
  };
  const paces: readonly Pace[] = [
    { of: 'talk', used: elapsed, planned, behind: behind(elapsed, slides.slice(0, at), slide) },
    paceIn('section', section, slides.slice(from, at)),
    paceIn('slide', slide, []),
  ];
  return paces.filter((pace) => pace.planned > 0);
}

const plannedFor = ({ planned }: TimedSlide): number => planned;

function behind(used: number, before: readonly TimedSlide[], slide: readonly TimedSlide[]): number {
  const begin = sumOf(before, plannedFor);
  const end = begin + sumOf(slide, plannedFor);
  return used > end ? used - end : Math.min(0, used - begin);
}

function sumOf(slides: readonly TimedSlide[], each: (slide: TimedSlide) => number): number {
  return slides.reduce((all, slide) => all + each(slide), 0);
}
