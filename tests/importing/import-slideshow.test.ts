import { expect, test } from 'vitest';

import { importSlideshow, picturesIn } from '../../src/importing/import-slideshow.ts';
import { archiveOf } from '../support/saved-files.ts';

interface TestSlide {
  readonly shapes: readonly string[];
  readonly notes?: string;
  /** What the layout of the slide is for: `title`, `secHead`, `obj` … */
  readonly layout?: string;
  /** Attributes of the slide. */
  readonly attributes?: string;
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships>${all
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A presentation as PowerPoint saves it, as far as words go; its slides are numbered backwards. */
function pptxOf(
  slides: readonly TestSlide[],
  inLayout = '',
  further: readonly (readonly [string, string, string])[] = [],
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    ...others,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${slides
      .map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${slides.length - at}"/>`)
      .join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_, at) => [`rId${slides.length - at}`, 'slide', `slides/slide${slides.length - at}.xml`]),
    ),
  };
  for (const [at, { shapes, notes, layout = 'obj', attributes = '' }] of slides.entries()) {
    const name = `slide${slides.length - at}.xml`;
    files[`ppt/slides/${name}`] =
      `<p:sld${attributes}><p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld></p:sld>`;
    files[`ppt/slides/_rels/${name}.rels`] = relations([
      ['rId1', 'slideLayout', `../slideLayouts/${layout}.xml`],
      ['rId9', 'hyperlink', 'https://example.org/a_(b)" TargetMode="External'],
      ...further,
      ...(notes === undefined ? [] : [['rId2', 'notesSlide', `../notesSlides/${name}`] as const]),
    ]);
    files[`ppt/slideLayouts/${layout}.xml`] = `<p:sldLayout type="${layout}">${inLayout}</p:sldLayout>`;
    if (notes !== undefined)
      files[`ppt/notesSlides/${name}`] =
        `<p:notes>${shape('sldImg', '')}${shape('body', paragraph(notes))}</p:notes>`;
  }
  return archiveOf(files);
}

/** A shape for a place on a slide; a text box for none. */
function shape(place: string, paragraphs: string): string {
  const kind = place === 'obj' ? '<p:ph idx="1"/>' : `<p:ph type="${place}"/>`;
  return `<p:sp><p:nvSpPr><p:nvPr>${place === '' ? '' : kind}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs}</p:txBody></p:sp>`;
}

function paragraph(text: string, properties = ''): string {
  return `<a:p>${properties}<a:r><a:t>${text}</a:t></a:r></a:p>`;
}

/** Shapes at a place, in hundredths of a slide. */
function at(left: number, top: number, right: number, bottom: number, part: string): string {
  const box = `<a:xfrm><a:off x="${left * 121_920}" y="${top * 68_580}"/><a:ext cx="${(right - left) * 121_920}" cy="${(bottom - top) * 68_580}"/></a:xfrm>`;
  return part.replace(/(<\/p:nv(?:Sp|Pic)Pr>)/u, `$1<p:spPr>${box}</p:spPr>`);
}

/** What is said, where, and without what all of it begins with. */
function imported(slides: readonly TestSlide[]): { outline: string | null; said: readonly string[] } {
  const { value, diagnostics } = importSlideshow(pptxOf(slides), 'river-talk.pptx', new Map());
  const said = diagnostics.map(({ file, message }) => `${file}: ${message.replace(/^Left out: /u, '')}`);
  return { outline: value, said: said.map((one) => one.replace(/^river-talk\.pptx(?:, )?/u, '')) };
}

