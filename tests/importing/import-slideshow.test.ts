import { expect, test } from 'vitest';

import { importSlideshow } from '../../src/importing/import-slideshow.ts';
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

/** A diagram as PowerPoint saves it: what belongs below what stands apart from the words, in any order. */
const DIAGRAM = `<dgm:dataModel><dgm:ptLst>${['0', '1 Desk', '2 Cuts', '3 Reporter']
  .map((one) => `<dgm:pt modelId="${one.charAt(0)}"><dgm:t><a:t>${one.slice(2)}</a:t></dgm:t></dgm:pt>`)
  .join('')}</dgm:ptLst><dgm:cxnLst>${['0 1 1', '0 3 0', '1 2 0']
  .map((one) => one.split(' '))
  .map(([from, to, order]) => `<dgm:cxn srcId="${from}" destId="${to}" srcOrd="${order}"/>`)
  .join('')}<dgm:cxn type="presOf" srcId="2" destId="1" srcOrd="0"/></dgm:cxnLst></dgm:dataModel>`;

/** A presentation as PowerPoint saves it, as far as words go; its slides are numbered backwards. */
function pptxOf(slides: readonly TestSlide[]): Uint8Array {
  const files: Record<string, string> = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${slides
      .map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${slides.length - at}"/>`)
      .join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_, at) => [`rId${slides.length - at}`, 'slide', `slides/slide${slides.length - at}.xml`]),
    ),
  };
  files['ppt/diagrams/data.xml'] = DIAGRAM;
  for (const [at, { shapes, notes, layout = 'obj', attributes = '' }] of slides.entries()) {
    const name = `slide${slides.length - at}.xml`;
    files[`ppt/slides/${name}`] =
      `<p:sld${attributes}><p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld></p:sld>`;
    files[`ppt/slides/_rels/${name}.rels`] = relations([
      ['rId1', 'slideLayout', `../slideLayouts/${layout}.xml`],
      ['rId9', 'hyperlink', 'https://example.org/a_(b)" TargetMode="External'],
      ['rId8', 'diagramData', '../diagrams/data.xml'],
      ...(notes === undefined ? [] : [['rId2', 'notesSlide', `../notesSlides/${name}`] as const]),
    ]);
    files[`ppt/slideLayouts/${layout}.xml`] = `<p:sldLayout type="${layout}"></p:sldLayout>`;
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
  const said = diagnostics.map(({ file, message }) => `${file}: ${message.replace(/^Left out.*?: /u, '')}`);
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
  expect(said).toEqual(['slide 1: the picture “A dam”.', 'slide 1: a chart or drawing.']);
});

test('links, raised, lowered and struck words stay what they are; an equation is a formula', () => {
  const run = (text: string, properties = '', within = ''): string =>
    `<a:r><a:rPr${properties}>${within}</a:rPr><a:t>${text}</a:t></a:r>`;
  const math =
    '<mc:AlternateContent><mc:Choice><a14:m><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></a14:m></mc:Choice></mc:AlternateContent>';
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
    math,
  ];
  const { outline, said } = imported([
    { shapes: [shape('title', paragraph('A')), shape('', `<a:p>${words.join('')}</a:p>`)] },
  ]);
  expect(outline).toContain(
    'CO<sub>2</sub><del> not </del>m\\*<sup>2</sup> see [a report](https://example.org/a_%28b%29) and there',
  );
  expect(outline).toContain('and there$x$\n');
  expect(said).toEqual(['slide 1: the link from “there” to “ppt/slideLayouts/obj.xml”.']);
});

test('a link on a shape is one on its words; on a picture it stands below; on anything else it is named', () => {
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
  expect(outline).toContain(`\n[The county]${address}\n\nOn\n\n[example.org/a_%28b%29]${address}\n`);
  expect(said).toEqual([
    'slide 1: the link from a shape without words to https://example.org/a_%28b%29.',
    'slide 1: the link from “On” to “nextslide”.',
    'slide 1: a picture.',
  ]);
});

test('the words of SmartArt are a list, in which each stands below what it belongs to', () => {
  const frame = '<p:graphicFrame><dgm:relIds r:dm="rId8"/></p:graphicFrame>';
  const { outline, said } = imported([{ shapes: [shape('title', paragraph('Who')), frame] }]);
  expect(outline).toContain('## Who\n\n- Reporter\n- Desk\n   - Cuts\n');
  expect(said).toEqual(['slide 1: how a diagram is drawn.']);
});

test('what stands in two columns is compared if both have heads; the rest is read from top to bottom', () => {
  const bold = (text: string): string => paragraph(text).replace('<a:r>', '<a:r><a:rPr b="1"/>');
  const [before, ferry] = [shape('', bold('Before')), shape('', paragraph('The ferry'))];
  const [after, toll] = [shape('', bold('After')), shape('', paragraph('The toll'))];
  const boxes = [at(55, 30, 95, 90, toll), at(5, 30, 45, 90, ferry), at(55, 20, 95, 28, after)];
  const title = shape('title', paragraph('A'));
  const { outline, said } = imported([
    { shapes: [title, ...boxes, at(5, 20, 45, 28, before)] },
    { shapes: [title, ...boxes] },
    { shapes: [title, ...boxes, at(5, 10, 95, 18, before)] },
  ]);
  expect(outline?.split('\n\n## ').slice(1)).toEqual([
    'A {.comparison}\n\n### Before\n\nThe ferry\n\n### After\n\nThe toll',
    'A\n\nThe ferry\n\n### After\n\nThe toll',
    'A\n\nBefore\n\nAfter\n\nThe ferry\n\nThe toll\n',
  ]);
  expect(said).toEqual(['slide 2: that parts are beside each other.']);
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
