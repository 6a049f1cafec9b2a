import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeAll, beforeEach, expect, test } from 'vitest';

import { composeDeck } from '../../src/deck/compose/compose-deck.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { withMathml } from '../../src/render/nodes/render-formula.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { arrangement } from '../support/arrangement.ts';
import { fixtureDeck } from '../support/fixture-deck.ts';
import { ownTemplates } from '../support/templates.ts';
import { offlineDecks, violations } from './offline-decks.ts';

const decks = offlineDecks();
const read = async (path: string): Promise<string> => readFile(path, 'utf8');

/** Diagrams by what they are. */
const DIAGRAMS = {
  Tall: 'flowchart TB\n  A[Village] --> B{County}\n  B -- agrees --> C([Dam])\n  C --> D[Lake]\n  D --> E[Town]',
  Wide: 'flowchart LR\n  A[First reader] --> B[Second reader] --> C[Third reader] --> D[Fourth reader] --> E[Last reader]',
  Grouped:
    'flowchart LR\n  A[Village] -- asks --> B{County}\n  subgraph Capital\n    D[Ministry]\n  end\n  B -. waits .-> D',
};

/** The slides of tools/figure-samples: charts, a diagram, code and a formula; and these diagrams. */
beforeAll(async () => {
  const samples = await read('tools/figure-samples/outline.md');
  const diagrams = Object.entries(DIAGRAMS).map(
    ([name, diagram]) => `\n## ${name}\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`,
  );
  const outline = parseOutline('outline.md', `${samples}${diagrams.join('')}`).value;
  const deck = composeDeck(outline, { ownLayouts: new Set(), receipt: null }).value;
  const slides = await renderSlides(deck, {
    templates: await ownTemplates(),
    bibliography: new Map(),
    images: new Map(),
    showsNotes: false,
    adjustments: new Map(),
  });
  const html = await fixtureDeck({
    slidesHtml: withMathml(slides.value.map((slide) => slide.html).join('\n')),
    css: arrangement(),
    tokensCss:
      (await read('templates/themes/paper/tokens.css')) +
      (await read('templates/themes/text.css')) +
      (await read('templates/themes/figures.css')),
  });
  await writeFile(join(decks.folder, 'figures.html'), html);
});
beforeEach(() => decks.page.setBypassCSP(true));

test('a deck with figures breaks none of its own rules: no script, no network, no words on the console', async () => {
  await decks.page.setBypassCSP(false);
  await decks.open('figures.html');
  await decks.open('figures.html', '?view=read');
  expect(decks.problems).toEqual([]);
});

test('axe finds nothing on any slide with a figure', async () => {
  await decks.open('figures.html');
  const count = await decks.page.$$eval('.slides > section', (slides) => slides.length);
  for (let slide = 1; slide <= count; slide += 1) {
    await decks.page.evaluate((number) => (location.hash = `#/${number}`), slide);
    await decks.page.waitForFunction(
      (place) => document.querySelector('.toolbar__place')?.textContent === place,
      {},
      `${slide} / ${count}`,
    );
    expect(await violations(decks.page)).toEqual([]);
  }
});

test('axe finds nothing in the reading view', async () => {
  await decks.open('figures.html', '?view=read');
  expect(await violations(decks.page)).toEqual([]);
});

test('the words of a drawing have one size, on slides and in the reading view', async () => {
  for (const rest of ['', '?view=read']) {
    await decks.open('figures.html', rest);
    const sizes = await decks.page.$$eval('.drawing text', (texts) =>
      texts.map((text) => getComputedStyle(text).fontSize),
    );
    expect([...new Set(sizes)]).toEqual(['24px']);
  }
});

test.each(['', '?view=read'])(
  'what a drawing would paint beside its box is cut off (deck%s)',
  async (rest) => {
    await decks.open('figures.html', rest);
    await decks.page.evaluate(() => (location.hash = '#/3'));
    await decks.page.waitForFunction(() => document.querySelector('.present svg') ?? location.search);
    const found = await decks.page.$$eval('svg.drawing, svg.formula', (drawings) =>
      drawings.map((drawing) => {
        if (!drawing.checkVisibility({ visibilityProperty: true })) return [];
        const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
        for (const [key, value] of Object.entries({ x: -1e5, y: -1e5, width: 2e5, height: 2e5 }))
          bar.setAttribute(key, String(value));
        drawing.append(bar);
        drawing.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = drawing.getBoundingClientRect();
        const size = Number.parseFloat(getComputedStyle(drawing).fontSize);
        const isHit = (outside: number): boolean =>
          document.elementFromPoint(left + width / 2, top - outside * size) === bar ||
          document.elementFromPoint(left - outside * size, top + height / 2) === bar;
        const hits = [isHit(-0.1), isHit(0.25)];
        bar.remove();
        return hits;
      }),
    );
    const shown = found.filter(([isInside]) => isInside);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toEqual(shown.map(() => [true, false]));
  },
);

