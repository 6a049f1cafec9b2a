import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { isEmphasisRemark, isRemark, remarkOnEmphasis } from '../../src/evidence/edits/remarks.ts';
import { evidenceWords } from '../../src/evidence/words/listed-words.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

const TEXT = 'Both sides are quoting my work, and both are quoting half of it. It did not vanish.';
const MARKDOWN = TEXT.replace('half of it', '**half** of _it_').replace('vanish', '<b>vanish</b>');
const HTML = `<html><body><article><p>${TEXT.replace('half of it', '<b>half</b> of <em>it</em>')} ${'More was said there. '.repeat(20)}</p></article></body></html>`;

/** What is reported about the emphasis of quotations: `words: text of the fix`. */
async function told(body: string, article = TEXT, name = 'a.txt', language = 'en') {
  const { value } = await readArticle(new TextEncoder().encode(article), name);
  if (value === null) throw new Error('nothing was read');
  const front = `---\ntitle: T\nlang: ${language}\nsources: { c: { title: C } }\n---\n\n## A\n\n`;
  const outline = parseOutline('outline.md', front + body).value;
  const articles = await articlesAtHand(new Map([['c', value]]));
  const { diagnostics } = gatherEvidence(outline, { articles, lock: null });
  const fixed = diagnostics
    .filter(({ code }) => code === 'evidence/emphasis-added')
    .map(({ fix, position }) => {
      const { text } = outline.file;
      const at = fix?.range.start.offset ?? 0;
      const words = text.slice(position?.start.offset, position?.end.offset);
      return `${words}${text.slice(position?.end.offset, at)}${fix?.text}`;
    });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { fixed, errors };
}

test.each([
  ['> both are quoting **half of it** [@c]', '**half of it** [emphasis added]'],
  ['> both are quoting *half of it* [@c]', '*half of it* [emphasis added]'],
  ['> both are quoting <b>half of it</b> [@c]', '<b>half of it</b> [emphasis added]'],
  ['> both are ***quoting** half of it* [@c]', '***quoting** half of it* [emphasis added]'],
  ['- They said “both are quoting **half of it**” [@c]', '**half of it** [emphasis added]'],
  ['- > both are quoting **half of it**\n  >\n  > — A [@c]', '**half of it** [emphasis added]'],
  ['> **Both** … [W]ork\n\nand “**both** are quoting” [@c]', '**both** [emphasis added]'],
])('words that are set off in a quotation alone are told: %s', async (body, fixed) => {
  expect((await told(body)).fixed).toEqual([fixed]);
});

test('what the fix writes passes, and says whose emphasis it is', async () => {
  for (const language of ['en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'zh', 'ja', 'ko', 'ar']) {
    const remark = remarkOnEmphasis(language);
    const body = `> both are quoting **half** ${remark} of it [@c]`;
    expect([language, await told(body, TEXT, 'a.txt', language)]).toEqual([
      language,
      { fixed: [], errors: [] },
    ]);
  }
});

test.each([
  ['all of it', '> *both are quoting half of it* [@c]'],
  ['all of it, with words in brackets', '> *both [of them] are quoting half of it* [@c]'],
  ['more than the passage', '**They said “both are quoting half of it” there** [@c]'],
  ['words of one’s own in brackets', '> both [*sic*] are quoting half of it [@c]'],
  ['the line of the speaker', '> both are quoting half of it\n>\n> — **Ann Lee** [@c]'],
  ['another language', '> both are quoting [half]{lang=fr} of it [@c]'],
  ['nothing', '> both are quoting half of it [@c]'],
])('where %s is set off, nothing is told', async (_what, body) => {
  expect((await told(body)).fixed).toEqual([]);
});

test.each([
  '> both are quoting **half of it** [emphasis added] [@c]',
  '> both are quoting **half of it** (emphasis added) [@c]',
  '> both are quoting **half of it** [*my emphasis*] [@c]',
  '> both are quoting **half of it** [emphasis in original] [@c]',
  '> both are quoting **half of it**\n>\n> — Ann Lee (emphasis added) [@c]',
  'He said “both are quoting **half of it**” [@c] (emphasis added).',
])('where the author says whose emphasis it is, nothing is told: %s', async (body) => {
  expect((await told(body)).fixed).toEqual([]);
});

test('a remark in the next paragraph is no remark on this one', async () => {
  expect((await told('“both are quoting **half of it**” [@c]\n\n(emphasis added)')).fixed).toHaveLength(1);
  expect((await told('> both are quoting **half of it** [@c]\n\n(emphasis added)')).fixed).toHaveLength(1);
});

test.each([
  [MARKDOWN, 'a.md'],
  [HTML, 'a.html'],
])('what the article sets off itself isn’t added: %#', async (article, name) => {
  expect((await told('> quoting **half** of *it* [@c]', article, name)).fixed).toEqual([]);
  expect((await told('> **both** are quoting half of it [@c]', article, name)).fixed).toHaveLength(1);
  expect((await told('> quoting half **of** it [@c]', article, name)).fixed).toHaveLength(1);
});

test('tags of a Markdown article count as its marks do', async () => {
  expect((await told('> It did not **vanish** [@c]', MARKDOWN, 'a.md')).fixed).toEqual([]);
});

test('a failing quotation is not told of its emphasis', async () => {
  expect(await told('> both are quoting **all of it** [@c]')).toEqual({
    fixed: [],
    errors: ['evidence/altered'],
  });
});

test.each([
  'emphasis added',
  'italics mine',
  'original emphasis',
  'Hervorhebung im Original',
  'souligné par nous',
  'souligné par l’auteur',
  'énfasis añadido',
  'corsivo mio',
  'grifo nosso',
  'выделено мной',
  '着 重 号 为 引 者 所 加',
  '重點為引者所加',
  '強調は引用者',
  '강조는 인용자',
])('“%s” says whose emphasis it is', (words) => {
  expect(isEmphasisRemark(words)).toBe(true);
});

test.each(['sic', 'emphasis', 'added', 'my work', 'with emphasis added to it', '加'])(
  '“%s” doesn’t',
  (words) => expect(isEmphasisRemark(words)).toBe(false),
);

test('each language knows the remark that it proposes', () => {
  for (const { words } of evidenceWords())
    if (words.emphasis !== undefined)
      expect([words.emphasis.added, isEmphasisRemark(words.emphasis.added)]).toEqual([
        words.emphasis.added,
        true,
      ]);
  expect([isRemark('sic'), isRemark('Thus.'), remarkOnEmphasis('de-CH')]).toEqual([
    true,
    true,
    '[Hervorhebung hinzugefügt]',
  ]);
});

test('thousands of set-off words, nested and never closed, are read', async () => {
  const words = '**both** are *quoting* <b>half <i>of</b> it '.repeat(150);
  const { fixed } = await told(
    `> ${words}[@c]\n\n“${'*a* '.repeat(900)}” [@c]`,
    `${TEXT}\n${'both are quoting half of it '.repeat(150)}`,
  );
  expect(fixed.length).toBeLessThanOrEqual(2);
});
