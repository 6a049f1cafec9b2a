import { describe, expect, test } from 'vitest';

import { type GivenSeparators, importDeck } from '../../src/importing/import-deck.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { sourceFile } from '../../src/text/source-file.ts';

interface Imported {
  readonly outline: string;
  /** `line code: what it says` of each diagnostic. */
  readonly said: readonly string[];
}

function imported(
  text: string,
  path = 'deck.md',
  pictures: readonly string[] = [],
  separators?: GivenSeparators,
): Imported {
  const places = new Map(pictures.map((path) => [path, { path }]));
  const { value, diagnostics } = importDeck(sourceFile(path, text), places, separators);
  const said = diagnostics.map(
    ({ code, message, position }) =>
      `${position?.start.line ?? '-'} ${code.replace('import/', '')}: ${message}`,
  );
  return { outline: value, said };
}

/** The slides of an outline, without its front matter. */
const slidesOf = ({ outline }: Imported): string => outline.replace(/^---\n[^]*?---\n\n/u, '');
/** What was left out of slides, by line. */
const leftOf = ({ said }: Imported): readonly string[] =>
  said.flatMap((one) =>
    one.includes('in the front matter')
      ? []
      : (/^(\d+) left-out: .*?: (.*)\.$/u.exec(one)?.slice(1).join(' ') ?? []),
  );

const MARP = '---\nmarp: true\n---\n\n';

