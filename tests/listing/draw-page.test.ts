import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { drawPage } from '../../src/listing/write-listing.ts';
import type { Entry } from '../../src/listing/entry.ts';
import { compileShell } from '../../src/render/templates/template-engine.ts';
import { entry, facts, finding, quotation, source } from './entries.ts';

const drawShell = await compileShell(readFileSync('templates/listing.hbs', 'utf8'));
const PARTS = { drawShell, script: 'let a;', css: '' };

const drawn = (...entries: readonly Entry[]): string => drawPage(entries, PARTS);

/** The slugs of the briefings that a page links to, in order. */
const decksIn = (page: string): readonly string[] =>
  [...page.matchAll(/href="([^"/]+)\/index\.html"/gu)].map(([, slug = '']) => slug);

test('the newest briefing comes first, one without a date last, those of one day by title', () => {
  const on = (date: string | null, title = 'T') => ({ facts: facts({ date, title }) });
  const entries = [
    entry('none', on(null)),
    entry('spring', on('2024-03-02', 'B')),
    entry('year', on('2024')),
    entry('words', on('next Monday')),
    entry('autumn', on('2025-10-01')),
    entry('also-spring', on('2024-03-02', 'A')),
  ];
  const page = drawn(...entries);
  expect(decksIn(page)).toEqual(['autumn', 'also-spring', 'spring', 'year', 'none', 'words']);
  expect(drawn(...entries.toReversed())).toBe(page);
  expect(page).toContain('<time datetime="2024-03-02">2 March 2024</time>');
  expect(page).toContain('<bdi>next Monday</bdi>');
});

test('a title is in its language and direction, and everything of a briefing is text', () => {
  const title = '</script><b>أسعار';
  const said = { title, language: 'ar', quotations: [quotation('</script><!--')] };
  const page = drawn(entry('a b', { facts: facts(said) }), entry('c'));
  expect(page).toContain('<h2 lang="ar" dir="rtl"><a href="a%20b/index.html">&lt;/script&gt;&lt;b&gt;أسعار');
  expect(page.match(/<\/script>/gu)).toHaveLength(2);
  expect(page).toMatch(/<html lang="en" dir="ltr">[^]*Arabic/u);
});

test('the page is in the language that all briefings share and that it has words in', () => {
  const inLanguage = (language: string) => entry('a', { facts: facts({ language, date: '2024-03-02' }) });
  const german = drawn(inLanguage('de'));
  expect(german).toMatch(
    /<html lang="de"[^]*<h1>Vorträge<\/h1>[^]*2\. März 2024[^]*slides\.pdf<\/a> <bdi>22 Seiten/u,
  );
  expect(german).not.toContain('class="language"');
  expect(drawn(inLanguage('de'), inLanguage('fr'))).toMatch(/<html lang="en"[^]*Briefings[^]*French/u);
  expect(drawn(inLanguage('fi'))).toMatch(/<html lang="en"[^]*Finnish/u);
});

test('an entry says what it is made from, how it was checked, and what was printed of it', () => {
  const sources = [source('A report', 'Lee, Post', '2024-02-28', 'https://example.org/"')];
  const quotations = [quotation('Twice'), quotation('Thrice', 'Ann', false)];
  const page = drawn(
    entry('a', { facts: facts({ sources, quotations, event: 'Seminar', presenters: ['Kim'] }) }),
  );
  expect(page).toContain(
    '<a href="https://example.org/&quot;" rel="noreferrer"><cite dir="auto">A report</cite></a> <bdi>Lee, Post</bdi>',
  );
  expect(page).toContain('<span>Slides: 4</span> <span>1 of 2 quotations match the saved article.</span>');
  expect(page).toContain('<a href="a/slides.pdf">slides.pdf</a> <bdi>22 pages</bdi> <bdi>112 kB</bdi>');
  expect(page).not.toContain('report.json');
  // What all are for is said once, over them.
  expect(page.match(/Seminar/gu)).toHaveLength(3);
});

test('a source leads only to the web', () => {
  const sources = [source('A', '', null, 'javascript:alert(1)')];
  expect(drawn(entry('a', { facts: facts({ sources }) }))).not.toContain('javascript:');
});

test('a briefing that failed is named with its errors, the gravest first, and leads nowhere', () => {
  const diagnostics = [finding('warning', 'So so.'), finding('error', 'Bad <b>.')];
  const page = drawn(entry('wells', { stands: 'nothing', files: [], diagnostics }), entry('b'));
  expect(page).toContain('<p class="note">Not built: wells</p>');
  expect(page).toMatch(/<details open><summary>Errors: 1 · Warnings: 1<\/summary>/u);
  expect(page).toMatch(
    /<b>error<\/b> Bad &lt;b&gt;\. <i>Do it\.<\/i> <code>outline\.md:3<\/code>[^]*So so\./u,
  );
  expect(decksIn(page)).toEqual(['b']);
  expect(page).toContain('<option value="errors">Not built (1)</option>');
});

test('a briefing that failed and stands there from before is linked, and said to be older', () => {
  const page = drawn(entry('a', { stands: 'older', diagnostics: [finding('error', 'Bad.')] }));
  expect(decksIn(page)).toEqual(['a']);
  expect(page).toContain('This is an older build: the outline has errors now.');
});

test('what was said of a briefing that was built is closed at first', () => {
  const page = drawn(
    entry('a', { diagnostics: [finding('warning', 'So so.'), finding('info', 'By the way.')] }),
  );
  expect(page).toContain('<details><summary>Warnings: 1 · Remarks: 1</summary>');
  expect(page).toContain('<b>remark</b> By the way.');
});

test('of a briefing whose outline can’t be read, its folder is named', () => {
  const page = drawn(entry('lost', { facts: null, stands: 'nothing', files: [] }));
  expect(page).toMatch(/<h2 lang="en" dir="ltr">lost<\/h2>/u);
});

test('the policy lets no script run but the page’s own, and nothing be fetched', () => {
  const page = drawn(entry('a'));
  expect(page).toMatch(/content="default-src 'none'; script-src 'sha256-[^']+'; /u);
  expect(page).not.toMatch(/(?:src|href)="https?:/u);
});

test('a page without briefings is one, too', () => {
  expect(drawn()).toContain('<h1>Briefings</h1>');
});
