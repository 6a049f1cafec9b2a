import { expect, test } from 'vitest';

import { SourceItem } from '../../src/outline/front-matter.ts';
import { exportSources } from '../../src/sources/export-sources.ts';
import { formatBibliography, type CitationStyle } from '../../src/sources/format-bibliography.ts';
import { readBibliography } from '../../src/sources/read-bibliography.ts';

const WEB = SourceItem.parse({
  type: 'webpage',
  title: 'Harbour <b>towns</b>',
  author: [{ given: 'Ann', family: 'Lee' }],
  'container-title': 'Coast & Sea',
  issued: '2017-09-18',
  URL: 'https://example.org/a?b=1&c=2',
  text: 'article.txt',
});

/** The formatted list, with italics between asterisks. */
async function format(
  items: Readonly<Record<string, SourceItem>>,
  style: CitationStyle | null = null,
  language = 'en',
) {
  const { value, diagnostics } = await formatBibliography(new Map(Object.entries(items)), style, language);
  const entries = value.map(({ runs }) =>
    runs.map(({ text, isItalic }) => (isItalic ? `*${text}*` : text)).join(''),
  );
  return { entries, codes: diagnostics.map((diagnostic) => diagnostic.code) };
}

test('a web page is listed as Chicago has it, and its title can’t bring in markup', async () => {
  expect((await format({ a: WEB })).entries).toEqual([
    'Lee, Ann. “Harbour <b>towns</b>.” *Coast & Sea*. 18 September 2017. https://example.org/a?b=1&c=2.',
  ]);
});

test.each([
  ['en-US', 'Lee, Ann, and Bo Ray. “Tides.” Translated by Cay Moss. *Coast*. September 18, 2017.'],
  ['en-GB', 'Lee, Ann, and Bo Ray. ‘Tides’. Translated by Cay Moss. *Coast*. 18 September 2017.'],
  ['de', 'Lee, Ann, und Bo Ray. „Tides“. Übersetzt von Cay Moss. *Coast*. 18. September 2017.'],
  ['fr-CA', 'Lee, Ann, et Bo Ray. «\u00a0Tides\u00a0». Traduit par Cay Moss. *Coast*. 18 septembre 2017.'],
  ['es-MX', 'Lee, Ann, y Bo Ray. «Tides». Traducido por Cay Moss. *Coast*. 18 de septiembre de 2017.'],
  ['ru', 'Lee, Ann, и Bo Ray. «Tides». Перевод Cay Moss. *Coast*. 18 сентября 2017.'],
  ['ar', 'Lee, Ann, و Bo Ray. ”Tides“. ترجمة Cay Moss. *Coast*. 18 سبتمبر 2017.'],
  ['zh-Hans', 'Lee, Ann, 和Bo Ray. “Tides”. 译者 Cay Moss. *Coast*. 2017年9月18日.'],
  ['fa', 'Lee, Ann, و Bo Ray. «Tides». ترجمهٔ Cay Moss. *Coast*. 18 سپتامبر 2017.'],
  ['he', 'Lee, Ann, וBo Ray. ”Tides“. בתרגום Cay Moss. *Coast*. 18 בספטמבר 2017.'],
  ['nl', 'Lee, Ann, en Bo Ray. “Tides”. Vertaald door Cay Moss. *Coast*. 18 september 2017.'],
  ['it', 'Lee, Ann, e Bo Ray. «Tides». Tradotto da Cay Moss. *Coast*. 18 settembre 2017.'],
  ['ja', 'Lee, Ann, およびBo Ray. 「Tides」. 訳 Cay Moss. *Coast*. 2017年9月18日.'],
  ['ko', 'Lee, Ann, 및 Bo Ray. “Tides”. 옮김 Cay Moss. *Coast*. 2017년 9월 18일.'],
  ['pt-BR', 'Lee, Ann, e Bo Ray. “Tides”. Tradução de Cay Moss. *Coast*. 18 de setembro de 2017.'],
  ['zh-Hant', 'Lee, Ann, 和Bo Ray. 「Tides」. 譯者 Cay Moss. *Coast*. 2017年9月18日.'],
])('terms, dates and marks are those of the briefing’s language: %s', async (language, entry) => {
  const tides = SourceItem.parse({
    type: 'webpage',
    title: 'Tides',
    author: [
      { given: 'Ann', family: 'Lee' },
      { given: 'Bo', family: 'Ray' },
    ],
    translator: [{ given: 'Cay', family: 'Moss' }],
    'container-title': 'Coast',
    issued: '2017-09-18',
  });
  expect((await format({ tides }, null, language)).entries).toEqual([entry]);
});

test.each([
  ['2026-04-01', '1er avril 2026'],
  ['2026-04-02', '2 avril 2026'],
  ['2026-04-21', '21 avril 2026'],
])('French has an ordinal for the first day of a month alone: %s', async (issued, date) => {
  const tides = SourceItem.parse({
    type: 'article-newspaper',
    title: 'Tides',
    'container-title': 'Coast',
    issued,
  });
  expect((await format({ tides }, null, 'fr')).entries).toEqual([`«\u00a0Tides\u00a0». *Coast*. ${date}.`]);
});

