import { expect, test } from 'vitest';

import { deckOf, printed } from '../support/lay-out.ts';

const SECTION = 'The committee and the witnesses it called over eleven sitting days';
const SOURCES =
  '---\nsources:\n  one: { title: Minutes of the harbour board and its committees, in full, author: [{ family: Lee }] }\n---\n\n';

const footsOf = async (body: string): Promise<readonly (string | undefined)[]> => {
  const html = await printed(deckOf(`# ${SECTION}\n\n## A\n\n${body}\n`, SOURCES));
  return [...html.matchAll(/<span class="footer-section">(.*?)<\/span>/gu)].map(([, text]) => text);
};

test('the name of a section stands whole in a foot without a source', async () => {
  expect((await footsOf('- B'))[1]).toBe(SECTION);
});

test('beside a long source it ends at a word', async () => {
  expect((await footsOf('- B [@one]'))[1]).toBe('The committee and the witnesses it …');
});

test('names and date keep to themselves in a foot from right to left', async () => {
  const sources =
    '---\nlang: ar\nsources:\n  one: { title: A, container-title: Courier, issued: 2026-03-14, author: [{ family: Ravn }] }\n---\n\n';
  const html = await printed(deckOf('# A\n\n## B\n\n- B [@one]\n', sources));
  expect(html).toContain('<bdi>Courier</bdi>، <bdi>');
});