test('titles, items, levels and notes of a PPTX, in the order of the show', () => {
  const { outline, said } = imported([
    {
      shapes: [shape('ctrTitle', paragraph('Rivers')), shape('subTitle', paragraph('A reading'))],
      layout: 'title',
    },
    { shapes: [shape('title', paragraph('Counts'))], layout: 'secHead' },
    {
      shapes: [
        shape('title', paragraph('The dam')),
        shape('obj', paragraph('Built in a year') + paragraph('by 40 people', '<a:pPr lvl="1"/>')),
        shape('', paragraph('Source: the county')),
        shape('sldNum', paragraph('3')),
      ],
      notes: 'Ask who counted.',
    },
  ]);
  expect(outline).toBe(
    '---\ntitle: Rivers\nsubtitle: A reading\n---\n\n# Counts\n\n## The dam\n\n- Built in a year\n   - by 40 people\n\nSource: the county\n\nNote:\nAsk who counted.\n',
  );
  expect(said).toEqual([]);
});

test('words are no markup, and line breaks and fields are read', () => {
  const words =
    '<a:p><a:r><a:t># 1 *or* &lt;b></a:t></a:r><a:br/><a:fld type="x"><a:t>2026</a:t></a:fld></a:p>';
  const { outline } = imported([{ shapes: [shape('title', paragraph('A')), shape('', words)] }]);
  expect(outline).toBe('---\ntitle: river talk\n---\n\n## A\n\n\\# 1 \\*or\\* \\<b> 2026\n');
});

test('a table is a table; pictures and charts that aren’t at hand are named with their slide', () => {
  const cell = (text: string): string => `<a:tc><a:txBody>${paragraph(text)}</a:txBody></a:tc>`;
  const row = (...cells: readonly string[]): string => `<a:tr>${cells.map(cell).join('')}</a:tr>`;
  const table = `<p:graphicFrame><a:tbl>${row('Town', 'Boats')}${row('Holm', '12')}</a:tbl></p:graphicFrame>`;
  const drawn =
    '<p:pic><p:nvPicPr><p:cNvPr descr="A dam"/></p:nvPicPr></p:pic><p:graphicFrame><c:chart/></p:graphicFrame>';
  const { outline, said } = imported([{ shapes: [shape('title', paragraph('Sums')), table, drawn] }]);
  expect(outline).toContain('## Sums\n\n| Town | Boats |\n| --- | --- |\n| Holm | 12 |\n');
  expect(said).toEqual([
    'slide 1: a chart.',
    'slide 1: The picture “A dam” is not in the file; in its place the outline has a link, its description, or nothing.',
  ]);
});

test('links, raised, lowered and struck words stay what they are', () => {
  const run = (text: string, properties = '', within = ''): string =>
    `<a:r><a:rPr${properties}>${within}</a:rPr><a:t>${text}</a:t></a:r>`;
  const words = [
    run('CO'),
    run('2', ' baseline="-25000"'),
    run(' not ', ' strike="sngStrike"'),
    run('m*'),
    run('2', ' baseline="30000"'),
    run(' see '),
    run('a report', ' strike="noStrike"', '<a:hlinkClick r:id="rId9"/>'),
    run(' and '),
    run('there', '', '<a:hlinkClick r:id="rId1"/>'),
  ];
  const { outline, said } = imported([
    { shapes: [shape('title', paragraph('A')), shape('', `<a:p>${words.join('')}</a:p>`)] },
  ]);
  expect(outline).toContain(
    'CO<sub>2</sub><del> not </del>m\\*<sup>2</sup> see [a report](https://example.org/a_%28b%29) and there',
  );
  expect(said).toEqual(['slide 1: the link from “there” to “ppt/slideLayouts/obj.xml”.']);
});

