import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { positionInFile } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/readers/read-article.ts';
import { indexArticle } from '../../src/evidence/index/index-article.ts';
import { verifyQuotation } from '../../src/evidence/match/verify-quotation.ts';
import { speakersOf } from '../../src/evidence/speakers/articles-at-hand.ts';
import { runs } from '../support/long-run.ts';

async function read(text: string) {
  const { value, diagnostics } = await readArticle(new TextEncoder().encode(text), 'a.md');
  const paragraphs = value?.paragraphs.map(({ start, end }) => value.file.text.slice(start, end)) ?? [];
  return { article: value, paragraphs, diagnostics };
}

test.each([
  ['We don&rsquo;t &mdash; and won&#8217;t &#x2014; pay.', 'We don’t — and won’t — pay.'],
  ['Tom &amp; Jerry, AT&T and &nosuch; &amp;lt; 5', 'Tom & Jerry, AT&T and &nosuch; &lt; 5'],
  [String.raw`It costs 5\* and \_anything\_ of 7* or *)`, 'It costs 5* and _anything_ of 7* or *)'],
  ['Run `*args` and ``a ` b``.', 'Run *args and a ` b.'],
  [
    'See <https://example.org/a_b_c> and <ann@b.example>.',
    'See https://example.org/a_b_c and ann@b.example.',
  ],
  [
    'Here is [a link [nested]](http://x.y/z_(1)) and [one][a].\n\n[a]: http://b.c "T"',
    'Here is a link [nested] and one.',
  ],
  [
    'A **bold _and_ other** word, un**believ**able, snake_case_word, 2 * 3 * 4',
    'A bold and other word, unbelievable, snake_case_word, 2 * 3 * 4',
  ],
  ['We ~~never~~ <s>ever</s> <del>do</del> <b>pay</b><!-- no -->.', 'We    pay.'],
  ['She said <q>we pay</q>.<br>And left.', 'She said “we pay”. And left.'],
  ['One\\\ntwo  \nthree\r\nfour', 'One\ntwo\nthree\nfour'],
  ['Text <script>var a = "secret"</script> goes on.', 'Text  goes on.'],
  ['The <title> tag is not closed.', 'The  tag is not closed.'],
  ['![a lake](a.png "Not me") Words.', 'Words.'],
  ['Head *line* #5\n===', 'Head line #5'],
  ['## Head #5 ##', 'Head #5'],
  ['    a **code**\n\n    line', 'a **code**\nline'],
  ['```js\na **code**\n\nline &amp;\n```', 'a **code**\nline &amp;'],
])('%j is shown as CommonMark shows it', async (markdown, shown) => {
  expect((await read(markdown)).paragraphs).toEqual([shown]);
});

test('blocks are paragraphs, whatever they are in', async () => {
  const { article, paragraphs } = await read(
    '> One\ngoes on.\n>\n> - two\n>   goes on\n\n1. three\n\n   four\n2. five[^a]\n\n| a | b |\n|---|---|\n| **6** | 7 |\n\n<div><p>Eight &amp;</p><p>nine</p></div>\n\n[^a]: Ten\n    goes on.\n\n[^b]: Eleven.\n',
  );
  expect(paragraphs).toEqual([
    'One\ngoes on.',
    'two\ngoes on',
    'three',
    'four',
    'five',
    '| a | b |\n| 6 | 7 |',
    'Eight &',
    'nine',
    'Ten\ngoes on.',
    'Eleven.',
  ]);
  expect(article?.paragraphs.map(({ isSetOff }) => isSetOff).slice(0, 3)).toEqual([true, true, false]);
  expect(article?.paragraphs.map(({ isAside }) => isAside).slice(7)).toEqual([false, true, true]);
  expect(article?.emphasis).toEqual([{ paragraph: 6, words: '6' }]);
});

