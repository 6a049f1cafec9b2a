import type { Alteration, Ends } from './broken-pdfs.ts';
import { drawing } from './broken-graphics.ts';

/** What breaks which rule of tags, content, fonts and graphics. */
export const FIRING_INSIDE: readonly (readonly [
  code: string,
  what: string,
  alter: Alteration,
  ends?: Ends,
])[] = [
  [
    'content-nested',
    'with an artifact in tagged content',
    (change) => change('content', '<0003> Tj', '/Artifact BMC <0003> Tj EMC'),
  ],
  [
    'content-unbalanced',
    'with a saved state that is never restored',
    (change) => change('content', '/Artifact BMC 0', 'q /Artifact BMC 0'),
  ],
  [
    'content-unbalanced',
    'with a state that was never saved',
    (change) => change('content', '/Artifact BMC 0', 'Q q /Artifact BMC 0'),
  ],
  [
    'content-unbalanced',
    'with an artifact that never ends',
    (change) => change('content', '/X1 Do EMC', '/X1 Do EMC /Artifact BMC'),
  ],
  [
    'content-unbalanced',
    'with an end of nothing',
    (change) => change('content', '/X1 Do EMC', '/X1 Do EMC EMC'),
  ],
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
    'annotation-not-printed',
    'with a link that isn’t printed',
    (change) => change('annotation', '/F 4', '/F 0'),
  ],
  ['annotation-not-printed', 'with a hidden link', (change) => change('annotation', '/F 4', '/F 36')],
  ['tab-order', 'whose tab key goes its own way', (change) => change('page', '/Tabs /S', '')],
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
  ['parents-missing', 'without a way back', (change) => change('parents', '/Nums [0', '/Nums [7')],
  [
    'parents-missing',
    'whose way back leads to another tag',
    (change) => change('parents', /\[(\S+ 0 R) (\S+ 0 R)/u, '[$2 $1'),
  ],
  [
    'parents-missing',
    'with a link without a way back',
    (change) => change('annotation', '/StructParent 1', ''),
  ],
  [
    'parents-missing',
    'with a link whose way back leads to another tag',
    (change) => change('parents', / 1 \d+ 0 R\]/u, ' 1 7 0 R]'),
  ],
  ['parents-missing', 'with a tag in nothing', (change) => change('item', /\/P \d+ 0 R/u, '')],
  ['parents-missing', 'with a first tag in nothing', (change) => change('document', /\/P \d+ 0 R/u, '')],
  [
    'parents-missing',
    'with a tag that says that it stands elsewhere',
    (change) => change('cell', /\/P \d+ 0 R/u, '/P 7 0 R'),
  ],
  [
    'private-characters',
    'with a character of its own',
    (change) => change('unicode', '<0002> <0042>', '<0002> <E001>'),
  ],
  [
    'limits-passed',
    'with a name that is too long',
    (change) => change('catalog', '/Lang', `/Dests <</${'a'.repeat(128)} []>> /Lang`),
  ],
  [
    'limits-passed',
    'with a page as large as a field',
    (change) => change('page', '[0 0 100 100]', '[0 0 100 14401]'),
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
  [
    'limits-passed',
    'with a large integer in a form',
    (change) => change('picture', /.*/su, drawing('-2147483649 0 1 1 re f')),
  ],
  [
    'limits-passed',
    'with a large integer in the tile of a pattern',
    (change) => {
      change('picture', /.*/su, drawing('3000000000 0 1 1 re f').replace('/Subtype /Form', '/PatternType 1'));
      change('page', '/XObject', '/Pattern');
    },
  ],
  [
    'layers-unnamed',
    'with layers without a name',
    (change) => change('catalog', '/Lang', '/OCProperties <</OCGs [] /D <<>>>> /Lang'),
  ],
  [
    'layers-unnamed',
    'with layers that switch themselves',
    (change) => change('catalog', '/Lang', '/OCProperties <</D <</Name (a) /AS [<<>>]>>>> /Lang'),
  ],
  [
    'field-undescribed',
    'with a field in a link’s place',
    (change) => change('annotation', '/Subtype /Link', '/Subtype /Widget'),
  ],
  [
    'field-undescribed',
    'with a form that changes itself',
    (change) => change('catalog', '/Lang', '/AcroForm <</Fields [] /NeedAppearances true>> /Lang'),
  ],
  [
    'contents-nesting',
    'with an entry outside a table of contents',
    (change) => change('figure', '/S /Figure', '/S /TOCI'),
  ],
  [
    'font-set-incomplete',
    'with a list of glyphs that lacks some',
    (change) => {
      change('descriptor', '/FontName', '/CIDSet 26 0 R /FontName');
    },
  ],
  ['table-nesting', 'with a heading part and no body part', (change) => change('row', '/S /TR', '/S /THead')],
  [
    'action-forbidden',
    'with a link that goes on to a program',
    (change) => change('annotation', '/S /URI', '/Next [<</S /Launch>>] /S /URI'),
  ],
  [
    'action-forbidden',
    'with a link that saves the file',
    (change) => change('annotation', '/S /URI', '/S /Named /N /SaveAs'),
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
  ['font-widths', 'with other widths', (change) => change('descendant', '[500 500]', '[500 510]')],
  [
    'font-map-missing',
    'with glyphs by guess',
    (change) => change('descendant', '/CIDToGIDMap /Identity', ''),
  ],
  ['font-map-missing', 'with codes by guess', (change) => change('font', '/Identity-H', '/UniGB-UCS2-H')],
  ['glyph-missing', 'with an empty box', (change) => change('content', '<0001> Tj', '<0000> Tj')],
  [
    'states-too-deep',
    'with states too deep',
    (change) => change('content', '/Artifact', `${'q '.repeat(29)}${'Q '.repeat(29)}/Artifact`),
  ],
  ['bookmark-broken', 'with a bookmark to nowhere', (change) => change('bookmark', /\/Dest.*\]/u, '')],
  [
    'content-unread',
    'with content that is broken',
    (change) => change('content', '/Length', '/Filter /FlateDecode /Length'),
  ],
];
