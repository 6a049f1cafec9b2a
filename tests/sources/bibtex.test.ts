import { expect, test } from 'vitest';

import { formatSource } from '../../src/deck/format-source.ts';
import { exportSources } from '../../src/sources/export-sources.ts';
import { formatBibliography } from '../../src/sources/format-bibliography.ts';
import { readBibliography } from '../../src/sources/read-bibliography.ts';

test('BibTeX is read: nested braces, accents, names, months, comments', async () => {
  const bib = `% a comment
@comment{x, y = 1}
@article{lee2017, title = {The {Sea} and G{\\"o}teborg -- a \`\`view''}, author = "Lee, Ann and {Harbour Office} and Bob Ray",
  journal = {Coast \\& Sea}, year = 2017, month = sep, pages = {1--9}, url = {https://example.org/a_b}, }`;
  expect((await readBibliography(bib, 'a.bib')).value.get('lee2017')).toEqual({
    type: 'article-journal',
    title: 'The Sea and Göteborg – a “view”',
    author: [{ family: 'Lee', given: 'Ann' }, { literal: 'Harbour Office' }, { family: 'Ray', given: 'Bob' }],
    'container-title': 'Coast & Sea',
    page: '1–9',
    URL: 'https://example.org/a_b',
    issued: '2017-09',
  });
});

test.each([
  ['month = 3', '2017-03'],
  ['month = {12}', '2017-12'],
  ['month = {Herbst}', '2017'],
])('the month of a BibTeX entry may be a number: %s', async (month, issued) => {
  const bib = `@book{sea, title = {The sea}, year = 2017, ${month}}`;
  expect((await readBibliography(bib, 'a.bib')).value.get('sea')?.issued).toBe(issued);
});

test('words that a BibTeX file defines, values that # joins, and names of three parts are read', async () => {
  const { value } = await readBibliography(
    `@String{post = "Harbour " # {Post}}
@article{lee, journal = POST, month = "3" # "", year = 2026, title = {The } # post # { again}, author = {Lee, Jr., Ann and Ray, Bob}}`,
    'a.bib',
  );
  expect(value.get('lee')).toMatchObject({
    title: 'The Harbour Post again',
    'container-title': 'Harbour Post',
    issued: '2026-03',
    author: [
      { family: 'Lee', given: 'Ann', suffix: 'Jr.' },
      { family: 'Ray', given: 'Bob' },
    ],
  });
  expect(exportSources(value, 'bibtex')).toContain('author = {Lee, Jr., Ann and Ray, Bob}');
});

/** The only entry of a file. */
async function entryOf(bib: string) {
  const { value, diagnostics } = await readBibliography(bib, 'a.bib');
  expect(diagnostics).toEqual([]);
  return value.get('x');
}

test.each([
  [String.raw`\textquotedblleft The sea\textquotedblright{} rises`, '“The sea” rises'],
  [String.raw`The $\alpha$ and H$_2$O of CO\textsubscript{2}`, 'The α and H₂O of CO₂'],
  [String.raw`On, \ldots{} and on \dots`, 'On, … and on …'],
  [String.raw`\emph{The Sea} and \textbf{\textsc{Tides}} of {\it Ålesund}`, 'The Sea and Tides of Ålesund'],
  [
    String.raw`\'Etudes, na\"{\i}ve, \v{C}apek, \c{c}a, \aa, \o, {\ss}, \L{}\'od\'z`,
    'Études, naïve, Čapek, ça, å, ø, ß, Łódź',
  ],
  [String.raw`A \unheardof{word} of \url{https://e.org/a_b}`, 'A word of https://e.org/a_b'],
  [String.raw`5 < 6 > 4, 7\% and 8% of R\&D, p\_q, \#1, \$5`, '5 < 6 > 4, 7% and 8% of R&D, p_q, #1, $5'],
  [String.raw`The {NASA} Story: {A} New Look`, 'The NASA Story: A New Look'],
  ['<b>Bold</b> <script>alert(1)</script>', '<b>Bold</b> <script>alert(1)</script>'],
  ["Pages 1--9 --- and ``so on''~here", 'Pages 1–9 — and “so on” here'],
  ['Море и 海', 'Море и 海'],
])('TeX in a title is read as it is printed: %s', async (tex, title) => {
  expect((await entryOf(`@book{x, title = {${tex}}}`))?.title).toBe(title);
});

test.each([
  ["de la Vall{\\'e}e Poussin, Charles", [{ family: 'de la Vallée Poussin', given: 'Charles' }]],
  ['Ludwig van Beethoven', [{ family: 'van Beethoven', given: 'Ludwig' }]],
  ['von Neumann, Jr., John', [{ family: 'von Neumann', given: 'John', suffix: 'Jr.' }]],
  ['{World Health Organization} and Plato', [{ literal: 'World Health Organization' }, { literal: 'Plato' }]],
  ['Lee, Ann and others', [{ family: 'Lee', given: 'Ann' }, { literal: 'et al.' }]],
  ['family=Lee, given=Ann, prefix=van', [{ family: 'van Lee', given: 'Ann' }]],
])('names are read: %s', async (names, author) => {
  expect((await entryOf(`@book{x, title = {T}, author = {${names}}}`))?.author).toEqual(author);
});

test.each([
  ['year = 2020, month = mar # "~15"', '2020-03-15'],
  ['year = 2020, month = {September}, day = 7', '2020-09-07'],
  ['date = {2020-01-02/2020-02-03}', '2020-01-02'],
  ['year = {1999}, day = 7', '1999'],
  ['year = {in press}', 'in press'],
])('dates are read: %s', async (fields, issued) => {
  expect((await entryOf(`@book{x, title = {T}, ${fields}}`))?.issued).toBe(issued);
});

