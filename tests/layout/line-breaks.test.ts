import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
/** The widths of the lines of what a selector finds first, from top to bottom. */
const linesOf = (selector: string): string => `() => {
  const texts = document.createTreeWalker(document.querySelector(${JSON.stringify(selector)}), NodeFilter.SHOW_TEXT);
  const lines = new Map();
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const { bottom, width } of range.getClientRects()) {
      const at = Math.round(bottom / 12);
      lines.set(at, (lines.get(at) ?? 0) + width);
    }
  }
  return [...lines].toSorted(([one], [other]) => one - other).map(([, width]) => Math.round(width));
}`;
const widths = async (outline: string, selector: string): Promise<readonly number[]> => {
  const deck = deckOf(outline);
  const html = await printed(deck, await layOut(browser(), deck));
  return Object(await inPage(browser(), html, linesOf(selector)));
};

const SENTENCE =
  'The two ministries kept two sets of books, in two currencies, for a single quay, and each could show by its own figures that the other had overspent; what neither could show was who had ordered the second crane, which arrived in the spring of 2022 and has not yet lifted a box.';

test.each([
  ['one question', '## Stop {.questions}\n\n1. Who could have ordered the second crane?\n', '.question'],
  ['a long quotation', `## A\n\n> ${SENTENCE}\n>\n> — Bo\n`, '.words > p'],
  [
    'a section in the agenda',
    '## W {.agenda}\n\n# What the ministries and the harbour board owe the town by now\n\n## A\n\nB\n',
    '.agenda a',
  ],
])(
  'the last line of %s is about as long as half of the others at the least',
  async (_, outline, selector) => {
    const lines = await widths(outline, selector);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.at(-1)).toBeGreaterThan(Math.max(...lines) / 2.1);
  },
);

test.each([
  [
    'questions',
    '## Stop {.questions}\n\n1. Which of the two numbers would show that the whole scheme has failed?\n2. And?\n',
    '.question p',
  ],
  [
    'a quotation in a column',
    '## A {.comparison}\n\n### B\n\n> A quay that is closed on its only free day of the week has forgotten who it was once built for\n>\n> — Bo\n\n### C\n\nD\n',
    '.words > p',
  ],
])('no word stands alone under the lines of %s', async (_, outline, selector) => {
  const lines = await widths(outline, selector);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.at(-1)).toBeGreaterThan(Math.max(...lines) / 2);
});

test('a time line goes down where a day and its month would part in its columns', async () => {
  const across = (dates: readonly string[]): string =>
    `## Dates {.timeline}\n\n${dates.map((date) => `- **${date}** Rain fell\n`).join('')}`;
  const count = `() => document.querySelectorAll('.timeline--vertical').length`;
  const shown = async (dates: readonly string[]): Promise<unknown> =>
    inPage(browser(), await printed(deckOf(across(dates))), count);
  expect(await shown(['2024', '2025', '2026', '2027', '1. September'])).toBe(1);
  expect(await shown(['2024', '2025', '2026', '2027', '2028'])).toBe(0);
  expect(await shown(['2024', '2025', '2026', '18 September 2027'])).toBe(0);
});

test('a date that stands beside what happened has its foot on the same line', async () => {
  const deck = deckOf(`## Dates {.timeline}\n\n${'- **2024** Rain fell\n'.repeat(6)}`);
  const html = await printed(deck, await layOut(browser(), deck));
  const apart = `() => {
    const footOf = (selector) => {
      const mark = document.createElement('span');
      mark.style.display = 'inline-block';
      document.querySelector(selector).append(mark);
      return mark.getBoundingClientRect().bottom;
    };
    return Math.abs(footOf('.event-date strong') - footOf('.event-content'));
  }`;
  expect(Number(await inPage(browser(), html, apart))).toBeLessThan(1);
});

test('a short mark of a source stays whole in a table whose cells are full', async () => {
  const front =
    '---\ntitle: T\nsources:\n  a: { type: article, title: T, author: [{ family: Calloway }] }\n---\n\n';
  const row =
    '| New computing power at the nodes | 43 % | 60 % by the end of the year 2027 | [@a, para. 10] |\n';
  const deck = deckOf(
    `## A\n\n| What was promised | Last year | Target or comparison | Source |\n| --- | --- | --- | --- |\n${row.repeat(3)}`,
    front,
  );
  const html = await printed(deck, await layOut(browser(), deck));
  expect(await inPage(browser(), html, linesOf('td .cite'))).toHaveLength(1);
});

test('two quotations of which one is a few words stand under each other, two of a kind beside each other', async () => {
  const long =
    'We must set up one market for all of it, so that it can be bought like water and like electricity';
  const beside = `() => document.querySelectorAll('.quotations--beside').length`;
  const shown = async (one: string, other: string): Promise<unknown> =>
    inPage(
      browser(),
      await printed(deckOf(`## A\n\n> ${one}\n>\n> — Bo\n\n> ${other}\n>\n> — Al\n`)),
      beside,
    );
  expect(await shown(long, 'a grid without a market')).toBe(0);
  expect(await shown(long, long.slice(0, 60))).toBe(1);
});

