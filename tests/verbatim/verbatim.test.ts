import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { wordsCutOff } from '../../src/evidence/edits/cut-off.ts';
import type { ArticleIndex } from '../../src/evidence/index/index-article.ts';
import { verifyQuotation } from '../../src/evidence/match/verify-quotation.ts';
import { passes } from '../../src/evidence/model/verdict.ts';
import { indexOf } from '../evidence/support/check.ts';

/** `altered hedge “may” > The town … close`: a verdict, what it is for and the words in question, and a quotation. */
const CASE = /^([a-z]+(?: [a-z-]+)?(?: “[^>]+”)?) > (.+)$/u;

/** What a block quote of an article is found to be, as the files say it. */
function verdictOf(index: ArticleIndex, content: string): string {
  const request = { content, speaker: null, paragraphs: [] };
  const { verdict, passage, obstacle, cutWord, notes } = verifyQuotation(request, index);
  if (!passes(verdict))
    return cutWord === null
      ? written(verdict, obstacle?.kind, obstacle?.said)
      : written(verdict, 'within', cutWord.word);
  const cut = passage === null ? null : wordsCutOff(index, passage);
  if (cut !== null) return written(verdict, 'cut-off', cut);
  return written(verdict, notes.find(({ kind }) => kind !== 'gap')?.kind);
}

function written(verdict: string, kind = '', words = ''): string {
  return [verdict, kind, words === '' ? '' : `“${words}”`].filter(Boolean).join(' ');
}

const folder = import.meta.dirname;
for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt')))
  describe(name, () => {
    for (const [at, block] of readFileSync(path.join(folder, name), 'utf8').split(/^= /mu).entries()) {
      if (at === 0) continue;
      const [title = '', ...lines] = block.trimEnd().split('\n');
      const article = lines.filter((line) => !CASE.test(line)).join('\n');
      const cases = lines.flatMap((line) => [...line.matchAll(new RegExp(CASE, 'gu'))]);
      test(`${String(at)} ${title}`, () => {
        expect(cases.length).toBeGreaterThan(0);
        const index = indexOf(article.trim());
        for (const [line, , content = ''] of cases)
          expect.soft(`${verdictOf(index, content)} > ${content}`).toBe(line);
      });
    }
  });
