import { expect, test } from 'vitest';

import {
  buildBriefing,
  DEFAULT_PRINT,
  DEFAULT_OPTIONS,
  EDITIONS,
  locateBriefings,
  nodeHost,
} from '../../src/index.ts';
import { OUTLINE, workFolder } from '../support/run-lectern.ts';

test('a program says which editions it wants, and learns what can’t be made without a browser', async () => {
  const folder = workFolder({ 'outline.md': OUTLINE });
  const host = nodeHost();
  const [place] = (await locateBriefings([folder], false, host)).value;
  if (place === undefined) throw new Error('It isn’t there.');
  const print = { ...DEFAULT_PRINT, editions: EDITIONS, paper: 'letter' as const };
  const { value, diagnostics } = await buildBriefing(
    place,
    {
      options: { ...DEFAULT_OPTIONS, print },
      outputFolder: `${folder}/out`,
      isStrict: false,
      browser: () => Promise.resolve(null),
      onPrinted: () => undefined,
      onProgress: () => undefined,
    },
    host,
  );
  expect(value.prepared.settings.print).toMatchObject({
    editions: [...EDITIONS],
    paper: 'letter',
    handout: 4,
  });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'Without a browser, this can’t be made: slides, notes, handout, reader, png.',
  ]);
  expect(value.files).toEqual([]);
});
