import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

import { runLectern } from '../support/built-briefings.ts';

test('a small outline is understood as it always was', async () => {
  const folder = fileURLToPath(new URL('fixture', import.meta.url));
  const deck = await runLectern('build', folder, '--emit', 'deck');
  await expect(deck.replaceAll(process.cwd(), '.')).toMatchFileSnapshot('fixture/deck.json');
});
