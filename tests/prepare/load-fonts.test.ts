import { expect, test } from 'vitest';

import { loadFonts } from '../../src/prepare/load-fonts.ts';
import type { LoadedFonts } from '../../src/prepare/load-fonts.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { slide, t } from '../support/deck-builder.ts';

const load = async (html: string, known: LoadedFonts | null = null): Promise<LoadedFonts> => {
  const drawn = { slide: slide({ layout: 'statement', words: t('') }, 1), html };
  return (await loadFonts([drawn], '', 'outline.md', nodeHost(), known)).value;
};

test.each(['<p>dam</p>', '<p lang="zh">水</p>', '<code>ab</code>'])(
  'fonts that have all that is needed are given again: for %s',
  async (html) => {
    const known = await load('<p>water <b>dam</b></p><p lang="zh">水库</p><code>abc</code>');
    expect(await load(html, known)).toBe(known);
  },
);

test.each(['<em>dam</em>', '<p lang="zh">坝</p>', '<code>d</code>', '<p>вода</p>'])(
  'fonts that lack something are loaded anew: for %s',
  async (html) => {
    const known = await load('<p>water <b>dam</b></p><p lang="zh">水库</p><code>abc</code>');
    expect(await load(html, known)).toEqual(await load(html));
  },
);