test('a link on a shape is one on its words; on anything else it is named', () => {
  const link = '<p:nvSpPr><p:cNvPr><a:hlinkClick r:id="rId9"/></p:cNvPr>';
  const linked = (part: string): string => part.replace('<p:nvSpPr>', link);
  const { outline, said } = imported([
    {
      shapes: [
        linked(shape('', paragraph('The county'))),
        linked(shape('', '')),
        linked(shape('', paragraph('On'))).replace(
          'r:id="rId9"',
          'action="ppaction://hlinkshowjump?jump=nextslide"',
        ),
        `<p:pic>${link.replace('p:nvSpPr', 'p:nvPicPr')}</p:nvPicPr><p:blipFill><a:blip/></p:blipFill></p:pic>`,
      ],
    },
  ]);
  const address = '(https://example.org/a_%28b%29)';
  expect(outline).toContain(`\n[The county]${address}\n\nOn\n`);
  expect(said).toEqual([
    'slide 1: a shape, line or drawing without words.',
    'slide 1: the link from “On” to “nextslide”.',
    'slide 1: the link from a picture to https://example.org/a_(b).',
    'slide 1: The picture “picture” is not in the file; in its place the outline has a link, its description, or nothing.',
  ]);
});

test.each([
  ['an equation', shape('', '<a:p><a:r><a:t>It is </a:t></a:r><a14:m><m:oMath/></a14:m></a:p>')],
  ['an equation', shape('', '<a:p><mc:AlternateContent><mc:Choice/></mc:AlternateContent></a:p>')],
  ['a diagram (SmartArt) with its words', '<p:graphicFrame><dgm:relIds r:dm="rId8"/></p:graphicFrame>'],
  ['a chart', '<p:graphicFrame><c:chart r:id="rId8"/></p:graphicFrame>'],
  ['an object of another program', '<p:graphicFrame><p:oleObj/></p:graphicFrame>'],
  ['a shape, line or drawing without words', '<p:cxnSp></p:cxnSp>'],
  ['a shape, line or drawing without words', '<p:contentPart/>'],
  ['a film or sound', '<p:pic><p:nvPicPr><p:nvPr><a:videoFile r:link="rId7"/></p:nvPr></p:nvPicPr></p:pic>'],
  [
    'that parts are beside each other',
    at(5, 20, 45, 80, shape('', paragraph('a'))) + at(55, 30, 95, 90, shape('', paragraph('b'))),
  ],
  ['the picture behind the words', '<p:bg><a:blip/></p:bg>'],
])('%s is lost, and named with its slide', (what, part) => {
  const { outline, said } = imported([
    { shapes: [shape('title', paragraph('A')), shape('', paragraph('a'))] },
    { shapes: [shape('title', paragraph('B')), shape('', paragraph('b')), part] },
  ]);
  expect(outline).toContain('## B\n\nb\n');
  expect(said).toEqual([`slide 2: ${what}.`]);
});

test('what is lost on several slides is said once, with each of them', () => {
  const chart = '<p:graphicFrame><c:chart r:id="rId8"/></p:graphicFrame>';
  const slide = { shapes: [shape('title', paragraph('A')), shape('', paragraph('a')), chart, chart] };
  const { said } = imported([slide, { shapes: [shape('title', paragraph('B'))] }, slide, slide]);
  expect(said).toEqual(['slide 1: Left out here and on slides 3, 4: a chart.']);
});

test('what stands above each other isn’t said to be beside', () => {
  const [one, other] = [shape('', paragraph('a')), shape('', paragraph('b'))];
  const { said } = imported([
    { shapes: [shape('title', paragraph('A')), at(5, 20, 45, 50, one), at(55, 60, 95, 90, other)] },
  ]);
  expect(said).toEqual([]);
});

test('the largest line above all others is the heading of a slide without a title', () => {
  const large = paragraph('The dam').replace('<a:r>', '<a:r><a:rPr sz="4000"/>');
  const [line, words] = [at(5, 5, 60, 15, shape('', large)), shape('', paragraph('It held.'))];
  const { outline } = imported([
    { shapes: [shape('title', paragraph('A')), shape('obj', paragraph('a'))] },
    { shapes: [at(5, 30, 60, 80, words), line] },
    { shapes: [at(5, 1, 60, 4, words), line] },
  ]);
  expect(outline).toContain('\n\n## The dam\n\nIt held.\n\n---\n\nIt held.\n\nThe dam\n');
});

