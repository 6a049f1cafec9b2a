import { plainText, plainTextOfBlocks } from '../markdown/plain-text.ts';
import type { Inline } from '../markdown/inline.ts';
import { partition } from './partition.ts';
import type { Unit } from './partition.ts';
import { numberPart } from './number-part.ts';
import type { Actor, ActorGroup, ActorsSlide, QuotesSlide, Slide, TableSlide } from './slide.ts';
import { bodyOfUnits, unitsOfBody } from './split-body.ts';

/**
 * Spreads a slide over so many continuation slides: list items, table rows (the header on each), paragraphs,
 * quotations with their attribution, actors, terms, events. Its heading says “(2/3)”; its notes stay with the first
 * part, and so does its id. `null` when it can’t be divided so, or has footnotes, which belong to one slide.
 */
export function splitSlide(slide: Slide, count: number): readonly Slide[] | null {
  if (0 < slide.footnotes.length) return null;
  const parts = divided(slide, count);
  return parts === null ? null : parts.map((part, index) => numberPart(part, index + 1, count));
}

function divided(slide: Slide, count: number): readonly Slide[] | null {
  switch (slide.layout) {
    case 'points':
    case 'custom':
      return inRuns(unitsOfBody(slide.body), count, (units) => ({ ...slide, body: bodyOfUnits(units) }));
    case 'claim':
      return inRuns(unitsOfBody(slide.evidence), count, (units) => ({
        ...slide,
        evidence: bodyOfUnits(units),
      }));
    case 'quotes':
      return dividedQuotes(slide, count);
    case 'table':
      return dividedTable(slide, count);
    case 'questions':
    case 'timeline':
    case 'terms':
    case 'actors':
      return dividedList(slide, count);
    case 'title':
    case 'section':
    case 'agenda':
    case 'sources':
    case 'statement':
    case 'quote':
    case 'comparison':
    case 'chain':
    case 'figure':
      return null;
  }
}

function dividedQuotes(slide: QuotesSlide, count: number): readonly Slide[] | null {
  const units = slide.quotations.map((value) =>
    unit(value, textLength(plainTextOfBlocks(value.content)), null),
  );
  return inRuns(units, count, (run, at) => ({
    ...slide,
    quotations: valuesOf(run),
    body: at.isLast ? slide.body : [],
  }));
}

function dividedTable(slide: TableSlide, count: number): readonly Slide[] | null {
  const { table } = slide;
  const units = table.rows.map((row) =>
    unit(row, Math.max(0, ...row.map(({ children }) => lengthOf(children)))),
  );
  return inRuns(units, count, (run, at) => ({
    ...slide,
    ...edges(slide, at),
    table: { ...table, rows: valuesOf(run) },
  }));
}

function dividedList(
  slide: Extract<Slide, { readonly layout: 'questions' | 'timeline' | 'terms' | 'actors' }>,
  count: number,
): readonly Slide[] | null {
  switch (slide.layout) {
    case 'questions': {
      const { questions } = slide;
      const units = questions.items.map((item) => unit(item, textLength(plainTextOfBlocks(item.children))));
      return inRuns(units, count, (run, at) => {
        const list = { ...questions, start: questions.start + at.start, items: valuesOf(run) };
        return { ...slide, ...edges(slide, at), questions: list };
      });
    }
    case 'timeline': {
      const units = slide.events.map((event) => unit(event, lengthOf(event.content)));
      return inRuns(units, count, (run, at) => ({ ...slide, ...edges(slide, at), events: valuesOf(run) }));
    }
    case 'terms': {
      const units = slide.terms.map((term) => unit(term, lengthOf(term.translation) + lengthOf(term.gloss)));
      return inRuns(units, count, (run, at) => ({ ...slide, ...edges(slide, at), terms: valuesOf(run) }));
    }
    case 'actors':
      return dividedActors(slide, count);
  }
}

function dividedActors(slide: ActorsSlide, count: number): readonly Slide[] | null {
  const pairs = slide.groups.flatMap((group) => group.actors.map((actor) => ({ group, actor })));
  const units = pairs.map((pair) => unit(pair, lengthOf(pair.actor.role) + lengthOf(pair.actor.part)));
  return inRuns(units, count, (run, at) => ({
    ...slide,
    ...edges(slide, at),
    groups: grouped(valuesOf(run)),
  }));
}

function grouped(pairs: readonly { readonly group: ActorGroup; readonly actor: Actor }[]): ActorGroup[] {
  const actors = new Map<ActorGroup, Actor[]>();
  for (const { group, actor } of pairs) actors.set(group, [...(actors.get(group) ?? []), actor]);
  return [...actors].map(([group, members]) => ({ ...group, actors: members }));
}

interface Place {
  /** Index of the first unit. */
  readonly start: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What comes before goes to the first part, what comes after to the last. */
function edges<Block>(
  slide: { readonly introduction: readonly Block[]; readonly body: readonly Block[] },
  at: Place,
): { readonly introduction: readonly Block[]; readonly body: readonly Block[] } {
  return { introduction: at.isFirst ? slide.introduction : [], body: at.isLast ? slide.body : [] };
}

function inRuns<U extends Unit>(
  units: readonly U[],
  count: number,
  make: (run: readonly U[], at: Place) => Slide,
): readonly Slide[] | null {
  const starts = partition(units, count);
  if (starts === null) return null;
  const bounds = [0, ...starts, units.length];
  return bounds.slice(0, -1).map((start, index) => {
    const isLast = index === bounds.length - 2;
    return make(units.slice(start, bounds[index + 1]), { start, isFirst: index === 0, isLast });
  });
}

/** A unit that stands for a value; an item of the slide’s one list unless it says otherwise. */
function unit<T>(value: T, weight: number, list: number | null = 0): Unit & { readonly value: T } {
  return { value, weight, list };
}

function valuesOf<T>(units: readonly { readonly value: T }[]): readonly T[] {
  return units.map(({ value }) => value);
}

function lengthOf(nodes: readonly Inline[]): number {
  return textLength(plainText(nodes));
}

/** Even the shortest takes a line. */
function textLength(text: string): number {
  return Math.max(40, text.length);
}
