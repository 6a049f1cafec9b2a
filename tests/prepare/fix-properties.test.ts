import { array, assert, asyncProperty, boolean, constantFrom, nat, tuple } from 'fast-check';
import { expect, test } from 'vitest';

import { applyFixes } from '../../src/diagnostics/apply-fixes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { ARTICLE, sourced } from '../support/fix-cases/fix-case.ts';
import { checked, fixIn, folderWith, PLACE } from '../support/fixed-briefing.ts';
import { runs } from '../support/long-run.ts';

/** An outline in which each `⟦right|wrong⟧` may be a slip. */
const SLIPS = `---
⟦title|titel⟧: ⟦"The lock: a reading"|The lock: a reading⟧
⟦presenter|author⟧: Ann Lee
lang: ⟦en|English⟧
incremental: ⟦false|no⟧
⟦sources|soruces⟧:
⟦  |\t⟧holt: { type: ⟦article|artcile⟧, title: The lock gates, ⟦container-title|newspaper⟧: The Bank, text: article.txt }
---

## They counted {⟦.quote|.quoet⟧}

> We counted ⟦every|evry⟧ barge that
> came ⟦through|trhough⟧, and there were fewer
>
> — Ilse Brandt[^⟦count|coutn⟧]⟦ [@holt, para. 3]|⟧

[^count]: By hand⟦ [@holt, para. 3]| [@holt para. 3]⟧.

## They were ⟦not asked {.points #asked}|not asked {.points, #asked}⟧

- “Nobody ⟦asked|aksed⟧ the people who live on the water” [@⟦holt|hotl⟧, para. ⟦4|5⟧]
- [tudo]{lang=⟦pt-BR|pt_BR⟧} and the [council](⟦https://|⟧www.example.org)

They met again.
⟦
|⟧---

⟦###|#####⟧ And then

The council will vote again [@holt].
`;

const SLOT = /⟦([^|⟧]*)\|([^⟧]*)⟧/gu;
const COUNT = [...SLIPS.matchAll(SLOT)].length;

function written(isWrong: readonly boolean[]): string {
  let at = -1;
  return SLIPS.replace(
    SLOT,
    (_, right: string, wrong: string) => ((at += 1), isWrong[at] === true ? wrong : right),
  );
}

test('whichever slips an outline has, --fix makes it what it would be without them', async () => {
  const clean = written([]);
  const beside = { 'article.txt': ARTICLE };
  expect(await checked(clean, beside)).toEqual([]);
  await assert(
    asyncProperty(
      array(boolean(), { minLength: COUNT, maxLength: COUNT }),
      constantFrom('\n', '\r\n'),
      async (isWrong, end) => {
        const host = folderWith(written(isWrong).replaceAll('\n', end), beside);
        const { diagnostics } = await fixIn(host);
        expect(host.textOf(PLACE.outlinePath)).toBe(clean.replaceAll('\n', end));
        expect(diagnostics).toEqual([]);
      },
    ),
    { numRuns: runs(20) },
  );
});

const WORDS = ARTICLE.split('\n')
  .filter((line) => line.startsWith('“'))
  .flatMap((line) => (/“([^”]+?),?”/u.exec(line)?.[1] ?? '').split(' '));

/** One slip of the pen in a word. */
const SLIPS_OF_THE_PEN: readonly ((word: string) => string)[] = [
  (word) => word.slice(0, -1),
  (word) => `${word}s`,
  (word) => word.slice(1) + word.slice(0, 1),
  () => '',
  (word) => `${word} ${word}`,
  (word) => `*${word}x*`,
  (word) => `\n> ${word}x`,
];

test('a fix of a quotation leaves everything around its range, takes the error away and brings no other', async () => {
  const slip = tuple(nat(), constantFrom(...SLIPS_OF_THE_PEN));
  await assert(
    asyncProperty(array(slip, { minLength: 1, maxLength: 3 }), async (slips) => {
      const words = [...WORDS];
      for (const [at, apply] of slips) words[at % words.length] = apply(words[at % words.length] ?? '');
      const body = `> ${words.join(' ')}\n>\n> — Ilse Brandt [@holt, para. 3]`;
      const { outline, beside } = sourced(body);
      const found = await checked(outline, beside);
      const altered = found.find(({ code }) => code === 'evidence/altered');
      if (!altered?.fix) return;
      const { range, text } = altered.fix;
      const fixed = applyFixes(outline, [altered.fix]).text;
      expect(fixed.startsWith(outline.slice(0, range.start.offset) + text)).toBe(true);
      expect(fixed.endsWith(outline.slice(range.end.offset))).toBe(true);
      const [from, to] = [outline.indexOf('>'), outline.indexOf('— Ilse')];
      expect(range.start.offset >= from && range.end.offset <= to).toBe(true);
      const errors = (all: readonly Diagnostic[]): readonly string[] =>
        all.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
      const left = errors(await checked(fixed, beside));
      expect(left).toEqual(errors(found).filter((code) => code !== 'evidence/altered'));
    }),
    { numRuns: runs(30) },
  );
});