test('a list that appears item by item does; the foot of a slide, and what else moves, is named', () => {
  const timing = (inside: string): string => `<p:timing>${inside}</p:timing>`;
  const list = shape('obj', paragraph('a'));
  const { outline, said } = imported([
    { shapes: [shape('title', paragraph('A')), list, timing('<p:bldP build="p"/><p:set/>')] },
    { shapes: [shape('title', paragraph('B')), list, shape('ftr', paragraph('Week 4')), timing('<p:set/>')] },
  ]);
  expect(outline).toContain('## A {.incremental}\n\n- a\n\n## B\n\n- a\n');
  expect(said).toEqual(['slide 2: “Week 4” at the foot.', 'slide 2: how the slide moves.']);
});

test('a hidden slide is left out and named', () => {
  const { outline, said } = imported([
    { shapes: [shape('title', paragraph('A')), shape('', paragraph('a'))] },
    { shapes: [shape('title', paragraph('Exam')), '<p:pic></p:pic>'], attributes: ' show="0"' },
  ]);
  expect(outline).toBe('---\ntitle: river talk\n---\n\n## A\n\na\n');
  expect(said).toEqual(['slide 2: a hidden slide.']);
});

test('a quotation in a PPTX is said to be unproven', () => {
  const { outline, said } = imported([
    { shapes: [shape('title', paragraph('A')), shape('', paragraph('She said “by half”.'))] },
  ]);
  expect(outline).toContain('# sources:');
  expect(said).toEqual([': The deck quotes one passage, which has not been looked up.']);
});

test('a package that is no presentation, or damaged, is refused', () => {
  const other = archiveOf({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'a.xml']]),
    'a.xml': '<w:document></w:document>',
  });
  for (const bytes of [other, pptxOf([]).subarray(0, 80)]) {
    const { value, diagnostics } = importSlideshow(bytes, 'a.pptx', new Map());
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ['article/unreadable-package']]);
  }
});

test('each file that slides share is read once: 700 slides with a large layout pass', () => {
  const slides = Array.from({ length: 700 }, (_, at) => ({
    shapes: [shape('title', paragraph(`Slide ${at + 1}`))],
  }));
  const padded = pptxOf(slides, `<!--${'x'.repeat(1_000_000)}-->`);
  const { value } = importSlideshow(padded, 'a.pptx', new Map());
  expect(value?.match(/^# Slide /gmu)).toHaveLength(698);
});

test('a picture that is left out is, with the true reason', () => {
  const picture = (id: string): string =>
    `<p:pic><p:nvPicPr><p:cNvPr descr="A dam"/></p:nvPicPr><a:blip r:embed="${id}"/></p:pic>`;
  const ids = Array.from({ length: 8 }, (_, at) => `rId${20 + at}`);
  const large = Object.fromEntries(ids.map((id) => [`ppt/media/${id}.png`, new Uint8Array(9_000_000)]));
  const others = { ...large, 'ppt/media/huge.png': new Uint8Array(11_000_000), 'ppt/media/a.emf': 'x' };
  const targets: [string, string, string][] = [
    ...ids.map((id): [string, string, string] => [id, 'image', `../media/${id}.png`]),
    ['rId30', 'image', '../media/huge.png'],
    ['rId31', 'image', '../media/a.emf'],
  ];
  const shapes = ['rId30', 'rId31', ...ids].map(picture);
  const pictures = picturesIn(pptxOf([{ shapes }], '', targets, others), 10_000_000);
  const reasons = [...pictures].flatMap(([path, one]) => ('reason' in one ? [`${path} ${one.reason}`] : []));
  expect(reasons).toEqual([
    'ppt/media/huge.png is larger than 10 MB',
    'ppt/media/a.emf is in a format that browsers don’t show',
    'ppt/media/rId26.png couldn’t be taken out of the file: what is read of it unpacks to more than 64 MB',
    'ppt/media/rId27.png couldn’t be taken out of the file: what is read of it unpacks to more than 64 MB',
  ]);
});
