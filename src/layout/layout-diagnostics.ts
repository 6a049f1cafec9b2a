import type { Slide } from '../deck/layouts/layouts.ts';
import { idOfWhole, partsByWhole } from '../deck/slide.ts';
import { type Diagnostic, diagnosticKind, plural } from '../diagnostics/diagnostic.ts';
import { type LayoutReport, type SlideLayout, isSmall } from './layout-report.ts';

/** More continuation slides than this are a text, not a slide. */
export const MOST_PARTS = 20;

interface Overflow {
  readonly title: string;
  readonly excess: NonNullable<SlideLayout['excess']>;
  /** Of its table; `null` on a slide without. */
  readonly columns: number | null;
  /** What is on it that isn’t made of words. */
  readonly figure: Figure | null;
  /** Whether it is one of as many parts as a slide is spread over at the most. */
  readonly isOfMostParts: boolean;
}

/** What a slide may be too full of that no shorter words help. */
type Figure = 'chart' | 'diagram' | 'formula';

export const overflow = diagnosticKind({
  code: 'layout/overflow',
  severity: 'error',
  message: ({ title, excess }: Overflow) =>
    `The slide “${title}” does not fit: it is ${excess.pixels} px too ${excess.direction === 'down' ? 'tall' : 'wide'} in the smallest type.`,
  hint: ({ excess, columns, figure, isOfMostParts }) => {
    const forHeight = isOfMostParts ? TOO_LONG : hintForHeight(excess);
    const { direction, pixels } = excess;
    return (
      hintForFigure(excess, figure) ?? (direction === 'aside' ? hintForWidth(pixels, columns) : forHeight)
    );
  },
  docs: 'A slide that is too full is set tighter, then smaller, then spread over several, as docs/fitting.md says. What still doesn’t fit is for you to shorten, or to spread over two slides with a second `##` heading or `---`.',
});

export const smallType = diagnosticKind({
  code: 'layout/small-type',
  severity: 'warning',
  message: ({ title, points }: { readonly title: string; readonly points: number }) =>
    `The slide “${title}” fits only in type of ${points} pt.`,
  hint: () => 'Shorten it, or spread it over two slides: 24 pt and more read well from the back of a room.',
  docs: 'Every layout has a size that its text has at the least where it is of a usual length, which docs/fitting.md lists. Smaller type than that was needed for this slide, which can’t be divided.',
});

export const drawnOver = diagnosticKind({
  code: 'layout/drawn-over',
  severity: 'error',
  message: ({ title, words, isCut }: NonNullable<SlideLayout['clash']> & { readonly title: string }) =>
    isCut
      ? `The slide “${title}” cuts off “${words}”, which is longer than its drawing has space for.`
      : `The slide “${title}” has a drawing or picture over its words “${words}”.`,
  hint: ({ isCut }) =>
    isCut ? 'Make it shorter.' : 'Give the drawing a paragraph or a slide of its own, or make it smaller.',
  docs: 'Nothing is drawn over words, and no drawing paints outside of its box. The boxes of formulas, charts, flow charts and pictures are compared with those of words.',
});

/** What is to be said of slides that don’t fit, or only in small type. */
export function layoutDiagnostics(
  report: LayoutReport,
  slides: readonly Slide[],
  file: string,
): readonly Diagnostic[] {
  const byId = new Map(report.map((layout) => [layout.id, layout]));
  const parts = partsByWhole(slides);
  const said = new Set<string>();
  return slides.flatMap((slide) => {
    const layout = byId.get(slide.id);
    const isOfMostParts = parts.get(idOfWhole(slide.id))?.length === MOST_PARTS;
    const problem = layout === undefined ? null : problemOf(slide, layout, file, isOfMostParts);
    // Several parts of one slide: the first says it for all.
    if (problem === null || said.has(`${problem.code} ${idOfWhole(slide.id)}`)) return [];
    said.add(`${problem.code} ${idOfWhole(slide.id)}`);
    return [problem];
  });
}

