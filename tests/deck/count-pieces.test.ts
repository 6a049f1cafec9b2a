import { expect, test } from 'vitest';

import { renderSlides } from '../../src/render/render-slides.ts';
import { read, sourced } from '../support/check-outline.ts';
import { ownTemplates } from '../support/templates.ts';

/** What the slide of a body says that a theme may set in one row. */
async function piecesOf(body: string, layout = 'claim'): Promise<string | undefined> {
  const { deck } = read(sourced(`## The locks are closed {.${layout}}\n\n${body}\n`));
  const settings = { templates: await ownTemplates(), images: new Map(), bibliography: new Map() };
  const { value } = await renderSlides(deck, { ...settings, showsNotes: false, adjustments: new Map() });
  return /data-pieces="(\d)"/u.exec(value[1]?.html ?? '')?.[1];
}

const LONG = 'The lock-keepers count every barge that goes through to the sea. '.repeat(4);

test('two or three short quotations and points have space in one row', async () => {
  expect(await piecesOf('- The keepers left\n- The gates are shut')).toBe('2');
  expect(await piecesOf('> A word that is quoted\n\n- The keepers left\n- The gates are shut')).toBe('3');
  expect(await piecesOf('- The keepers left\n- The gates are shut', 'points')).toBe('2');
});

test.each([
  ['one alone', '- The keepers left'],
  ['four', '- One\n- Two\n- Three\n- Four'],
  ['a long one', `- The keepers left\n- ${LONG}`],
  ['one with points of its own', '- The keepers left\n  - at night\n- The gates are shut'],
  ['tasks', '- [ ] Count\n- [x] Leave'],
  ['a paragraph beside them', '- The keepers left\n- The gates are shut\n\nAnd more.'],
])('%s is no row', async (_, body) => {
  expect(await piecesOf(body)).toBe(undefined);
});
