import type { goodPdf } from './good-pdf.ts';

export type Alteration = Parameters<typeof goodPdf>[0];
export type Ends = Parameters<typeof goodPdf>[1];

/** What breaks which rule. */
export const FIRING: readonly (readonly [code: string, what: string, alter: Alteration, ends?: Ends])[] = [
  ['untagged', 'not marked as tagged', (change) => change('catalog', 'Marked true', 'Marked false')],
  [
    'untagged',
    'with suspect tags',
    (change) => change('catalog', 'Marked true', 'Marked true /Suspects true'),
  ],
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
    'title-not-shown',
    'that shows its name',
    (change) => change('catalog', 'DisplayDocTitle true', 'DisplayDocTitle false'),
  ],
  ['metadata-missing', 'without metadata', (change) => change('catalog', /\/Metadata \d+ 0 R/u, '')],
  [
    'metadata-missing',
    'with a frame that names an encoding',
    (change) => change('metadata', 'id="W', 'encoding="UTF-8" id="W'),
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
  [
    'claim-unexplained',
    'with an unexplained claim',
    (change) => change('metadata', '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>', ''),
  ],
  ['properties-differ', 'with two titles', (change) => change('properties', 'A title', 'Another')],
  ['output-intent', 'without an output intent', (change) => change('catalog', /\/OutputIntents.*\]/u, '')],
  ['output-intent', 'with a profile of a camera', (change) => change('profile', 'mntr', 'scnr')],
  ['file-header', 'that looks like text', undefined, { header: '%PDF-1.7\n' }],
  ['file-header', 'of a later version', undefined, { header: '%PDF-2.0\n%\xE2\xE3\xCF\xD3\n' }],
  ['identifier-missing', 'without an identifier', undefined, { trailer: '' }],
  [
    'attachment',
    'with an attachment',
    (change) => change('catalog', '/Lang', '/Names <</EmbeddedFiles <</Names [(a.txt) <<>>]>>>> /Lang'),
  ],
  [
    'action-forbidden',
    'with a script',
    (change) => change('catalog', '/Lang', '/Names <</JavaScript <<>>>> /Lang'),
  ],
  [
    'action-forbidden',
    'that starts a program',
    (change) => change('catalog', '/Lang', '/OpenAction <</S /Launch>> /Lang'),
  ],
  ['action-forbidden', 'with a link to a program', (change) => change('annotation', '/S /URI', '/S /Launch')],
  ['type-unknown', 'with a tag of no type', (change) => change('heading', '/S /H1', '/S /Heading')],
  [
    'type-unknown',
    'that calls a paragraph a heading',
    (change) => change('structure', '/Em /Span', '/Em /Span /P /H1'),
  ],
  [
    'type-unknown',
    'with types that go in a circle',
    (change) => change('structure', '/Em /Span', '/Em /Strong /Strong /Em'),
  ],
  ['heading-skips-level', 'that begins in the middle', (change) => change('heading', '/H1', '/H2')],
  ['heading-skips-level', 'that goes down two levels', (change) => change('figure', '/S /Figure', '/S /H3')],
  ['headings-mixed', 'with a heading of no level', (change) => change('figure', '/S /Figure', '/S /H')],
  [
    'note-without-name',
    'with a note that has no name',
    (change) => change('figure', '/S /Figure', '/S /Note'),
  ],
  [
    'heads-nowhere',
    'with a cell under a heading that isn’t there',
    (change) => change('cell', '/K []', '/K [] /A <</O /Table /Headers [(h9)]>>'),
  ],
  [
    'content-nested',
    'with an artifact in tagged content',
    (change) => change('content', '<0003> Tj', '/Artifact BMC <0003> Tj EMC'),
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
  ['text-without-language', 'with Chinese in English', (change) => change('chinese', '/Lang (zh-Hans)', '')],
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
  ['graphics-forbidden', 'with a transfer function', (change) => change('page', '/ca 1', '/TR /Identity')],
  [
    'graphics-forbidden',
    'with a blend mode of its own',
    (change) => change('page', '/BM /Normal', '/BM /Own'),
  ],
  [
    'graphics-forbidden',
    'with a smoothed picture',
    (change) => change('picture', '/Width', '/Interpolate true /Width'),
  ],
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

/** What looks like a fault and is none. */
export const SILENT: readonly (readonly [what: string, alter: Alteration, ends?: Ends])[] = [
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