describe('Marp', () => {
  test('a slide begins at each rule, and its first heading is that of the slide', () => {
    const deck = imported(`${MARP}# Deck\n\n---\n\n# One\n\n- a\n\n---\n\n### Two\n\n## Inside\n\nb\n`);
    expect(deck.outline).toBe('---\ntitle: Deck\n---\n\n## One\n\n- a\n\n## Two\n\n### Inside\n\nb\n');
  });

  test('the first slide is the title, with what stands under it', () => {
    const { outline } = imported(`${MARP}# Deck\n\nHow it went\n\n**Seminar**\n\n---\n\n## One\n\na\n`);
    expect(outline).toContain('---\ntitle: Deck\nsubtitle: How it went\nevent: Seminar\n---\n\n## One');
  });

  test('comments are notes, and directives are left out with their lines', () => {
    const deck = imported(`${MARP}## One\n\n<!-- _class: invert -->\n\na\n\n<!--\nSay it\nslowly.\n-->\n`);
    expect(slidesOf(deck)).toBe('## One\n\na\n\nNote:\nSay it\nslowly.\n');
    expect(leftOf(deck)).toEqual(['7 “_class: invert”']);
  });

  test('a background is a picture on its side, and sizes are no description', () => {
    const text = `${MARP}## One\n\n![bg right:40% A dam](dam.png)\n\na\n\n---\n\n## Two\n\n![w:300 A lock](lock.png)\n\nb\n`;
    expect(slidesOf(imported(text, 'deck.md', ['dam.png', 'lock.png']))).toBe(
      '## One {.figure .right}\n\n![A dam](dam.png)\n\na\n\n## Two\n\n![A lock](lock.png)\n\nb\n',
    );
  });

  test('headingDivider begins slides at headings', () => {
    const text = '---\nmarp: true\nheadingDivider: 2\n---\n\n# Part\n\n## One\n\na\n\n## Two\n\nb\n';
    const deck = imported(text.replace('# Part', '# Deck\n\nA reading\n\n# Part'));
    expect(deck.outline).toContain('---\ntitle: Deck\nsubtitle: A reading\n---\n\n# Part\n\n## One');
    expect(slidesOf(deck)).toBe('# Part\n\n## One\n\na\n\n## Two\n\nb\n');
  });

  test('the numbers of parts are left to the outline', () => {
    const text = `${MARP}# Deck\n\n---\n\n# Part 1: Dams\n\n---\n\n## A\n\na\n\n---\n\n# 2. Locks\n\n---\n\n## B\n\nb\n\n---\n\n# Part 4: Weirs\n\n---\n\n## C\n\nc\n`;
    const parts = slidesOf(imported(text)).match(/^# .*$/gmu);
    expect(parts).toEqual(['# Dams', '# Locks', '# Part 4: Weirs']);
  });

  test('a slide with a heading alone, or of the class lead, begins a part', () => {
    const text = `${MARP}## A\n\na\n\n---\n\n## Part\n\n---\n\n<!-- _class: lead -->\n\n# Other part\n\nIts line.\n`;
    expect(slidesOf(imported(text))).toBe('## A\n\na\n\n# Part\n\n# Other part\n\nIts line.\n');
  });
});

describe('Slidev', () => {
  test('words on something to click, and what is reckoned, are named and left out', () => {
    const click =
      '<div @click="$slidev.nav.next"\n  class="a">\n  Press Space <carbon:arrow-right />\n</div>';
    const deck = imported(
      `---\nmdc: true\ntitle: Old\n---\n\n# A\n\nb\n\n${click}\n\n---\n\n# B\n\nc {{ $page }}\n`,
    );
    expect(deck.outline).toBe('---\ntitle: A\nsubtitle: b\n---\n\n## B\n\nc\n');
    expect(leftOf(deck)).toEqual(['11 “<div>” with the words “Press Space”', '19 “{{ $page }}”']);
    expect(deck.said.join()).toContain('the title “Old” in the front matter');
  });

  test('a slide with the layout quote is a quotation of whom it names, one with fact a sentence', () => {
    const deck = imported(
      '---\nlayout: quote\n---\n\n# a\n\n---\nlayout: quote\n---\n\n# “It rains”\n\nAnn Lee, 2026\n\n---\nlayout: fact\n---\n\n# 73%\n\nasked\n',
    );
    expect(slidesOf(deck)).toContain('---\n\n> “It rains”\n>\n> — Ann Lee, 2026\n\n---\n\n73% asked\n');
  });

  test('keys of a slide are no words on it', () => {
    const deck = imported(
      '---\nmdc: true\n---\n\n## A\n\na\n\n---\nlayout: section\n---\n\n## Part\n\n---\nlayout: center\nclass: x\n---\n\n## B\n\nb\n',
    );
    expect(slidesOf(deck)).toBe('## A\n\na\n\n# Part\n\n## B\n\nb\n');
    expect(leftOf(deck)).toEqual(['16 “layout: center”', '17 “class: x”']);
  });

  test('clicks, components and columns are taken off what they hold', () => {
    const deck = imported(
      '---\nmdc: true\n---\n\n## A\n\n<v-clicks>\n\n- a\n\n</v-clicks>\n\n::right::\n\n<Tweet id="1" />\n\nwith `<div>` and <sup>2</sup>\n',
    );
    expect(slidesOf(deck)).toBe(
      '## A {.incremental}\n\n- a\n\n[x.com/i/status/1](https://x.com/i/status/1)\n\nwith `<div>` and <sup>2</sup>\n',
    );
    expect(leftOf(deck)).toEqual(['13 “::right::”', '15 “<Tweet>”']);
  });

  test('tags over several lines, with colons, and around links leave their words', () => {
    const deck = imported(
      '---\nmdc: true\n---\n\n## A\n\n<div\n  class="x"\n>\n    Words <carbon:edit/> of <a href="https://example.org/a">a dam</a>\n</div>\n\nby [@vueuse/core]\n\n<<< @/a.ts\n',
    );
    expect(slidesOf(deck)).toBe('## A\n\nWords  of [a dam](https://example.org/a)\n\nby \\[@vueuse/core]\n');
    expect(leftOf(deck).slice(0, 3)).toEqual(['9 “<div>”', '10 “<carbon:edit>”', '15 “<<< @/a.ts”']);
  });

  test('how an item looks is no words of it', () => {
    const deck = imported('---\nmdc: true\n---\n\n## A\n\n- a {style="color:red"}\n- {x} b\n');
    expect(slidesOf(deck)).toBe('## A\n\n- a\n- {x} b\n');
    expect(leftOf(deck)[0]).toBe('7 “{style="color:red"}”');
  });

  test('the picture of a slide stands behind its words', () => {
    const deck = imported(
      '---\nmdc: true\n---\n\n## A\n\na\n\n---\nlayout: image-left\nimage: /dam.png\n---\n\n# B\n\nb\n',
      'deck.md',
      ['/dam.png'],
    );
    expect(slidesOf(deck)).toBe('## A\n\na\n\n## B {.figure .left}\n\nb\n\n![dam](/dam.png)\n');
  });

  test('code keeps its language and the lines of its first step', () => {
    const deck = imported(
      '---\nmdc: true\n---\n\n## A\n\n```ts {2|3-4} {lines:true}\n# no heading\n---\n```\n',
    );
    expect(slidesOf(deck)).toBe('## A\n\n```ts {2}\n# no heading\n---\n```\n');
  });
});

describe('Quarto', () => {
  test('headings begin parts and slides; authors are presenters', () => {
    const text =
      '---\ntitle: T\nauthor:\n  - name: A B\n  - C D\nformat: revealjs\n---\n\n# Part\n\n## One {.smaller}\n\na\n';
    const deck = imported(text);
    expect(deck.outline).toBe('---\ntitle: T\npresenter:\n  - A B\n  - C D\n---\n\n# Part\n\n## One\n\na\n');
    expect(leftOf(deck)).toEqual(['11 “{.smaller}”']);
  });

  test('notes stay notes, other divisions give up what they hold', () => {
    const deck = imported(
      '## A\n\n:::: {.columns}\n::: {.column}\na\n:::\n::::\n\n::: {.notes}\nSay it.\n:::\n',
      'a.qmd',
    );
    expect(slidesOf(deck)).toBe('## A\n\na\n\nNote:\nSay it.\n');
    expect(leftOf(deck)).toEqual(['3 “::: {.columns}”']);
  });

  test('code is shown and not run; a comment stays one', () => {
    const deck = imported('## A\n\n```{python}\n#| echo: false\nf(1)\n```\n\n<!-- for me -->\n', 'a.qmd');
    expect(slidesOf(deck)).toBe('## A\n\n```python\nf(1)\n```\n\n<!-- for me -->\n');
    expect(leftOf(deck)).toEqual(['3 what a block of python results in', '4 “#| echo: false”']);
  });

  test('what a block of code says of itself and what refers to it is named; the list of sources comes by itself', () => {
    const code = '```{r}\n#| label: fig-a\n#| fig-cap: "Tides -- or not"\nf()\n```\n';
    const deck = imported(`## A\n\n${code}\nSee @fig-a.\n\n## References\n\n::: {#refs}\n:::\n`, 'a.qmd');
    expect(slidesOf(deck)).toBe('## A\n\n```r\nf()\n```\n\nSee fig-a.\n');
    expect(leftOf(deck)).toEqual([
      '3 what a block of r results in',
      '4 “#| label: fig-a”',
      '5 “#| fig-cap: "Tides -- or not"”',
      '9 what “@fig-a” refers to',
      '13 “::: {#refs}”',
    ]);
  });

  test('three hyphens are a dash, as before a name', () => {
    const deck = imported(
      '## A\n\n> It rains.\n>\n> --- Ann Lee\n\n| a | b |\n|---|---|\n| 1--2 | c |\n',
      'a.qmd',
    );
    expect(slidesOf(deck)).toBe('## A\n\n> It rains.\n>\n> — Ann Lee\n\n| a | b |\n|---|---|\n| 1–2 | c |\n');
  });

  test('what the front matter says of authors besides their names is named', () => {
    const { said } = imported('---\nauthor:\n  - name: Ann\n    orcid: 1\n---\n\n## A\n\na\n', 'a.qmd');
    expect(said).toEqual([expect.stringContaining('“orcid” of the author in the front matter')]);
  });
});

test('of reveal-md, notes and vertical slides stay as they are', () => {
  expect(slidesOf(imported('## A\n\na\n\nNote: say it\n\n---\n\n## B\n\nb\n'))).toBe(
    '## A\n\na\n\nNote:\nsay it\n\n## B\n\nb\n',
  );
});

test('elsewhere a line “Note:” is words on the slide, and not the end of them', () => {
  expect(slidesOf(imported(`${MARP}## A\n\nNote: not for children\n`))).toContain(
    '**Note:** not for children',
  );
});

test('a picture that isn’t at hand is its description, or a link to it', () => {
  const deck = imported('## A\n\n![A dam](gone.png) and ![](https://example.org/the-lock.png)\n');
  expect(slidesOf(deck)).toBe('## A\n\nA dam and [the lock](https://example.org/the-lock.png)\n');
  expect(deck.said.map((one) => one.split(':')[0])).toEqual([
    '3 picture-not-at-hand',
    '3 picture-not-at-hand',
  ]);
});

test('a picture without a description is described by the name of its file', () => {
  const deck = imported('## A\n\n![](img/old_lock.png)\n', 'deck.md', ['img/old_lock.png']);
  expect(slidesOf(deck)).toContain('![old lock](img/old_lock.png)');
  expect(deck.said[0]).toContain('3 not-described');
});

test.each([
  [
    'Slidev, hide',
    '---\nmdc: true\n---\n\n## A\n\na\n\n---\nlevel: 2\nhide: true\n---\n\n## Key\n\n![x](y.png)\n\n---\n\n## B\n\nb\n',
    10,
  ],
  [
    'Slidev, disabled',
    '---\nmdc: true\n---\n\n## A\n\na\n\n---\ndisabled: true\n---\n\n## Key\n\n---\n\n## B\n\nb\n',
    10,
  ],
  [
    'Slidev, the first',
    '---\nlayout: center\nhide: true\n---\n\n## Key\n\n---\n\n## A\n\na\n\n---\n\n## B\n\nb\n',
    6,
  ],
  [
    'Quarto',
    '---\nformat: revealjs\n---\n\n## A\n\na\n\n## Key {.smaller visibility="hidden"}\n\n<div>\n\n## B\n\nb\n',
    9,
  ],
])('a slide that isn’t shown is left out and named: %s', (_, text, line) => {
  const deck = imported(text);
  expect(slidesOf(deck)).toBe('## A\n\na\n\n## B\n\nb\n');
  expect(leftOf(deck)[0]).toBe(`${line} the hidden slide “Key”`);
  expect(deck.said).toHaveLength(2);
});

test('a slide that is only left out of the count is shown', () => {
  expect(slidesOf(imported('## A {visibility="uncounted"}\n\na\n', 'a.qmd'))).toBe('## A\n\na\n');
});

test.each([
  [
    'a list',
    '<ul><li>They did</li><li>not agree</li></ul>\n<ol>\n  <li>One</li>\n  <li>in <b>it</b></li>\n</ol>',
    '- They did\n- not agree\n\n- One\n\n- in <b>it</b>',
  ],
  ['paragraphs', 'a<p>One.</p><p align="center">Two.</p>b', 'a\n\nOne.\n\nTwo.\n\nb'],
  ['divisions', '<div>One</div><div>two</div>', 'One\n\ntwo'],
  ['a heading', 'a\n\n<h2>Sub</h2>b', 'a\n\n### Sub\n\nb'],
  ['code', '`<li>a</li><li>` and `<script>`', '`<li>a</li><li>` and `<script>`'],
  ['scripts', 'a <script>x</script > b\n\n<style scoped>\nx\n</style >\n\nc', 'a  b\n\nc'],
])('%s in HTML becomes Markdown', (_, html, markdown) => {
  expect(slidesOf(imported(`${MARP}## A\n\n${html}\n`))).toBe(`## A\n\n${markdown}\n`);
});

test.each([
  ['a table in HTML', '<table>\n<tr><td>1976</td><td>40</td></tr>\n</table>', /1976\s+40/u],
  ['a drawn table', '+---+---+\n| 1976 | 40 |\n+---+---+', /1976 \| 40/u],
  ['verse', '| The limerick\n| packs', /^The limerick\npacks$/mu],
  ['columns', '<div class="columns"><div>\n\n### B\n\n</div></div>', /### B/u],
])('%s gives up its words, and is named', (_, body, words) => {
  const deck = imported(`## A\n\n${body}\n`, 'a.qmd');
  expect(slidesOf(deck)).toMatch(words);
  expect(leftOf(deck).join()).toMatch(/<table>|words are a table|verse|beside each other/u);
});

test('of Pandoc, the title block is the front matter, and items that come one by one are items', () => {
  const deck = imported('% Dams\n% A B; C D\n% 2026-03-01\n\n# One\n\n>- a\n    >- b\n');
  expect(deck.outline).toContain('title: Dams\npresenter:\n  - A B\n  - C D\ndate: 2026-03-01\n---\n\n');
  expect(slidesOf(deck)).toBe('## One {.incremental}\n\n- a\n    - b\n');
  expect(leftOf(deck)).toEqual([]);
});

test('a slide of which nothing is taken over leaves no empty one, and is named', () => {
  const deck = imported(
    '---\nmdc: true\n---\n\n## A\n\na\n\n---\nsrc: ./b.md\n---\n\n---\nlayout: end\n---\n',
  );
  expect(slidesOf(deck)).toBe('## A\n\na\n');
  expect(leftOf(deck).slice(0, 2)).toEqual(['10 “src: ./b.md”', '14 “layout: end”']);
});

test('a title has no marks of bold words', () => {
  expect(imported(`${MARP}# The dam and **the town**\n\n---\n\n## A\n\na\n`).outline).toContain(
    'title: The dam and the town\n',
  );
});

const LONG = `${'The water of a river in dry summers is counted by farms. '.repeat(100)}The end.`;

test.each([
  ['a paragraph', `${MARP}## A\n\n${LONG}\n`],
  ['an item', `${MARP}## A\n\n- ${LONG}\n- b\n`],
  ['a note', `${MARP}## A\n\na\n\n<!-- ${LONG} -->\n`],
  ['a note of Quarto', `## A\n\na\n\n::: {.notes}\n${LONG}\n:::\n`],
])('%s of thousands of characters on one line is kept', (_, text) => {
  expect(imported(text).outline).toContain(LONG);
});

test('long lines are converted as others are, and open no code', () => {
  const deck = imported(
    `${MARP}## A\n\n${LONG} ![A dam](gone.png) <span>x</span>\n\n\`\`\`{python}\nf\n\`\`\`\n`,
  );
  expect(slidesOf(deck)).toContain(`${LONG} A dam x\n\n\`\`\`python\nf\n\`\`\`\n`);
});

test('a picture that a deck holds as data is named, and the words around it stay', () => {
  const data = `data:image/png;base64,${'iVBORw0KGgo'.repeat(2000)}`;
  const deck = imported(`## A\n\nbefore ![A dam](${data}) behind\n\n<img src="${data}">\n`);
  expect(slidesOf(deck)).toBe('## A\n\nbefore A dam behind\n');
  expect(deck.said.map((one) => one.split(' is not ')[0])).toEqual([
    '3 picture-not-at-hand: The picture data:image/png',
    '5 picture-not-at-hand: The picture data:image/png',
  ]);
});

test('quotations are said to be unproven, and the outline shows where to name their source', () => {
  const { outline, said } = imported(
    '## A\n\n> Prices fell by half.\n>\n> — Ann Lee\n\nShe said “by half” twice.\n',
  );
  expect(said).toEqual(['- not-proven: The deck quotes 2 passages, which have not been looked up.']);
  expect(outline).toContain('\n# sources:\n#   article: {');
  expect(parseOutline('outline.md', outline).diagnostics).toEqual([]);
});

test('a comment within code is code, and words in a box of GitHub’s are nobody’s', () => {
  const deck = imported('## A\n\nWrite `<!-- a -->`. <!-- b -->\n\n> [!NOTE]\n> By hand.\n\n> C\n');
  expect(slidesOf(deck)).toBe('## A\n\nWrite `<!-- a -->`. <!-- b -->\n\n**Note**\\\nBy hand.\n\n> C\n');
});

test('the same thing left out many times is said once', () => {
  expect(leftOf(imported(`${MARP}## A\n\n<div>\n\na\n\n</div><div>\n\nb\n</div>\n`))).toEqual(['7 “<div>”']);
});

test('a deck without a title has the name of its file', () => {
  expect(imported('## A\n\na\n', 'talks/dams_and-locks.md').outline).toContain(
    '---\ntitle: dams and locks\n---',
  );
});

test.each([
  ['<!--s-->', '<!--v-->', 'A\n\na\n\n---\n\nb\n\n<!--s-->\n\nB\n\n<!--v-->\n\nC\n'],
  ['^\\r?\\n\\* \\* \\*\\r?\\n$', '^-- down$', 'A\n\na\n\n---\n\nb\n\n* * *\n\nB\n\n-- down\n\nC\n'],
  ['^\\n\\n\\n', '^\\n\\n', 'A\n\na\n\n---\n\nb\n\n\n\nB\n\n\nC\n'],
])('slides are parted by %s where reveal-md is told so, and a rule is one', (separator, below, body) => {
  const slides = '---\n\nA\n\na\n\n***\n\nb\n\n---\n\nB\n\n---\n\nC\n';
  const head = `---\ntitle: T\nseparator: '${separator}'\nverticalSeparator: '${below}'\n---\n`;
  expect(slidesOf(imported(head + body))).toBe(slides);
  const options = { separator, verticalSeparator: below };
  expect(slidesOf(imported(`---\ntitle: T\n---\n${body}`, 'a.md', [], options))).toBe(slides);
});

test('a separator that is more than a line isn’t run, and is said', () => {
  const { said } = imported('## A\n\na\n', 'a.md', [], { separator: '(a+)+$', verticalSeparator: null });
  expect(said).toEqual([
    '- separator-not-read: The separator “(a+)+$” is more than a line or empty lines, so the slides were divided at rules.',
  ]);
});

test.each([
  ['a paragraph and a name below', 'We stopped.\n\n— Dora Wenzel, engineer', 1],
  ['on the next line', 'We stopped\nand went.\n— Dora Wenzel', 1],
  ['behind a break', 'We stopped.<br>— *Dora Wenzel*', 1],
  ['with hyphens', 'We stopped.\n\n-- Dora Wenzel', 1],
  ['in quotation marks, by no name', '“We stopped.”\n\n– the engineer', 1],
  ['a block quote and a name below it', '> We stopped.\n\n— Dora Wenzel', 1],
  ['a block quote with its name', '> We stopped.\n>\n> — Dora Wenzel', 1],
  ['a list of words and a name', '- We stopped.\n- — Dora Wenzel', 1],
  ['two of them', 'We stopped.\n\n— Dora\n\nWe went.\n\n— Lea', 2],
  ['a paragraph alone', 'We stopped.', 0],
  ['dialogue', 'They said:\n\n— Bonjour\n\n— Salut', 0],
  ['code', '```\nWe stopped\n\n— Dora\n```', 0],
  ['a list', '- We stopped\n- we went\n\n— Dora', 0],
  ['a dash within words', 'We stopped\n— and went', 0],
])('words with a dash and a name below are a quotation that is to be proven: %s', (_, body, count) => {
  const deck = imported(`${MARP}# T\n\n---\n\n## A\n\n${body}\n`);
  const { quotations } = parseOutline('a.md', deck.outline).value;
  expect(quotations.filter(({ kind }) => kind === 'block')).toHaveLength(count);
  expect(deck.said.join().includes('not-proven')).toBe(count > 0);
  for (const line of slidesOf(deck).matchAll(/^> (?:— )?(.*)$/gmu)) expect(body).toContain(line[1]);
});
