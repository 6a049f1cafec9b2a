import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const ARABIC = 'تطلق الوزارة حملة جديدة للأمن السيبراني في شنغهاي بحضور مسؤولين من الحكومة وشركات التقنية';

test.each(['', 'press'])('an Arabic quotation fits in an English deck in the theme “%s”', async (theme) => {
  const css = theme === '' ? '' : readFileSync(`templates/themes/${theme}/variations.css`, 'utf8');
  const deck = deckOf(`## A\n\n> ${ARABIC} David Bandurski ${ARABIC}.\n>\n> — Bo\n`);
  const report = await layOut(browser(), deck, css);
  expect(report.map(({ excess }) => excess)).toEqual(report.map(() => null));
});

const BILINGUAL = deckOf(
  '## A\n\n> الميناء ملك للناس كلهم.\n>\n> The harbour belongs to all the people.\n>\n> — Bo\n',
);
const PLACES = `() => [...document.querySelectorAll('.words > p, .attribution strong')].map((part) => {
  const { left } = part.getBoundingClientRect();
  return { left: Math.round(left - document.querySelector('.stage').getBoundingClientRect().left), direction: getComputedStyle(part).direction };
})`;

test.each([
  ['', 88],
  ['press', 64],
])('an Arabic original stands in full size above its translation in the theme “%s”', async (theme, left) => {
  const css = theme === '' ? '' : readFileSync(`templates/themes/${theme}/variations.css`, 'utf8');
  const report = await layOut(browser(), BILINGUAL, css);
  expect(report.filter(({ fit, variant }) => fit !== 1 || variant !== null)).toEqual([]);
  expect(await inPage(browser(), await printed(BILINGUAL, [], css), PLACES)).toMatchObject([
    { left, direction: 'rtl' },
    { left, direction: 'ltr' },
    { direction: 'ltr' },
  ]);
});

test('an English quotation in an Arabic deck runs from left to right, in full size', async () => {
  const deck = deckOf('## ألف\n\n> Quality first.\n>\n> — نديم\n', '---\nlang: ar\n---\n\n');
  expect((await layOut(browser(), deck)).filter(({ fit }) => fit !== 1)).toEqual([]);
  const [words] = Object(await inPage(browser(), await printed(deck), PLACES));
  expect(words).toMatchObject({ direction: 'ltr' });
});

test.each(['ar', 'he', 'zh-Hans'])(
  'titles of works in %s stay upright, for nothing slants letters that have no italic',
  async (lang) => {
    const front = `---\ntitle: Water\nlang: ${lang}\nsources: { one: { title: 水 } }\n---\n\n`;
    const styles = `() => [...document.querySelectorAll('cite')].map((cite) => {
    const { fontStyle, fontSynthesisStyle } = getComputedStyle(cite);
    return fontStyle === 'normal' || fontSynthesisStyle === 'none';
  })`;
    const found = await inPage(browser(), await printed(deckOf('## A\n\n- B [@one]\n', front)), styles);
    expect(found).toContain(true);
    expect(found).not.toContain(false);
  },
);

const DRAWN = deckOf(
  '## ألف\n\n```chart\ntype: bar\ntitle: سفن\n---\nرصيف,سفن\nالأول,310\nالثاني,45\n```\n\n' +
    '## باء\n\n```mermaid\nflowchart LR\n  a[من] --> b[إلى]\n```\n\n## جيم\n\n```mermaid\nflowchart RL\n  a[من] --> b[إلى]\n```\n',
  '---\nlang: ar\n---\n\n',
);

test('drawings in an Arabic deck begin at the right, with their words the right way round', async () => {
  const words = `() => [...document.querySelectorAll('.drawing text')].map((text) => {
    const { left, right } = text.getBoundingClientRect();
    const drawing = text.ownerSVGElement.getBoundingClientRect();
    const isInside = drawing.left <= left + 1 && right <= drawing.right + 1;
    return { text: text.textContent, at: Math.round(left), isInside, isTurned: text.getScreenCTM().a < 0 };
  })`;
  const found = await inPage(browser(), await printed(DRAWN), words);
  expect(found).toMatchObject(
    ['الأول', '310', 'الثاني', '45', 'من', 'إلى', 'من', 'إلى'].map((text) => ({
      text,
      isInside: true,
      isTurned: false,
    })),
  );
  const places = Array.from(Object(found), ({ at }) => Number(at));
  for (const first of [0, 2, 4, 6]) expect(places[first + 1]).toBeLessThan(places[first] ?? 0);
});

