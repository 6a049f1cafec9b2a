import type { Alteration } from './broken-pdfs.ts';

/** What looks like a fault and is none. */
export const SILENT: readonly (readonly [what: string, alter: Alteration])[] = [
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
    'a character of its own with a text in its place',
    (change) => {
      change('unicode', '<0004> <0043>', '<0004> <E001>');
      change('content', '<0003> Tj', '<0003> Tj /Span <</ActualText (x)>>BDC <0004> Tj EMC');
    },
  ],
  ['a text without letters', (change) => change('content', '/Figure', 'BT\nET\n/Figure')],
  ['a figure with a text in its place', (change) => change('figure', '/Alt', '/ActualText')],
  [
    'Chinese in a Chinese document',
    (change) => {
      change('chinese', '/Lang (zh-Hans)', '');
      change('catalog', '/Lang (en)', '/Lang (zh-Hant-TW)');
    },
  ],
];
