import type { goodPdf } from './good-pdf.ts';

export type Alteration = Parameters<typeof goodPdf>[0];
export type Ends = Parameters<typeof goodPdf>[1];

/** What breaks which rule of the document as a whole. */
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
  ['metadata-missing', 'with metadata that never end', (change) => change('metadata', '</rdf:RDF>', '')],
  [
    'output-intent',
    'with two profiles',
    (change) => change('catalog', /\/OutputIntents \[(.*)\]/u, '/OutputIntents [$1 <</S /GTS_PDFA1>>]'),
  ],
  ['output-intent', 'with a profile of a camera', (change) => change('profile', 'mntr', 'scnr')],
  [
    'output-intent',
    'with a profile of a later kind',
    (change) => change('profile', '\0'.repeat(12), '\x05'.repeat(12)),
  ],
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
  [
    'action-forbidden',
    'that asks for a program that can do something',
    (change) => change('catalog', '/Lang', '/Requirements [<</S /EnableJavaScripts>>] /Lang'),
  ],
  [
    'action-forbidden',
    'with steps of a presentation',
    (change) => change('page', '/Tabs /S', '/Tabs /S /PresSteps <<>>'),
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
];
