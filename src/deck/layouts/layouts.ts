import { plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import type { BodyBlock } from '../../outline/outline.ts';
import { type DeckBlock, type SlideFrame, numberPart } from '../slide.ts';
import { widthOf } from '../text-length.ts';
import { actors } from './actors.ts';
import { agenda } from './agenda.ts';
import { chain } from './chain.ts';
import { claim } from './claim.ts';
import { comparison } from './comparison.ts';
import { custom } from './custom.ts';
import { figure } from './figure.ts';
import type { DeckLayoutModule, LayoutModule } from './layout-module.ts';
import { number } from './number.ts';
import { points } from './points.ts';
import { questions } from './questions.ts';
import { quote } from './quote.ts';
import { quotes } from './quotes.ts';
import { section } from './section.ts';
import { sources } from './sources.ts';
import { statement } from './statement.ts';
import { table } from './table.ts';
import { terms } from './terms.ts';
import { timeline } from './timeline.ts';
import { title } from './title.ts';

/** All layouts, by the class that asks for them; `custom` stands for those that an author made. */
export const LAYOUTS = {
  title,
  section,
  agenda,
  sources,
  points,
  statement,
  quote,
  quotes,
  claim,
  comparison,
  timeline,
  actors,
  terms,
  chain,
  questions,
  figure,
  table,
  number,
  custom,
} as const satisfies Readonly<Record<string, AnyLayout>>;

type AnyLayout = DeckLayoutModule<SlideFrame, SlideFrame> | LayoutModule<SlideFrame, SlideFrame>;

type SlidesByLayout = {
  readonly [Name in Layout]: (typeof LAYOUTS)[Name] extends { contents(slide: infer S): unknown } ? S : never;
};

/** One screen of the deck; `layout` says which. */
export type Slide = Only<SlidesByLayout[Layout], Misnamed>;

/** The names of layouts whose slides say another: there are none, or the compiler says which. */
type Misnamed = {
  [Name in Layout]: SlidesByLayout[Name] extends { readonly layout: Name } ? never : Name;
}[Layout];
type Only<S, Wrong extends never> = Exclude<S, Wrong>;

/** Names of the layouts. */
export type Layout = keyof typeof LAYOUTS;

/** What the layout of a slide knows. */
export function layoutOf(slide: Slide): DeckLayoutModule<Slide, Slide> {
  return LAYOUTS[slide.layout];
}

/** The layout of this name that is made of a body; `null` for any other. */
export function bodyLayout(name: string): LayoutModule<Slide, Slide> | null {
  return BODY_LAYOUTS.get(name) ?? null;
}

const BODY_LAYOUTS: ReadonlyMap<string, LayoutModule<Slide, Slide>> = new Map(
  Object.entries(LAYOUTS).flatMap(([name, layout]) => ('compose' in layout ? [[name, layout]] : [])),
);

/** The layouts that a class on a heading can ask for. */
export const LAYOUT_CLASSES: readonly string[] = Object.entries(LAYOUTS).flatMap(([name, { needs }]) =>
  needs === null && name !== 'custom' ? [name] : [],
);

/** The layout that the shape of a body asks for; see “Layouts” in docs/outline-format.md. */
export function inferLayout(body: readonly BodyBlock[]): string {
  return [...BODY_LAYOUTS].find(([, layout]) => layout.suits(body))?.[0] ?? 'points';
}

/** All blocks on a slide, in reading order: what is in its columns, but not what a list was made into. */
export function blocksOn(slide: Slide): readonly DeckBlock[] {
  return layoutOf(slide)
    .contents(slide)
    .flatMap((part) => ('blocks' in part ? part.blocks : []));
}

/** What makes a slide of this name, in words, where no class on a heading does; `null` for any other. */
export function needsOf(name: string): string | null {
  return Object.entries(LAYOUTS).find(([layout]) => layout === name)?.[1].needs ?? null;
}

/**
 * Spreads a slide over so many continuation slides, “(2/3)”, at the best places; a footnote is where it is referred to, and notes
 * and id stay with the first part. `null` when it can’t be divided so. `mayLeaveOneAlone` lets a part hold one short item of a list.
 */
export function splitSlide(
  slide: Slide,
  count: number,
  language: string,
  mayLeaveOneAlone = false,
): readonly Slide[] | null {
  const context = { language, footnoteWeights: footnoteWeights(slide), mayLeaveOneAlone };
  const parts = layoutOf(slide).split(slide, count, context);
  if (parts === null) return null;
  const referred = new Set(parts.flatMap(({ footnotes }) => footnotes));
  return parts.map((part, index) => {
    const own = new Set(part.footnotes);
    // What no sentence refers to is referred to by what is on each part, such as the heading.
    const footnotes = slide.footnotes.filter(({ label }) => own.has(label) || !referred.has(label));
    return numberPart({ ...part.value, footnotes }, index + 1, count);
  });
}

/** A footnote is set smaller. */
const OF_FOOTNOTE = 0.6;

/** Room that each footnote takes, in letters of running text, by its label. */
function footnoteWeights({ footnotes }: Slide): ReadonlyMap<string, number> {
  return new Map(
    footnotes.map(({ label, children }) => [label, widthOf(plainTextOfBlocks(children)) * OF_FOOTNOTE]),
  );
}
