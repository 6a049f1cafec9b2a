import { expect, test } from 'vitest';

import type { BriefingFacts } from '../../src/prepare/briefing-facts.ts';
import { buildReport } from '../../src/products/build-report.ts';
import { splitSlide } from '../../src/deck/layouts/layouts.ts';
import { splitDeck } from '../../src/layout/split-deck.ts';
import type { LayoutReport } from '../../src/layout/layout-report.ts';
import { NO_FRONT_MATTER } from '../../src/outline/parse-front-matter.ts';
import { DEFAULT_OPTIONS, resolveSettings } from '../../src/settings.ts';
import { deckOf } from '../support/lay-out.ts';
import { tightLayout } from '../support/split-parts.ts';

const PLACE = { slug: 'locks', folder: '/b', outlinePath: '/b/outline.md', shownPath: 'outline.md' };

const FACTS: BriefingFacts = {
  title: 'Locks',
  subtitle: null,
  event: null,
  presenters: [],
  date: null,
  language: 'en',
  sources: [],
  quotations: [],
};

/** The slides of report.json, of a deck whose slide “P” was spread over two. */
function reported(layout: LayoutReport | null): readonly Record<string, unknown>[] {
  const whole = deckOf('## P\n\n- a\n- b\n- c\n- d\n');
  const parts = whole.slides.map((slide) => [slide.id, splitSlide(slide, 2, 'en') ?? [slide]] as const);
  const deck = splitDeck(whole, new Map(parts.filter(([id]) => id === 'slide-p')));
  const settings = resolveSettings(DEFAULT_OPTIONS, NO_FRONT_MATTER);
  const { slides } = JSON.parse(buildReport({ place: PLACE, deck, settings }, FACTS, layout, [], []));
  return slides;
}

test('the part of a slide that goes on says of which, at the line of the whole', () => {
  const [title, first, second] = reported(null);
  expect([title?.['continues'], first?.['continues']]).toEqual([null, null]);
  expect([second?.['continues'], second?.['line']]).toEqual([first?.['id'], first?.['line']]);
});

test('the size of its type is reported in points of the page, to a tenth', () => {
  const [title, first] = reported([tightLayout('slide-p', { fit: 0.9, size: 30.61 })]);
  expect(first).toMatchObject({ fit: 0.9, variant: 'tight', points: 23 });
  expect(title).toMatchObject({ fit: null, variant: null, points: null });
});
