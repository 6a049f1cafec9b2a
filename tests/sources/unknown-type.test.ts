import { expect, test } from 'vitest';

import { SourceItem } from '../../src/outline/front-matter.ts';
import { formatBibliography } from '../../src/sources/format-bibliography.ts';

test('a type that CSL doesn’t know makes no entry disappear', async () => {
  const item = SourceItem.parse({ type: 'graffito', title: 'On a wall', issued: '2026' });
  const { value, diagnostics } = await formatBibliography(new Map([['wall', item]]), null, 'en');
  expect(diagnostics).toEqual([]);
  expect(value[0]?.runs.map(({ text }) => text).join('')).toContain('On a wall');
});
