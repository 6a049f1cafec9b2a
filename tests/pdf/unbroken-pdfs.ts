import type { Alteration, Ends } from './broken-pdfs.ts';

/** What looks like a fault and is none. */
export const SILENT: readonly (readonly [what: string, alter: Alteration, ends?: Ends])[] = [
  ['a picture that explains its colours', (change) => change('picture', '/DeviceGray', '[/ICCBased 28 0 R]')],
  [
    'numbers that are large, long or small, but not too much so',
    (change) =>
      change('content', '0 0 100 100 re', `2147483647 3000000000.5 .${'0'.repeat(30)}1 -2147483648 re`),
  ],
  [
    'a cell that spans what its row leaves free',
    (change) => change('head', '/Scope /Column', '/Scope /Column /ColSpan 1'),
  ],
  [
    'a link described by its tag',
    (change) => {
      change('annotation', '/Contents (A link)', '');
      change('link', '/S /Link', '/S /Link /Alt (A link)');
    },
  ],
  [
    'Russian in Russian',
    (change) => {
      change('unicode', '<4E2D>', '<043404320435>');
      change('chinese', '/Lang (zh-Hans)', '/Lang (ru)');
    },
  ],
  [
    'a Greek letter that is a sign',
    (change) => {
      change('unicode', '<4E2D>', '<03BC>');
      change('chinese', '/Lang (zh-Hans)', '');
    },
  ],
  [
    'two authors, one after the other',
    (change) => {
      change(
        'metadata',
        '</dc:title>',
        '</dc:title><dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></dc:creator>',
      );
      change('properties', '<</Title', '<</Author (A, B) /Title');
    },
  ],
  [
    'a cell under a heading with a name',
    (change) => {
      change('head', '/K []', '/K [] /ID (h9)');
      change('cell', '/K []', '/K [] /A <</O /Table /Headers [(h9)]>>');
    },
  ],
  [
    'a character of its own with a text in its place',
    (change) => {
      change('unicode', '<0004> <0043>', '<0004> <E001>');
      change('content', '<0003> Tj', '<0003> Tj /Span <</ActualText (x)>>BDC <0004> Tj EMC');
    },
  ],
  [
    'layers with a name',
    (change) =>
      change('catalog', '/Lang', '/OCProperties <</D <</Name (a)>> /Configs [<</Name (b)>>]>> /Lang'),
  ],
  ['a link to the next page', (change) => change('annotation', '/S /URI', '/S /Named /N /NextPage')],
  [
    'an intent that is known, and a text that looks like an operator',
    (change) => change('content', 'BT', '/Perceptual ri /Span <</E (0 0 0 1 k )>>BDC EMC BT'),
  ],
  ['a text without letters', (change) => change('content', '/Figure', 'BT\nET\n/Figure')],
  ['a note with a name', (change) => change('figure', '/S /Figure', '/S /Note /ID (n1)')],
  ['a figure with a text in its place', (change) => change('figure', '/Alt', '/ActualText')],
  ['a width that is rounded', (change) => change('descendant', '[500 500]', '[500 500.9]')],
  [
    'Chinese in a Chinese document',
    (change) => {
      change('chinese', '/Lang (zh-Hans)', '');
      change('catalog', '/Lang (en)', '/Lang (zh-Hant-TW)');
    },
  ],
  [
    'claims as attributes',
    (change) => change('metadata', '<pdfuaid:part>1</pdfuaid:part>', '<rdf:Description pdfuaid:part="1"/>'),
  ],
  [
    'a tab key on a page without links',
    (change) => {
      change('page', /\/Annots \[.*?\]/u, '');
      change('page', '/Tabs /S', '');
    },
  ],
];
