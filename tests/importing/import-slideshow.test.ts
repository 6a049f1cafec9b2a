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
  for (const [at, { shapes, notes, layout = 'obj', attributes = '' }] of slides.entries()) {
    const name = `slide${slides.length - at}.xml`;
    files[`ppt/slides/${name}`] =
      `<p:sld${attributes}><p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld></p:sld>`;
    files[`ppt/slides/_rels/${name}.rels`] = relations([
      ['rId1', 'slideLayout', `../slideLayouts/${layout}.xml`],
      ['rId9', 'hyperlink', 'https://example.org/a_(b)" TargetMode="External'],
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

function imported(slides: readonly TestSlide[]): { outline: string | null; said: readonly string[] } {
  const { value, diagnostics } = importSlideshow(pptxOf(slides), 'river-talk.pptx', new Map());
  return { outline: value, said: diagnostics.map(({ message }) => message) };
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
  expect(said.map((one) => one.split(': ')[1])).toEqual([
    'the picture “A dam” on slide 1.',
    'a chart or drawing on slide 1.',
  ]);
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
  expect(said).toEqual([]);
});

test('a hidden slide is left out and named', () => {
  const { outline, said } = imported([
    { shapes: [shape('title', paragraph('A')), shape('', paragraph('a'))] },
    { shapes: [shape('title', paragraph('Exam')), '<p:pic></p:pic>'], attributes: ' show="0"' },
  ]);
  expect(outline).toBe('---\ntitle: river talk\n---\n\n## A\n\na\n');
  expect(said.map((one) => one.split(': ')[1])).toEqual(['slide 2, which is hidden.']);
});

test('a quotation in a PPTX is said to be unproven', () => {
  const { outline, said } = imported([
    { shapes: [shape('title', paragraph('A')), shape('', paragraph('She said “by half”.'))] },
  ]);
  expect(outline).toContain('# sources:');
  expect(said).toEqual(['The deck quotes one passage, which has not been looked up.']);
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
