import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { lectern, workFolder } from '../support/run-lectern.ts';

const ARTICLE = Array.from(
  { length: 4 },
  (_, at) =>
    `“We counted ${at + 2} wells in the valley,” Ma Li said. The council of town ${at} has not answered.`,
).join('\n\n');
const DRAFT = ['draft', 'wells.txt', '-o', 'briefing/outline.md'];

/** Sends the process Ctrl-C when it is about to change the disk for the nth time: a moment that a test can’t meet by waiting. */
const interruption = (at: number): string => {
  const script = `import fs from 'node:fs';
    let steps = 0;
    for (const name of ['mkdirSync', 'writeFileSync', 'renameSync']) {
      const work = fs[name];
      fs[name] = (...words) => {
        steps += 1;
        if (steps === ${at}) process.kill(process.pid, 'SIGINT');
        return work(...words);
      };
    }`;
  return `--import data:text/javascript,${encodeURIComponent(script)}`;
};

test.each([1, 2, 3, 4, 5, 6])(
  'a draft that is interrupted at its change %i of the disk leaves whole files only, and can be made again',
  async (at) => {
    const folder = workFolder({ 'wells.txt': ARTICLE, 'briefing/notes.txt': 'Mine.' });
    const { code } = await lectern(folder, DRAFT, { NODE_OPTIONS: interruption(at) });
    const left = readdirSync(join(folder, 'briefing'));
    expect([code, left]).toEqual([130, expect.arrayContaining(['notes.txt'])]);
    expect(['article.txt notes.txt', 'article.txt notes.txt outline.md']).toContain(left.join(' '));
    expect(readFileSync(join(folder, 'briefing/article.txt'), 'utf8')).toBe(ARTICLE);
    if (!left.includes('outline.md')) expect((await lectern(folder, DRAFT)).code).toBe(0);
    expect((await lectern(folder, ['check', 'briefing/outline.md', '--strict'])).code).toBe(0);
  },
);
