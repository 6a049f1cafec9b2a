import type { Inline } from '../markdown/nodes/inline.ts';
import type { SlideFrame } from './slide.ts';

const SUFFIX = /--part-\d+$/u;

/** Marks a slide as one part of several: “(2/3)” in heading and title, an id of its own, notes on the first alone, its share of the time. */
export function numberPart<S extends SlideFrame>(part: S, number: number, count: number): S {
  const mark = ` (${number}/${count})`;
  const words: Inline = { type: 'text', value: mark, position: part.position };
  return {
    ...part,
    id: number === 1 ? part.id : `${part.id}--part-${number}`,
    heading: part.heading.length === 0 ? [] : [...part.heading, words],
    title: `${part.title}${mark}`,
    notes: number === 1 ? part.notes : [],
    planned: part.planned === null ? null : Math.round(part.planned / count),
  };
}

/** What was found of slides, all parts of a slide together, by the id of the whole. */
export function partsByWhole<T extends { readonly id: string }>(
  parts: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const wholes = new Map<string, T[]>();
  for (const part of parts) {
    const whole = idOfWhole(part.id);
    wholes.set(whole, [...(wholes.get(whole) ?? []), part]);
  }
  return wholes;
}

/** The id of the slide that a part comes from; its own for a slide that is whole. */
export function idOfWhole(id: string): string {
  return id.replace(SUFFIX, '');
}
