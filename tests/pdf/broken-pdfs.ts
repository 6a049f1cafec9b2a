import type { goodPdf } from './good-pdf.ts';

export type Alteration = Parameters<typeof goodPdf>[0];

/** What breaks which rule. */
export const FIRING: readonly (readonly [code: string, what: string, alter: Alteration])[] = [
  ['untagged', 'not marked as tagged', (change) => change('catalog', 'Marked true', 'Marked false')],
  ['language-missing', 'without a language', (change) => change('catalog', '/Lang (en)', '')],
  [
    'language-unknown',
    'with a part in no language',
    (change) => change('heading', '/K 0', '/K 0 /Lang (a b)'),
  ],
  [
    'title-missing',
    'without a title',
    (change) => {
      change('metadata', 'A title', '');
      change('properties', '(A title)', '()');
    },
  ],
  [
    'claim-missing',
    'without a claim of PDF/UA',
    (change) => change('metadata', '<pdfuaid:part>1</pdfuaid:part>', ''),
  ],
  [
    'claim-missing',
    'with a claim of a lower level',
    (change) => change('metadata', '>A</pdfaid', '>B</pdfaid'),
  ],
  ['heading-skips-level', 'that begins in the middle', (change) => change('heading', '/H1', '/H2')],
  ['heading-skips-level', 'that goes down two levels', (change) => change('figure', '/S /Figure', '/S /H3')],
  ['list-nesting', 'with a list of paragraphs', (change) => change('item', '/S /LI', '/S /P')],
  ['list-nesting', 'with an item without a body', (change) => change('body', '/S /LBody', '/S /P')],
  ['table-nesting', 'with a paragraph in a row', (change) => change('cell', '/S /TD', '/S /P')],
  [
    'table-irregular',
    'with rows of different lengths',
    (change) => change('cell', '/K []', '/K [] /A <</O /Table /ColSpan 2>>'),
  ],
  [
    'table-irregular',
    'with a cell that reaches too far down',
    (change) => change('cell', '/K []', '/K [] /A <</O /Table /RowSpan 2>>'),
  ],
  [
    'table-irregular',
    'with a cell of no rows',
    (change) => change('cell', '/K []', '/K [] /A <</O /Table /RowSpan 0>>'),
  ],
  ['table-without-headers', 'with a table without headings', (change) => change('head', '/S /TH', '/S /TD')],
  ['table-without-headers', 'with headings of nothing', (change) => change('head', '/Scope /Column', '')],
  [
    'figure-without-alt',
    'with a figure that says nothing',
    (change) => change('figure', '/Alt (A quay)', ''),
  ],
  [
    'link-without-text',
    'with a link that says nothing',
    (change) => change('annotation', '/Contents (A link)', ''),
  ],
  ['link-without-text', 'with a link in no tag', (change) => change('link', /<<\/Type \/OBJR.*?>>/u, '')],
  [
    'content-unmarked',
    'with a line in no tag',
    (change) => change('content', 'EMC\n/H1', 'EMC 0 0 m 9 9 l S\n/H1'),
  ],
  [
    'content-unreachable',
    'with content that no tag holds',
    (change) => change('content', '/Artifact BMC', '/P <</MCID 9>>BDC'),
  ],
  [
    'private-characters',
    'with a character of its own',
    (change) => change('unicode', '<0002> <0042>', '<0002> <E001>'),
  ],
  [
    'limits-passed',
    'with an address without end',
    (change) => change('annotation', 'example.org/', `example.org/${'a'.repeat(33_000)}`),
  ],
  [
    'limits-passed',
    'with a description without end',
    (change) => change('figure', 'A quay', 'A quay '.repeat(5000)),
  ],
  [
    'limits-passed',
    'with an integer of more than 32 bits',
    (change) => change('content', '100 re', '2147483648 re'),
  ],
  [
    'limits-passed',
    'with a number that is nearly nothing',
    (change) => change('content', '0 0 100', `0 .${'0'.repeat(38)}1 100`),
  ],
  ['text-without-language', 'with Chinese in English', (change) => change('chinese', '/Lang (zh-Hans)', '')],
  [
    'text-without-language',
    'with Russian in Greek',
    (change) => {
      change('unicode', '<4E2D>', '<043404320435>');
      change('chinese', '/Lang (zh-Hans)', '/Lang (el)');
    },
  ],
  ['font-not-embedded', 'without its font', (change) => change('descriptor', /\/FontFile2 \d+ 0 R/u, '')],
  [
    'font-without-unicode',
    'with a font that explains nothing',
    (change) => change('font', /\/ToUnicode \d+ 0 R/u, ''),
  ],
  [
    'font-without-unicode',
    'with a letter that is nothing',
    (change) => change('unicode', '<0002> <0042>', ''),
  ],
  [
    'font-draws-characters',
    'with drawn characters',
    (change) => {
      change('descendant', '/CIDFontType2', '/Type3');
    },
  ],
  ['radicals', 'with a radical for a character', (change) => change('unicode', '<4E2D>', '<2F00>')],
  ['glyph-missing', 'with an empty box', (change) => change('content', '<0001> Tj', '<0000> Tj')],
  ['bookmark-broken', 'with a bookmark to nowhere', (change) => change('bookmark', /\/Dest.*\]/u, '')],
  [
    'content-unread',
    'with content that is broken',
    (change) => change('content', '/Length', '/Filter /FlateDecode /Length'),
  ],
];
