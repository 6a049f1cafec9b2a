import { expect, test } from 'vitest';

import { lectern, workFolder } from '../support/run-lectern.ts';

test('a character without a font is reported of once, though slides before it are spread over several', async () => {
  const points = Array.from(
    { length: 20 },
    (_, at) => `- The harbour board met in winter ${at}, and again`,
  ).join('\n');
  const folder = workFolder({ 'outline.md': `---\ntitle: T\n---\n\n## A\n\n${points}\n\n## B\n\n- ไทย\n` });
  const { stderr } = await lectern(folder, [
    'build',
    'outline.md',
    '--out',
    'out',
    '--edition',
    'slides,reader',
  ]);
  expect(stderr.match(/missing-glyph/gu)).toHaveLength(1);
});
