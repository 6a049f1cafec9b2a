import type { BodyBlock } from '../../outline/outline.ts';
import type { DeckBlock } from '../deck-block.ts';
import type { SlideFrame } from '../slide.ts';
import { actors } from './actors/actors.ts';
import { viewActors } from './actors/view.ts';
import { agenda } from './agenda/agenda.ts';
import { viewAgenda } from './agenda/view.ts';
import { chain } from './chain/chain.ts';
import { viewChain } from './chain/view.ts';
import { claim } from './claim/claim.ts';
import { viewClaim } from './claim/view.ts';
import { comparison } from './comparison/comparison.ts';
import { viewComparison } from './comparison/view.ts';
import { custom } from './custom/custom.ts';
import { figure } from './figure/figure.ts';
import { viewFigure } from './figure/view.ts';
import type { DeckLayoutModule, LayoutModule } from './layout-module.ts';
import { number } from './number/number.ts';
import { viewNumber } from './number/view.ts';
import { points } from './points/points.ts';
import { viewPoints } from './points/view.ts';
import { questions } from './questions/questions.ts';
import { viewQuestions } from './questions/view.ts';
import { quote } from './quote/quote.ts';
import { viewQuote } from './quote/view.ts';
import { quotes } from './quotes/quotes.ts';
import { viewQuotes } from './quotes/view.ts';
import { section } from './section/section.ts';
import { viewSection } from './section/view.ts';
import { sources } from './sources/sources.ts';
import { viewSources } from './sources/view.ts';
import { statement } from './statement/statement.ts';
import { viewStatement } from './statement/view.ts';
import { table } from './table/table.ts';
import { viewTable } from './table/view.ts';
import { terms } from './terms/terms.ts';
import { viewTerms } from './terms/view.ts';
import { timeline } from './timeline/timeline.ts';
import { viewTimeline } from './timeline/view.ts';
import { title } from './title/title.ts';
import { viewTitle } from './title/view.ts';

/** All layouts, by the class that asks for them; `custom` stands for those that an author made. */
export const LAYOUTS = {
  title: { ...title, view: viewTitle },
  section: { ...section, view: viewSection },
  agenda: { ...agenda, view: viewAgenda },
  sources: { ...sources, view: viewSources },
  points: { ...points, view: viewPoints },
  statement: { ...statement, view: viewStatement },
  quote: { ...quote, view: viewQuote },
  quotes: { ...quotes, view: viewQuotes },
  claim: { ...claim, view: viewClaim },
  comparison: { ...comparison, view: viewComparison },
  timeline: { ...timeline, view: viewTimeline },
  actors: { ...actors, view: viewActors },
  terms: { ...terms, view: viewTerms },
  chain: { ...chain, view: viewChain },
  questions: { ...questions, view: viewQuestions },
  figure: { ...figure, view: viewFigure },
  table: { ...table, view: viewTable },
  number: { ...number, view: viewNumber },
  custom: { ...custom, view: viewPoints },
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