test('words that are written with references are verbatim, and said by whom the text names', async () => {
  const { article } = await read(
    '&ldquo;We don&rsquo;t want it &mdash; not here,&rdquo; said M&uuml;ge O&rsquo;Brien, the mayor of the town.\n',
  );
  if (article === null) throw new Error('not read');
  const request = {
    content: 'We don’t want it — not here',
    speaker: { name: 'Müge O’Brien', language: 'en', writers: [] },
    paragraphs: [],
  };
  expect(verifyQuotation(request, indexArticle(article, await speakersOf(article)))).toMatchObject({
    verdict: 'verbatim',
    speaker: { verdict: 'stated' },
    kind: { verdict: 'quoted' },
  });
});

test.each([
  ['title: >-\n  The great\n  dam', { headline: 'The great dam' }],
  [String.raw`title: "The \"great\" dam" # working title`, { headline: 'The "great" dam' }],
  ['title: The dam # working title\nauthor: Ann Lee # staff', { headline: 'The dam', byline: 'Ann Lee' }],
  ['author: [Ann Lee, Bo Ray]', { byline: 'Ann Lee and Bo Ray' }],
  ['authors:\n  - name: Ann Lee\n  - name: Bo Ray', { byline: 'Ann Lee and Bo Ray' }],
  [
    "title: 'It''s 1984'\ndate: 2026-03-04 # a guess",
    { headline: 'It’s 1984'.replace('’', "'"), published: '2026-03-04' },
  ],
  ['title: 1984', { headline: '1984' }],
  ['title: [unclosed\nauthor: Ann Lee', { headline: null, byline: null }],
])('front matter is read as YAML: %j', async (matter, facts) => {
  for (const text of [
    `---\n${matter}\n---\nThe sea rises.`,
    `---\r\n${matter.replaceAll('\n', '\r\n')}\r\n---\r\n\r\nThe sea rises.`,
  ]) {
    const { article, paragraphs } = await read(text);
    expect(article).toMatchObject(facts);
    expect(paragraphs).toEqual(['The sea rises.']);
  }
});

test('text between two rules is text', async () => {
  expect((await read('---\nThe sea: it rises.\n\n---\nAnd falls.')).paragraphs).toEqual([
    'The sea: it rises.',
    'And falls.',
  ]);
});

describe('each word is where it is in the file', () => {
  const pieces = constantFrom(
    'word',
    '&rsquo;',
    '**',
    '_',
    '`',
    '\\*',
    '[a](b)',
    '[',
    ']',
    '\n',
    '\r\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '  ',
    ' ',
    '# ',
    '<b>',
    '</b>',
    '| a | b |\n|---|---|\n| c | d |\n',
    '[^n]',
    '[^n]: note\n',
    '```\n',
    '~~',
    '<!-- c -->',
    'x',
  );

  test('whatever it is in', async () => {
    await assert(
      asyncProperty(array(pieces, { minLength: 3, maxLength: 25 }), async (all) => {
        const source = all.join('');
        const { article } = await read(`Words. ${source}`);
        const { file, offsets } = article?.origin ?? { file: null, offsets: [] };
        for (const { start, end } of article?.paragraphs ?? [])
          for (let at = start; at < end; at += 1) {
            const [shown, written] = [
              article?.file.text.charAt(at) ?? '',
              file?.text.charAt(offsets[at] ?? -1),
            ];
            if (shown === '\n') expect(written).toMatch(/[\r\n\\ ]/u);
            else expect([shown, '&', '<']).toContain(written);
          }
      }),
      { numRuns: runs(1500), examples: [[['\n```\nword\r\n \r\n', 'wordword  ']]] },
    );
  });

  test('in a code frame, as the line of a name', async () => {
    const { article } = await read(
      '---\ntitle: T\n---\n\n> We **pay**,\r\n> said M&uuml;ge O&rsquo;Brien.\n',
    );
    const at = article?.file.text.indexOf('Müge') ?? -1;
    if (article === null || at === -1) throw new Error('not read');
    expect(positionInFile(article, { start: at, end: at + 4 })).toMatchObject({
      start: { line: 6, column: 8 },
      end: { line: 6, column: 17 },
    });
  });
});