const ENGLISH = deckOf(
  [
    '## An English heading.\n\n- ألف',
    '## ألف\n\nAn English statement stands here alone.',
    '## باء {.questions}\n\n1. Why English?\n2. لماذا؟',
    '## جيم {.timeline}\n\n- **2020** English event.\n- **2021** حدث',
    '## دال {.comparison}\n\n### English column.\n\n- ألف\n\n### باء\n\n- باء',
  ].join('\n\n'),
  '---\nlang: ar\n---\n\n',
);
const ENDS = `() => ['.heading[dir]', '.statement', '.question', '.event-content', 'h3'].map((name) => {
  const range = document.createRange();
  const part = document.querySelector(name);
  const { left: edge } = part.closest('section').getBoundingClientRect();
  const text = document.createTreeWalker(part, NodeFilter.SHOW_TEXT).nextNode();
  range.selectNodeContents(text);
  const words = range.getBoundingClientRect();
  range.setStart(text, text.length - 1);
  const stop = range.getBoundingClientRect();
  return { right: Math.round(words.right - edge), isLast: Math.abs(stop.right - words.right) < 2 };
})`;

test('English words in an Arabic deck begin where Arabic ones do, their full stop behind them', async () => {
  expect((await layOut(browser(), ENGLISH)).filter(({ fit }) => fit !== 1)).toEqual([]);
  const found = await inPage(browser(), await printed(ENGLISH), ENDS);
  expect(found).toEqual([
    { right: 1192, isLast: true },
    { right: 1192, isLast: true },
    { right: 1098, isLast: true },
    { right: 1192, isLast: true },
    { right: 1192, isLast: true },
  ]);
});

test('English and Arabic words stand apart in neighbouring cells, on a slide set closer, too', async () => {
  const deck = deckOf(
    '## ألف\n\n| A. | باء | C. |\n| --- | --- | --- |\n| One. | اثنان | Three. |\n',
    '---\nlang: ar\n---\n\n',
  );
  const gaps = `() => ['', 'tight'].map((variant) => {
    const cells = [...document.querySelectorAll('td')];
    cells[0].closest('section').dataset.variant = variant;
    const boxes = cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect();
    });
    return boxes.slice(1).every((box, at) => 13 < boxes[at].left - box.right);
  })`;
  expect(await inPage(browser(), await printed(deck), gaps)).toEqual([true, true]);
});

const HEBREW = deckOf(
  '## The way {.agenda}\n\n# הנמל של NATO בחורף\n\n## Ships\n\n- One\n\n# What נמל means here\n\n## Quays\n\n- Two\n',
);
const ORDER = `() => [...document.querySelectorAll('.agenda a, .footer-section')].filter((part) => part.textContent !== '').map((part) => {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lefts = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    range.selectNodeContents(text);
    lefts.push(range.getBoundingClientRect().left);
  }
  return lefts[0] < lefts.at(-1) ? 'first words left' : 'first words right';
})`;

test('the title of a section runs as a whole as its language does in agenda and foot', async () => {
  expect(await inPage(browser(), await printed(HEBREW), ORDER)).toEqual([
    'first words right',
    'first words left',
    'first words right',
    'first words right',
    'first words left',
    'first words left',
  ]);
});

test('a few Arabic words stand under the head of their column in an English table', async () => {
  const deck = deckOf(
    '## A\n\n| Language | Water | Well |\n| --- | --- | --- |\n| Greek | νερό | πηγάδι |\n| Arabic | ماء | بئر |\n',
  );
  const lefts = `() => [...document.querySelectorAll('tr')].map((row) => {
    const range = document.createRange();
    range.selectNodeContents(row.children[1]);
    return Math.round(range.getBoundingClientRect().left / 4);
  })`;
  const [head, ...others] = Object.values(Object(await inPage(browser(), await printed(deck), lefts)));
  expect(others).toEqual([head, head]);
});

test('the letters of an Arabic title keep clear of those of its subtitle', async () => {
  const front =
    '---\ntitle: جملة واحدة في تسع كتابات\nsubtitle: درس اللغات في المدرسة المسائية\nlang: ar\n---\n\n';
  const css = readFileSync('templates/themes/press/variations.css', 'utf8');
  const space = `() => {
    const ink = (part) => {
      const pen = document.createElement('canvas').getContext('2d');
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(part);
      pen.font = [fontWeight, fontSize, fontFamily].join(' ');
      const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(part.textContent);
      const line = part.appendChild(document.createElement('span'));
      line.style.display = 'inline-block';
      const baseline = line.getBoundingClientRect().bottom;
      return { top: baseline - actualBoundingBoxAscent, bottom: baseline + actualBoundingBoxDescent };
    };
    const [title, subtitle] = ['.heading', '.subtitle'].map((name) => ink(document.querySelector('.slide--title ' + name)));
    return subtitle.top - title.bottom;
  }`;
  expect(await inPage(browser(), await printed(deckOf('', front), [], css), space)).toBeGreaterThan(0);
});
