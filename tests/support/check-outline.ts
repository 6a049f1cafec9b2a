import { expect } from 'vitest';

import { composeDeck } from '../../src/deck/compose/compose-deck.ts';
import type { Deck } from '../../src/deck/compose/deck.ts';
import type { Slide } from '../../src/deck/layouts/layouts.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Outline } from '../../src/outline/outline.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

/** What an outline became, and what was said about it. */
export interface ReadOutline {
  readonly outline: Outline;
  readonly deck: Deck;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses an outline and composes its deck; the rules of the model have tests of their own. `layouts` are the author's. */
export function read(text: string, layouts: readonly string[] = []): ReadOutline {
  const outline = parseOutline('outline.md', text);
  const deck = composeDeck(outline.value, { ownLayouts: new Set(layouts), receipt: null });
  const found = [...outline.diagnostics, ...deck.diagnostics];
  const diagnostics = found.toSorted((one, other) => placeIn(one) - placeIn(other));
  return { outline: outline.value, deck: deck.value, diagnostics };
}

export interface Expectation {
  readonly outline: string;
  readonly layouts?: readonly string[];
  /** `code at line:column`, and `, hint: …` for words that its hint holds; in the order of the file. */
  readonly reports: readonly string[];
}

/** Holds what is said about an outline against what should be. */
export function check({ outline, layouts = [], reports }: Expectation): void {
  const { diagnostics } = read(outline, layouts);
  const said = diagnostics.map((diagnostic, index) => {
    const hint = /, hint: (.+)$/u.exec(reports[index] ?? '')?.[1];
    const place = `${diagnostic.code} at ${shownPlace(diagnostic)}`;
    if (hint === undefined) return place;
    return `${place}, hint: ${diagnostic.hint?.includes(hint) ? hint : diagnostic.hint}`;
  });
  expect(said).toEqual(reports);
}

/** The slides that a body under a title and a heading gives, without the title slide. */
export function slides(body: string): readonly Slide[] {
  return read(titled(body)).deck.slides.slice(1);
}

/** The first slide of a body under “## Slide”; its diagnostics are expected to be none. */
export function slide<Name extends Slide['layout']>(
  layout: Name,
  body: string,
): Extract<Slide, { readonly layout: Name }> {
  const { deck, diagnostics } = read(titled(body));
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const found = deck.slides[1];
  expect(found?.layout).toBe(layout);
  return found as Extract<Slide, { readonly layout: Name }>;
}

/** An outline of three lines of front matter; the body begins on line 4. */
export function titled(body: string): string {
  return `---\ntitle: Title\n---\n${body}`;
}

/** Front matter that describes the sources “cmp” and “gt”; the body begins on line 7. */
export function sourced(body: string): string {
  return `---\ntitle: Title\nsources:\n  cmp: { title: One, container-title: Media Project, issued: 2017-09-18 }\n  gt: { title: Two }\n---\n${body}`;
}

function shownPlace({ position }: Diagnostic): string {
  return position === null ? 'the file' : `${position.start.line}:${position.start.column}`;
}

function placeIn({ position }: Diagnostic): number {
  return position?.start.offset ?? -1;
}