function problemOf(
  slide: Slide,
  layout: SlideLayout,
  file: string,
  isOfMostParts: boolean,
): Diagnostic | null {
  const place = { file, position: slide.position };
  const { excess, size, clash } = layout;
  if (excess !== null) {
    const columns = slide.layout === 'table' ? slide.table.header.length : null;
    return overflow({ title: slide.title, excess, columns, figure: figureOn(slide), isOfMostParts }, place);
  }
  if (clash !== null) return drawnOver({ title: slide.title, ...clash }, place);
  if (size === null || !isSmall(layout)) return null;
  return smallType({ title: slide.title, points: Math.round(size * 7.5) / 10 }, place);
}

/** A few words out of one part would make all others too full in turn. */
const TOO_LONG = `It is spread over ${MOST_PARTS} slides already, and none is over more: put a second \`##\` heading, or \`---\`, where it divides best, or shorten it.`;

function hintForHeight({ words, wordsThatFit }: NonNullable<SlideLayout['excess']>): string {
  if (words === null) return 'Make the picture smaller, or give it a slide of its own.';
  const count = words === 1 ? 'about one word' : `about ${words} words`;
  const fitting = wordsThatFit === null || wordsThatFit < 1 ? '' : `, so that about ${wordsThatFit} are left`;
  return `Take out ${count}${fitting}, or start another slide where the text divides best.`;
}

const FIGURES: Readonly<Record<Figure, string>> = {
  chart:
    'Give its rows shorter names, keep those that the argument needs, or make two charts. A chart has the most room on a slide of its own.',
  diagram:
    'Show the part that the argument needs, or make two diagrams: fewer boxes beside and under each other, shorter words in them and at arrows.',
  formula:
    'A formula on a line of its own, between $$ and $$, is broken at its operators; one that has none is for you to part, with \\begin{aligned} … \\\\ … \\end{aligned}.',
};

const TALL_FORMULA =
  'A formula isn’t divided: show fewer of its lines, or put the rest on another slide, with a second `##` heading or `---`.';

/** A slide may hold so many words beside a formula that is too tall by itself; of more, some can go. */
const FEW_WORDS = 12;

/** A formula is always to blame for width, and for height where there is little else; a table beside it may be as well. */
function hintForFigure(excess: Overflow['excess'], figure: Figure | null): string | null {
  if (figure === null) return null;
  if (figure !== 'formula' || excess.direction === 'aside') return FIGURES[figure];
  const words = (excess.words ?? 0) + (excess.wordsThatFit ?? 0);
  return words <= FEW_WORDS ? TALL_FORMULA : null;
}

function figureOn(slide: Slide): Figure | null {
  const types = new Set(typesIn(slide));
  for (const type of ['diagram', 'chart'] as const) if (types.has(type)) return type;
  return types.has('formula') && !types.has('table') ? 'formula' : null;
}

function* typesIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && typeof node.type === 'string') yield node.type;
  for (const child of Object.values(node)) yield* typesIn(child);
}

/** In CSS pixels: what a slide has between its margins. */
const WIDTH = 1104;

function hintForWidth(pixels: number, columns: number | null): string {
  if (columns === null) return 'Break up what can’t be broken, such as a long address, or make it smaller.';
  const fitting = Math.max(1, Math.floor((columns * WIDTH) / (WIDTH + pixels)));
  const count = fitting === 1 ? 'one' : `${Math.min(fitting, columns - 1)}`;
  return `About ${count} of its ${columns} columns fit: give it fewer, or shorter words.`;
}

/** What was done to make slides fit, in one line: “3 slides set closer, 1 in smaller type”; `null` for nothing. */
export function summariseFitting(report: LayoutReport): string | null {
  const families = [...partsByWhole(report).values()];
  const wholes = families.flatMap((family) => (family.length === 1 ? family : []));
  const split = families.filter((family) => 1 < family.length);
  const smaller = wholes.filter(({ fit }) => fit < 1).length;
  const closer = wholes.filter(({ fit, variant }) => fit === 1 && variant !== null).length;
  const said = [
    [closer, 'set closer'],
    [smaller, 'in smaller type'],
    [split.length, `spread over ${split.flat().length}`],
  ] as const;
  const [first, ...others] = said.filter(([count]) => 0 < count);
  if (first === undefined) return null;
  const begin = `${plural(first[0], 'slide')} ${first[1]}`;
  return [begin, ...others.map(([count, how]) => `${count} ${how}`)].join(', ');
}
