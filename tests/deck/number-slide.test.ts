import { expect, test } from 'vitest';

import { layoutOf } from '../../src/deck/layouts/layouts.ts';
import { plainText } from '../../src/markdown/nodes/plain-text.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { read, sourced } from '../support/check-outline.ts';
import { editionHtml } from '../support/editions.ts';
import { partsOf } from '../support/split-parts.ts';
import { ownTemplates } from '../support/templates.ts';

const OUTLINE = sourced('## Cost {.number}\n\n**1.4** million crowns a year [@cmp, para. 4]\n\nA remark.\n');

async function drawn(outline: string): Promise<string> {
  const settings = { templates: await ownTemplates(), images: new Map(), bibliography: new Map() };
  const { value, diagnostics } = await renderSlides(read(outline).deck, {
    ...settings,
    showsNotes: false,
    adjustments: new Map(),
  });
  expect(diagnostics).toEqual([]);
  return value[1]?.html ?? '';
}

test('a citation at the end is its source, and one among the words is not', () => {
  const sourceOf = (paragraph: string): string | undefined => {
    const number = read(sourced(`## Cost {.number}\n\n${paragraph}\n`)).deck.slides[1];
    return number?.layout === 'number' ? number.citation?.references[0]?.sourceId : 'no number';
  };
  expect(sourceOf('**1.4** million a year [@cmp, para. 4]')).toBe('cmp');
  expect(sourceOf('**1.4** million [@cmp] a year')).toBe(undefined);
});

test('it is read as one sentence, and looks like three lines', async () => {
  const html = await drawn(OUTLINE);
  expect(html).toContain(
    '<p class="number serif"><strong class="number-figure">1.4</strong> <span class="number-words">million crowns a year',
  );
  expect(html).toMatch(/class="origin"><span class="cite"[^]*\u00A0¶4[^]*A remark\./u);
});

test('words before the figure lead to it, and one sentence is read', async () => {
  const outline = sourced('## Cost {.number}\n\nThe ferry cost **1.4** million crowns [@cmp, para. 4]\n');
  expect(await drawn(outline)).toContain(
    '<p class="number serif"><span class="number-lead">The ferry cost</span> <strong class="number-figure">1.4</strong> <span class="number-words">million crowns',
  );
  const number = read(outline).deck.slides[1];
  const [sentence] = number === undefined ? [] : layoutOf(number).contents(number);
  expect(sentence?.kind === 'statement' && plainText(sentence.words).trim()).toBe(
    'The ferry cost 1.4 million crowns',
  );
});

test.each([
  ['62%', 'brief'],
  ['1,480', 'short'],
  ['约1400万', 'medium'],
  ['¥1,400,000', 'long'],
  ['1,400,000,000', 'full'],
])('the longer it is, the smaller it is set: %s', async (figure, length) => {
  expect(await drawn(`---\ntitle: T\n---\n## A {.number}\n\n**${figure}** of it\n`)).toContain(
    `data-length="${length}"`,
  );
});

test('what it shows is the sentence as it was written, and what follows', () => {
  const number = read(OUTLINE).deck.slides[1];
  if (number === undefined) throw new Error('There is no slide.');
  const parts = layoutOf(number).contents(number);
  expect(parts.map(({ kind }) => kind)).toEqual(['statement', 'blocks']);
  expect(parts[0]?.kind === 'statement' && plainText(parts[0].words).trim()).toBe(
    '1.4 million crowns a year',
  );
});

test('the reader has the sentence with its note', async () => {
  const html = await editionHtml('reader', read(OUTLINE).deck);
  expect(html).toMatch(
    /<p class="pull serif"><strong>1\.4<\/strong> million crowns a year<sup class="note-mark">/u,
  );
});

test('long words go on under the figure again', () => {
  const parts = partsOf('## A {.number}\n\n**1.4** It fell. Then it rose again.\n', 2) ?? [];
  const shown = parts.map((part) =>
    part.layout === 'number' ? `${plainText(part.figure)}|${plainText(part.words).trim()}` : '',
  );
  expect(shown).toEqual(['1.4|It fell.', '1.4|Then it rose again.']);
});

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