test('every drawing says what it shows', async () => {
  await decks.open('figures.html');
  const labels = await decks.page.$$eval('svg.drawing, svg.formula', (drawings) =>
    drawings.map(
      (drawing) => drawing.getAttribute('aria-label') ?? drawing.nextElementSibling?.outerHTML ?? '',
    ),
  );
  expect(labels).toHaveLength(9);
  expect(labels.filter((label) => label.length < 10)).toEqual([]);
});

test('a formula is there for assistive technology as MathML, which takes no space, and not as a drawing', async () => {
  await decks.open('figures.html');
  const [formula] = await decks.page.$$eval('.formula-box', (boxes) =>
    boxes.map((box) => ({
      drawing: box.querySelector('svg')?.getAttribute('aria-hidden'),
      isDescribed: box.querySelector('svg')?.matches('[role], [lang], [aria-label]'),
      isMath: box.querySelector('math > *') !== null,
      rest: (box.querySelector('math')?.getBoundingClientRect().width ?? 99) < 2,
    })),
  );
  expect(formula).toEqual({ drawing: 'true', isDescribed: false, isMath: true, rest: true });
  await decks.open('figures.html', '?view=read');
  const tree = JSON.stringify(await decks.page.accessibility.snapshot({ interestingOnly: false }));
  expect(tree.match(/"role":"MathML\w+"/gu)).toEqual(
    expect.arrayContaining(['"role":"MathMLMath"', '"role":"MathMLFraction"']),
  );
});

test('a narrow reading view shows the figures of a chart instead of the drawing', async () => {
  const shown = (selector: string): Promise<boolean> =>
    decks.page.$eval(selector, (element) => 40 < element.getBoundingClientRect().width);
  await decks.page.setViewport({ width: 390, height: 800 });
  await decks.open('figures.html', '?view=read');
  expect([await shown('.chart .drawing'), await shown('.figure-table')]).toEqual([false, true]);
  await decks.page.setViewport({ width: 1280, height: 720 });
  expect([await shown('.chart .drawing'), await shown('.figure-table')]).toEqual([true, false]);
});

test('a narrow reading view has the words of a flow chart below it, which are read out with the drawing alone', async () => {
  const height = (): Promise<number> =>
    decks.page.$eval('.diagram-words', (words) => words.getBoundingClientRect().height);
  await decks.page.setViewport({ width: 390, height: 800 });
  await decks.open('figures.html', '?view=read');
  expect(await height()).toBeGreaterThan(16);
  const [words = ''] = await decks.page.$$eval('.diagram-words', (lists) =>
    lists.map((list) => `${list.getAttribute('aria-hidden')}: ${list.textContent}`),
  );
  expect(words).toMatch(/^true: .*→/u);
  await decks.page.setViewport({ width: 1280, height: 720 });
  expect(await height()).toBe(0);
});

test('a narrow reading view breaks no figure of a chart, however little space there is', async () => {
  await decks.page.setViewport({ width: 390, height: 800 });
  await decks.open('figures.html', '?view=read');
  const lines = await decks.page.$$eval('.figure-table td', (cells) =>
    cells.map((cell) => {
      cell.closest('table')?.style.setProperty('width', '1px');
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    }),
  );
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((count) => 1 < count)).toEqual([]);
});

test('a narrow reading view shows every diagram, from edge to edge and no farther', async () => {
  await decks.page.setViewport({ width: 390, height: 800 });
  await decks.open('figures.html', '?view=read');
  const widths = await decks.page.$$eval('.diagram .drawing', (drawings) =>
    drawings.map((drawing) => drawing.getBoundingClientRect().width),
  );
  expect(widths).toHaveLength(4);
  expect(widths.filter((width) => width < 100)).toEqual([]);
  expect(Math.max(...widths)).toBeGreaterThan(360);
  expect(await decks.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('a diagram stays between the margins of a narrow sheet', async () => {
  await decks.page.setViewport({ width: 500, height: 800 });
  await decks.open('figures.html', '?view=read');
  await decks.page.emulateMediaType('print');
  const lefts = await decks.page.$$eval('.diagram .drawing', (drawings) =>
    drawings.map((drawing) => drawing.getBoundingClientRect().left),
  );
  expect(lefts).toHaveLength(4);
  expect(lefts.filter((left) => left < 0)).toEqual([]);
});