test.each([
  ['he', 'רוזן', 'תמר', 'רוזן, תמר'],
  ['en', 'ใจดี', 'สมชาย', 'ใจดี, สมชาย'],
  ['ar', 'الفارسي', 'ليلى', 'الفارسي، ليلى'],
  ['en', 'الفارسي', 'ليلى', 'الفارسي, ليلى'],
  ['ja', '小川', '真理', '小川真理'],
  ['ko', '정', '유나', '정유나'],
])(
  'a family name and a given name are split as their script parts them: %s',
  async (language, family, given, shown) => {
    const book = SourceItem.parse({ type: 'book', title: 'T', author: [{ family, given }] });
    const [entry] = (await format({ book }, null, language)).entries;
    expect(entry).toBe(`${shown}. *T*.`);
  },
);

test('a year alone is a year in every language', async () => {
  const wall = SourceItem.parse({ type: 'book', title: 'The wall', publisher: 'Press', issued: '1999' });
  for (const language of ['en-GB', 'de', 'fr', 'es', 'ru', 'ar', 'zh'])
    expect((await format({ wall }, null, language)).entries).toEqual(['Press. *The wall*. 1999.']);
});

test('books, journal articles and sources without author or date are listed, by author', async () => {
  const items = {
    z: SourceItem.parse({
      type: 'book',
      title: 'The wall',
      author: [{ family: 'Zhao', given: 'Bo' }],
      publisher: 'Press',
      'publisher-place': 'Oxford',
      issued: '1999',
    }),
    j: SourceItem.parse({
      type: 'article-journal',
      title: 'On tides',
      author: [{ family: 'Abe', given: 'C.' }],
      'container-title': 'Tides',
      volume: '3',
      issue: '2',
      page: '1-9',
      issued: { 'date-parts': [['2001', 5]] },
    }),
    n: SourceItem.parse({ type: 'webpage', title: 'Nobody wrote this' }),
  };
  expect((await format(items)).entries).toEqual([
    'Abe, C. “On tides.” *Tides* 3, no. 2 (May 2001): 1–9.',
    'Zhao, Bo. *The wall*. Oxford: Press, 1999.',
    '“Nobody wrote this.”',
  ]);
});

test('of more than ten authors the first seven are listed, and of thousands no more are handed to the processor', async () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ given: 'Ann', family: `Lee${at + 1}` }));
  const book = (count: number) => SourceItem.parse({ type: 'book', title: 'Tides', author: people(count) });
  const every =
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>t</title><id>t</id>' +
    '<updated>2026-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation>' +
    '<bibliography><layout><names variable="author"><name form="short" delimiter=" "/></names></layout></bibliography></style>';

  const { entries } = await format({ ten: book(10), eleven: book(11), crowd: book(50_000) });
  const listed = await format({ crowd: book(50_000) }, { path: 'every.csl', xml: every });

  expect(entries).toEqual([
    expect.stringMatching(/^Lee1, Ann, .*, Ann Lee7, et al\. \*Tides\*/u),
    expect.stringMatching(/^Lee1, Ann, .*, Ann Lee7, et al\. \*Tides\*/u),
    expect.stringMatching(/, Ann Lee9, and Ann Lee10\. \*Tides\*/u),
  ]);
  expect(listed.entries[0]).toMatch(/^Lee1 .* Lee199 Lee50000$/u);
});

test('a title of a million quotation marks is cut where it is no title any more', async () => {
  const { entries } = await format({ a: SourceItem.parse({ type: 'book', title: '"a '.repeat(300_000) }) });

  expect(entries[0]?.length).toBeLessThan(6000);
  expect(entries[0]).toContain('…');
});

test('another style is used where the user names one', async () => {
  const xml =
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="container-title"/></layout></bibliography></style>';
  expect((await format({ a: WEB }, { path: 'own.csl', xml })).entries).toEqual(['Coast & Sea']);
});

test('a style that can’t be used is reported, and the list is there all the same', async () => {
  const { entries, codes } = await format({ a: WEB }, { path: 'own.csl', xml: '<style' });
  expect([entries.length, codes]).toEqual([1, ['source/bad-style']]);
});

test('RIS is read', async () => {
  const ris =
    'TY  - NEWS\r\nID  - lee\r\nKW  -\r\nAU  - Lee, Ann\r\nAU  - Harbour Office\r\nTI  - The sea\r\nT2  - Coast\r\nPY  - 2017\r\nDA  - 2017/09/18/\r\nSP  - 1\r\nEP  - 9\r\nER  - \r\n';
  expect((await readBibliography(ris, 'a.ris')).value.get('lee')).toEqual({
    type: 'article-newspaper',
    title: 'The sea',
    author: [{ family: 'Lee', given: 'Ann' }, { literal: 'Harbour Office' }],
    'container-title': 'Coast',
    issued: '2017-09-18',
    page: '1–9',
  });
});

