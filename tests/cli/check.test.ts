import { expect, test } from 'vitest';

import { codesIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

test('check doesn’t tick a briefing with an error, and doesn’t count quotations where there are none', async () => {
  const folder = workFolder({
    'good/outline.md': OUTLINE,
    'bad/outline.md': OUTLINE.replace('Slide', 'Slide {.clam}'),
  });
  const run = await lectern(folder, ['check', 'good', 'bad']);
  expect(run.stderr).toContain('✓ good: no quotations\n✗ bad: no quotations\n');
});

test('nor does it tick one that was checked as nobody asked for', async () => {
  const folder = workFolder({ 'good.md': OUTLINE });
  for (const id of ['none', 'constructor']) {
    const run = await lectern(folder, ['check', 'good.md', '--source', `${id}=good.md`]);
    expect([run.code, ...codesIn(run)]).toEqual([2, 'source/unknown-flag']);
    expect(run.stderr).toContain('✗ good: no quotations\n');
  }
  const sources = '---\ntitle: T\nsources: { lee: { title: S }, holt: { title: H } }';
  const named = workFolder({ 'good.md': OUTLINE.replace('---\ntitle: Title', sources) });
  expect((await lectern(named, ['check', 'good.md', '--source', 'leigh=good.md'])).stderr).toContain(
    'hint: The ids of its sources are lee, holt.',
  );
});