test('the day of a visit, a page under howpublished, and the escapes of an address are read', async () => {
  expect(
    await entryOf(
      String.raw`@misc{x, title={T}, subtitle={U}, howpublished={\url{https://e.org/a\_b%20c~d}}, urldate={2021-05-04}}`,
    ),
  ).toMatchObject({ title: 'T: U', URL: 'https://e.org/a_b%20c~d', accessed: '2021-05-04', type: 'webpage' });
});

test('an entry has what it lacks from the one that it refers to, and proceedings are a book', async () => {
  const bib = `@inproceedings{talk, title = {A talk}, crossref = {conf}}
@proceedings{conf, title = {Proceedings}, editor = {Ray, Bob}, year = 1999, publisher = {Simon and Sons}}`;
  const { value } = await readBibliography(bib, 'a.bib', (id) => id === 'talk');
  expect([...value]).toEqual([
    [
      'talk',
      expect.objectContaining({
        'container-title': 'Proceedings',
        issued: '1999',
        editor: [{ family: 'Ray', given: 'Bob' }],
        publisher: 'Simon and Sons',
      }),
    ],
  ]);
  expect((await readBibliography(bib, 'a.bib')).value.get('conf')?.type).toBe('book');
});

test.each([
  [
    'a brace',
    '@book{a, title = {Whole}}\n@book{x,\n  title = {T},\n  note = {open\n}\n@book{b, title = {Whole}}',
    2,
    'its last brace is missing',
  ],
  [
    'all braces',
    '@book{a, title={Whole}}\n@book{x, title = {T},\n note = {open\n@book{b, title={Whole}}',
    2,
    'a brace isn’t closed',
  ],
  [
    'a quotation mark',
    '@book{a, title={Whole}}\n\n@book{x, title = {T}, note = "open}\n@book{b, title={Whole}}',
    3,
    'a quotation mark isn’t closed',
  ],
  [
    'a comma',
    '@book{a, title={Whole}}\n@book{x, title={T},\n  year = 2020\n  note = {N}\n}\n@book{b, title={Whole}}',
    4,
    'there is no comma',
  ],
  [
    'an equals sign',
    '@book{a, title={Whole}}\n@book{x, title={T},\n  year 2020\n}\n@book{b, title={Whole}}',
    3,
    'a field has no “=”',
  ],
])(
  'an entry without %s is read up to there, and its line is said; others are whole',
  async (_, bib, line, reason) => {
    const { value, diagnostics } = await readBibliography(bib, 'a.bib');
    expect([...value.keys()]).toEqual(['a', 'x', 'b']);
    expect([...value.values()].map(({ title }) => title)).toEqual(['Whole', 'T', 'Whole']);
    expect(
      diagnostics.map(({ code, message, position }) => [
        code,
        message.includes(reason),
        position?.start.line,
      ]),
    ).toEqual([['source/broken-entry', true, line]]);
  },
);

test.each([
  ['en', 'Lee, Ann et al. *Tides*.'],
  ['zh-Hans', 'Lee, Ann 等. *Tides*.'],
])(
  '“and others” is said as a list of sources has it, and nobody is called that: %s',
  async (language, entry) => {
    const bib = '@book{x, title = {Tides}, author = {Lee, Ann and others}}';
    const { value } = await readBibliography(bib, 'a.bib');
    const { value: list } = await formatBibliography(value, null, language);
    expect(
      list.map(({ runs }) => runs.map(({ text, isItalic }) => (isItalic ? `*${text}*` : text)).join('')),
    ).toEqual([entry]);
    const [source] = [...value].map(([id, item]) => formatSource(id, item, language));
    expect(source?.mark).toBe('Lee et al.');
    expect(exportSources(value, 'bibtex')).toContain('author = {Lee, Ann and others}');
  },
);

/** What takes a parser long, ten thousand times over. */
test.each([
  ['braces', `title = {${'{'.repeat(10_000)}x${'}'.repeat(10_000)}}`],
  ['names', `title = {T}, author = {${'A B and '.repeat(60_000)}C}`],
  ['fields of one name', `title = {T}, ${'f = 1, '.repeat(60_000)}`],
  ['commands', `title = {${'\\emph'.repeat(50_000)}}`],
  ['exponents', `title = {$${'^{'.repeat(9000)}x${'}'.repeat(9000)}$}`],
  ['words defined', `title = ${'post # '.repeat(50_000)}post`],
  ['environments', `title = {${'\\begin{a}'.repeat(9000)}}`],
])(
  'an entry of too many %s is refused at once',
  async (_, fields) => {
    const { value, diagnostics } = await readBibliography(
      `@string{post = "${'word '.repeat(300)}"}\n@book{x, ${fields}}`,
      'a.bib',
    );
    expect([...value.keys()]).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['source/broken-entry']);
  },
  5000,
);

test('of a library of ten thousand entries only what is cited is read', async () => {
  const bib = Array.from(
    { length: 10_000 },
    (_, at) => `@article{a${at}, title = {T${at}}, abstract = {${'word '.repeat(200)}}}`,
  );
  const { value } = await readBibliography(bib.join('\n'), 'a.bib', (id) => id === 'a7777');
  expect([...value.values()].map(({ title }) => title)).toEqual(['T7777']);
}, 5000);