test('CSL-JSON is read, and what can’t be read is reported', async () => {
  expect((await readBibliography('[{"id": "a", "title": "T"}]', 'a.json')).value.get('a')).toMatchObject({
    title: 'T',
  });
  expect((await readBibliography('[{"id": "a"}]', 'a.json')).diagnostics[0]?.code).toBe(
    'source/incomplete-entry',
  );
  const many = JSON.stringify(Array.from({ length: 1000 }, (_, at) => ({ id: `a${at}` })));
  expect((await readBibliography(many, 'a.json')).diagnostics).toHaveLength(20);
  expect((await readBibliography('{', 'a.json')).diagnostics[0]?.code).toBe('source/bad-bibliography');
  expect((await readBibliography('nothing', 'a.bib')).diagnostics[0]?.code).toBe('source/bad-bibliography');
});

test('a date that is written out is exported with its year, month and day', async () => {
  const sources = new Map([['lee', { ...WEB, issued: '18 September 2017' }]]);
  expect((await readBibliography(exportSources(sources, 'bibtex'), 'a.bib')).value.get('lee')?.issued).toBe(
    '2017-09-18',
  );
  expect(exportSources(sources, 'bibtex')).toContain('\n  month = sep,\n');
  expect(exportSources(sources, 'csl-json').replaceAll(/\s/gu, '')).toContain('"date-parts":[[2017,9,18]]');
});

test('sources are exported as BibTeX that is read back, and as CSL-JSON without what is Lectern’s own', async () => {
  const sources = new Map([['lee', { ...WEB, title: 'Harbour & sea' }]]);
  const back = (await readBibliography(exportSources(sources, 'bibtex'), 'a.bib')).value.get('lee');
  expect(back).toMatchObject({
    title: 'Harbour & sea',
    author: WEB.author,
    issued: '2017-09-18',
    URL: WEB.URL,
  });
  expect(exportSources(sources, 'csl-json')).not.toContain('article.txt');
});

test('what reference managers want besides is in the BibTeX, and read back as it was', async () => {
  const sea = SourceItem.parse({
    type: 'chapter',
    title: 'The sea',
    author: [{ family: 'Lee', given: 'Ann' }],
    editor: [{ family: 'Ray', given: 'Bob' }, { literal: 'Harbour Office' }],
    translator: [{ family: 'Fox', given: 'Cy' }],
    'container-title': 'Coasts',
    publisher: 'Press',
    'publisher-place': 'Oxford',
    volume: '2',
    issue: '7',
    page: '1–9',
    DOI: '10.1000/sea_1',
    language: 'en-GB',
    note: 'Second printing',
    issued: '1999',
  });
  const thesis = SourceItem.parse({ type: 'thesis', title: 'Tides', publisher: 'Coast University' });
  const bibtex = exportSources(
    new Map([
      ['sea', sea],
      ['tides', thesis],
    ]),
    'bibtex',
  );
  const back = (await readBibliography(bibtex, 'a.bib')).value;
  expect([back.get('sea'), back.get('tides')]).toEqual([sea, thesis]);
  expect(bibtex).toContain('school = {Coast University}');
  expect(exportSources(new Map([['lee', WEB]]), 'bibtex')).toContain(
    String.raw`howpublished = {Coast \& Sea}`,
  );
  // YAML has a number where there are no quotation marks.
  expect(exportSources(new Map([['sea', { ...sea, volume: 2 }]]), 'bibtex')).toContain('volume = {2}');
});

test('what means something in TeX is written so that it is printed as it stands', async () => {
  const title = '5 % of $3 & a_b #1';
  const bibtex = exportSources(new Map([['lee', { ...WEB, title }]]), 'bibtex');
  expect(bibtex).toContain(String.raw`title = {5 \% of \$3 \& a\_b \#1}`);
  expect((await readBibliography(bibtex, 'a.bib')).value.get('lee')?.title).toBe(title);
});

test.each([
  ['blanks where a field should stand', 'a.bib', `@article{a, title={T},${' '.repeat(500_000)}x`],
  ['blanks between names', 'a.bib', `@article{a, title={T}, author={A${' '.repeat(200_000)}B and C}}`],
  ['a date of blanks', 'a.bib', `@article{a, title={T}, date={2026T${'\t'.repeat(200_000)}\n1}}`],
  [
    'words that stand for twice the word before',
    'a.bib',
    `@string{w0 = "word"}${Array.from({ length: 99 }, (_, at) => `@string{w${at + 1} = w${at} # w${at}}`).join('\n')}@book{a, title = w99}`,
  ],
  [
    'authors by the hundred thousand',
    'a.ris',
    `TY  - JOUR\nID  - a\nTI  - T\n${'AU  - B, C\n'.repeat(100_000)}ER  - \n`,
  ],
])('a bibliography of %s keeps nobody waiting', async (_, path, text) => {
  expect([...(await readBibliography(text, path)).value.keys()]).toEqual(['a']);
});