test('names in a chain break over lines only where arrows have no space to give', async () => {
  const chain =
    '## Way {.chain}\n\n1. **Oskar Lindqvist** — speaker — told\n2. **Radio Fjord** — outlet — was told\n3. **Maren Holt** — writer — wrote\n';
  for (const at of [2, 3]) expect(await widths(chain, `.link:nth-child(${at}) strong`)).toHaveLength(1);
  const longer = chain.replace('Radio Fjord', 'Qianzhou Daily');
  expect(await widths(longer, '.link:nth-child(2) strong')).toHaveLength(1);
});

test('the points beside a picture keep clear of its caption', async () => {
  const deck = deckOf('## A\n\n![B](a.png "A caption")\n\n- One\n- Two\n');
  const gap = `() => document.querySelector('.beside ul').getBoundingClientRect().top - document.querySelector('.caption').getBoundingClientRect().bottom`;
  expect(Number(await inPage(browser(), await printed(deck), gap))).toBeGreaterThanOrEqual(16);
});

test('the only evidence of a claim is set larger than one beside points, and fits', async () => {
  const claim = (rest: string): string => `## A {.claim}\n\n> The dam holds for now.\n>\n> — Bo\n${rest}`;
  const size = `() => Number.parseFloat(getComputedStyle(document.querySelector('.words')).fontSize)`;
  const sizeOf = async (outline: string): Promise<number> => {
    const report = await layOut(browser(), deckOf(outline));
    expect(report.filter(({ fit }) => fit !== 1)).toEqual([]);
    return Number(await inPage(browser(), await printed(deckOf(outline)), size));
  };
  expect(await sizeOf(claim(''))).toBeGreaterThan(1.15 * (await sizeOf(claim('\n- One\n- Two\n'))));
});

test('a first and last name stay on one line in a chain of three', async () => {
  const chain =
    '## Hands {.chain}\n\n1. **Arend Kleinschmidt** — speaker — said\n2. **Harbour News** — paper — printed\n3. **Henrike Oltmanns** — editor — cut\n';
  expect(await widths(chain, '.link-name')).toHaveLength(1);
});

test('terms of long words are set so that each has one line', async () => {
  const terms =
    '## Wörter {.terms}\n\n- Verpflichtungsermächtigung — one — two\n- Haushaltssicherungskonzept — a — b\n- Quay — c — d\n';
  const deck = deckOf(terms, '---\ntitle: T\nlang: de\n---\n\n');
  const lines = `() => [...document.querySelectorAll('.term dfn')].map((term) => {
    const range = document.createRange();
    range.selectNodeContents(term);
    const bottoms = [...range.getClientRects()].map(({ bottom }) => bottom);
    return Math.max(...bottoms) - Math.min(...bottoms) < 20 ? 1 : 2;
  })`;
  expect(await inPage(browser(), await printed(deck), lines)).toEqual([1, 1, 1]);
});

test('a gloss follows its translation, however many lines its term has', async () => {
  const terms = (name: string): string =>
    `## Words {.terms}\n\n- ${name} — one — two — three\n- Quay — a — b — c\n`;
  const apart = `() => document.querySelector('.gloss').getBoundingClientRect().top -
    document.querySelector('.translation').getBoundingClientRect().bottom`;
  const gap = async (name: string): Promise<number> =>
    Number(await inPage(browser(), await printed(deckOf(terms(name))), apart));
  const long = 'The law on the tasks of those who look after quays';
  expect(await widths(terms(long), '.term dfn')).toHaveLength(2);
  expect(await gap(long)).toBeCloseTo(await gap('Dock'), 0);
});

test('a comparison of a few words stands in the middle of its space', async () => {
  const deck = deckOf(
    '## A {.comparison}\n\n### B\n\n> They pay\n>\n> — Bo\n\n### C\n\n> We pay\n>\n> — Li\n',
  );
  const rest = `() => {
    const columns = document.querySelector('.slide--comparison .columns').getBoundingClientRect();
    const foot = document.querySelector('.slide--comparison .footer').getBoundingClientRect();
    const heading = document.querySelector('.slide--comparison .heading').getBoundingClientRect();
    return [columns.top - heading.bottom, foot.top - columns.bottom];
  }`;
  const [above = 0, below = 0] = Object(
    await inPage(browser(), await printed(deck, await layOut(browser(), deck)), rest),
  );
  expect(above).toBeGreaterThan(80);
  expect(below).toBeLessThan(2 * above);
});

test('a section of forty letters has one line of the foot beside a long source', async () => {
  const front =
    '---\ntitle: Water\nlang: en\nsources:\n  one: { title: The harbour that two ministries built, container-title: The Review of Quays, issued: 2026-05-14 }\n---\n\n';
  const deck = deckOf('# What each of the ministries owes the town\n\n## A\n\n- Bo [@one]\n', front);
  const heights = `() => [...document.querySelectorAll('section:has(.cite) .footer > span')].map(({ offsetHeight }) => offsetHeight)`;
  expect(await inPage(browser(), await printed(deck), heights)).toEqual([19, 19, 19]);
});

test('a word of seventeen letters stays whole beside a name of a chain', async () => {
  const chain = '## Weg {.chain}\n\n1. **Bo** — Quelle — Hafenmeisterinnen\n1. **Cy** — Blatt\n';
  expect(await widths(chain, '.relation')).toHaveLength(1);
});

test('a heading among words stands nearer to those that it heads', async () => {
  const deck = deckOf('## A\n\n### B\n\nThe barge came.\n\n### C\n\nIt went.\n');
  const gaps = `() => {
    const [, before, heading, after] = [...document.querySelectorAll('.blocks > *')].map((part) => part.getBoundingClientRect());
    return [heading.top - before.bottom, after.top - heading.bottom];
  }`;
  const [above, below] = Array.from(Object(await inPage(browser(), await printed(deck), gaps)), Number);
  expect(above).toBeGreaterThan(1.5 * (below ?? Infinity));
});

test('a French colon begins no line, also behind emphasis', async () => {
  const points = Array.from(
    { length: 16 },
    (_, at) => `- **Le mot ${'a'.repeat(at)}** : ${'une dette '.repeat(9)}`,
  );
  const deck = deckOf(
    `## Mots\n\n${points.join('\n')}\n\n`.replaceAll('- ', '\n'),
    '---\ntitle: E\nlang: fr\n---\n\n',
  );
  const html = (await printed(deck)).replaceAll('<p>', '<p style="width: 11em">');
  const begun = await inPage(
    browser(),
    html,
    `() => [...document.querySelectorAll('.blocks p')].map((words) => {
      const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode()) {
        const at = texts.currentNode.data.indexOf(':');
        if (at < 0) continue;
        range.setStart(texts.currentNode, at);
        range.setEnd(texts.currentNode, at + 1);
        return Math.round(range.getBoundingClientRect().left - words.getBoundingClientRect().left);
      }
      return null;
    })`,
  );
  const places = Array.from(Object(begun), Number);
  expect(places).toHaveLength(16);
  for (const place of places) expect(place).toBeGreaterThan(20);
});

test('a title slide ends its line between a name and a date, not in either', async () => {
  const names = ['Prof. Adelaide Nwosu-Hartmann', 'Dr. Michael Brennan', 'Ute Wolkenstein'];
  const front = (event: string): string =>
    `---\ntitle: Water\nlang: en\nevent: ${event}\npresenter: [${names.join(', ')}]\ndate: 24 November 2026\n---\n\n`;
  for (const event of [
    'Law',
    'Colloquium on law',
    'A colloquium on public law',
    'Colloquium on public law and rivers',
  ]) {
    const lines = await inPage(
      browser(),
      await printed(deckOf('', front(event))),
      `() => [...document.querySelectorAll('.imprint-part > .kept')].map((part) => new Set([...part.getClientRects()].map(({ top }) => top)).size)`,
    );
    expect(lines).toEqual([1, 1, 1, 1]);
  }
});

test('dates beside each other are each on one line', async () => {
  const dates = ['18 September 2026', '19 September 2026', '20 September 2026'];
  const events = dates.map((date) => `- **${date}** Telecommunications are cut\n`).join('');
  const heights = await inPage(
    browser(),
    await printed(deckOf(`## Days {.timeline}\n\n${events}`)),
    `() => [...document.querySelectorAll('.event-date strong')].map((date) => new Set([...date.getClientRects()].map(({ top }) => top)).size)`,
  );
  expect(heights).toEqual([1, 1, 1]);
});

test('the names on a ladder of hands begin under each other', async () => {
  const begun = await inPage(
    browser(),
    await printed(
      deckOf(
        '## Hands {.quote}\n\n> A bathtub with no plug\n>\n> — Jonas Abara via Herald via Northwire via Courier\n',
      ),
    ),
    `() => [...document.querySelectorAll('.way > li')].map((hand) => {
      const range = document.createRange();
      range.selectNodeContents(hand.lastChild);
      return Math.round(range.getBoundingClientRect().left);
    })`,
  );
  expect(new Set(Array.from(Object(begun), Number)).size).toBe(1);
});

test('a title slide ends no line with the mark between two parts, and begins none with it', async () => {
  const front = `---\ntitle: Water\nlang: en\nevent: Seminar on environmental politics\npresenter: [Ada Moreau, Lin Okafor]\ndate: 30 November 2026\n---\n\n`;
  const widths = await inPage(
    browser(),
    await printed(deckOf('', front)),
    `() => {
      const top = (part) => part.getBoundingClientRect().top;
      const parts = [...document.querySelectorAll('.imprint-part')];
      return [document.querySelector('.imprint').innerText.includes('·'), ...parts.slice(1).map((part, at) => top(parts[at]) < top(part))];
    }`,
  );
  expect(widths).toEqual([false, true, true]);
});
