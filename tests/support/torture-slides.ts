import type { TortureWords } from './torture-words.ts';

/** Writes a slide of one layout with so many times what it holds in comfort. */
export interface TortureLayout {
  readonly name: string;
  readonly write: (words: TortureWords, times: number) => string;
}

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
const table = (columns: number, rows: number, cell: string): string =>
  [
    `|${'Head|'.repeat(columns)}`,
    `|${'---|'.repeat(columns)}`,
    lines(rows, () => `|${`${cell}|`.repeat(columns)}`),
  ].join('\n');
const footnotes = (count: number, words: TortureWords): string =>
  `${lines(count, (at) => `- ${words.say(1)}[^f${at}]`)}\n\n${lines(count, (at) => `[^f${at}]: ${words.say(1)}\n`)}`;

/** Every layout, and every kind of content that a slide of text may hold. */
export const TORTURE_LAYOUTS: readonly TortureLayout[] = [
  { name: 'points', write: (words, n) => `## Points\n\n${lines(4 * n, () => `- ${words.say(1)}`)}` },
  {
    name: 'ordered',
    write: (words, n) => `## Ordered {.points}\n\n${lines(4 * n, (at) => `${at + 1}. ${words.say(1)}`)}`,
  },
  {
    name: 'long points',
    write: (words, n) => `## Long points\n\n${lines(2 * n, () => `- ${words.say(4)}`)}`,
  },
  {
    name: 'nested',
    write: (words, n) =>
      `## Nested\n\n${lines(n, () => `- ${words.phrase}\n  - ${words.say(1)}\n    - ${words.say(1)}\n      - ${words.phrase}\n        - ${words.phrase}`)}`,
  },
  {
    name: 'deep',
    write: (words, n) => `## Deep\n\n- ${words.phrase}\n${lines(4 * n, () => `  - ${words.say(1)}`)}`,
  },
  { name: 'text', write: (words, n) => `## Text\n\n${lines(2 * n, () => `${words.say(2)}\n`)}` },
  { name: 'one paragraph', write: (words, n) => `## Paragraph {.points}\n\n${words.say(3 * n)}` },
  {
    name: 'lines',
    write: (words, n) => `## Lines {.points}\n\n${lines(4 * n, () => `${words.phrase}\\`)}\n${words.phrase}`,
  },
  { name: 'statement', write: (words, n) => `## Statement {.statement}\n\n${words.say(n)}` },
  {
    name: 'quote',
    write: (words, n) =>
      `## Quote\n\n> ${words.say(2 * n)}\n>\n> — ${words.phrase}, mayor of the Upper Dam via Xinhua via Caixin, trans. David Bandurski [@a]`,
  },
  {
    name: 'marked quote',
    write: (words, n) =>
      `## Marks\n\n> “${words.say(2 * n)}”\n>\n> — Lin [@a]\n\nWhat was left out: ${words.phrase}.`,
  },
  {
    name: 'quote by many',
    write: (words, n) =>
      `## Chain of hands\n\n> ${words.say(1)}\n>\n> — ${words.phrase}, ${lines(n, () => words.phrase).replaceAll('\n', ' and ')}${lines(2 * n, (at) => ` via Agency ${at} of the Province`).replaceAll('\n', '')} [@a]`,
  },
  { name: 'bare quote', write: (words, n) => `---\n\n> ${words.say(2 * n)}\n>\n> — [@a]` },
  {
    name: 'quotes',
    write: (words, n) =>
      `## Quotes\n\n${lines(2 * n, () => `> ${words.say(1)}\n>\n> — ${words.phrase}, mayor [@a]\n`)}`,
  },
  {
    name: 'claim',
    write: (words, n) => `## It is so {.claim by="Lin"}\n\n${lines(3 * n, () => `- ${words.say(1)} [@a]`)}`,
  },
  {
    name: 'claim by quotes',
    write: (words, n) =>
      `## It was so {.claim by="Lin"}\n\n${lines(n, () => `> ${words.say(2)}\n>\n> — ${words.phrase}, mayor [@a]\n`)}`,
  },
  {
    name: 'comparison',
    write: (words, n) =>
      `## Two sides {.comparison}\n\n### ${words.phrase}\n\n${lines(2 * n, () => `- ${words.say(1)}`)}\n\n### B\n\n${lines(2 * n, () => `- ${words.phrase}`)}`,
  },
  {
    name: 'many columns',
    write: (words, n) =>
      `## Sides {.comparison}\n\n${lines(1 + Math.min(n, 6), (at) => `### Side ${at}\n\n- ${words.say(1)}\n- ${words.phrase}\n`)}`,
  },
  {
    name: 'quotes compared',
    write: (words, n) =>
      `## Words {.comparison}\n\n### A\n\n> ${words.say(n)}\n>\n> — Lin, mayor [@a]\n\n### B\n\n> ${words.say(n)}\n>\n> — Wu [@a]`,
  },
  {
    name: 'timeline',
    write: (words, n) =>
      `## When {.timeline}\n\n${lines(3 * n, (at) => `- **${at + 1} May 2017** — ${words.phrase}`)}`,
  },
  {
    name: 'long timeline',
    write: (words, n) =>
      `## Then {.timeline}\n\n${lines(3, (at) => `- **${at + 1} May 2017** — ${words.say(n)}`)}`,
  },
  {
    name: 'actors',
    write: (words, n) =>
      `## Who {.actors}\n\n${lines(4 * n, (at) => `- **Lin ${at}** — ${words.phrase}, Office ${at % 3} — ${words.phrase}`)}`,
  },
  {
    name: 'terms',
    write: (words, n) =>
      `## Terms {.terms}\n\n${lines(3 * n, () => `- **水库** — *shuǐkù* — reservoir — ${words.phrase}`)}`,
  },
  {
    name: 'one term',
    write: (words, n) =>
      `## Term {.terms}\n\n- **${words.phrase}** — *reading* — reservoir — ${words.say(n)}`,
  },
  {
    name: 'chain',
    write: (words, n) =>
      `## Chain {.chain}\n\n${lines(3 * n, (at) => `- **Agency ${at}** — agency — reported`)}\n\n${words.say(1)}`,
  },
  {
    name: 'chain of long names',
    write: (words, n) =>
      `## Long chain {.chain}\n\n${lines(2 * n, () => `- **${words.phrase}** — ${words.phrase} — ${words.phrase} — ${words.phrase}`)}`,
  },
  {
    name: 'questions',
    write: (words, n) => `## Ask {.questions}\n\n${lines(3 * n, (at) => `${at + 1}. ${words.say(1)}`)}`,
  },
  { name: 'one question', write: (words, n) => `## One {.questions}\n\n1. ${words.say(n)}` },
  { name: 'table', write: (words, n) => `## Table\n\n${table(3, 4 * n, words.phrase)}` },
  { name: 'table of text', write: (words, n) => `## Text in a table\n\n${table(2, 2, words.say(n))}` },
  { name: 'wide table', write: (words, n) => `## Wide\n\n${table(8, 12, n === 1 ? 'v 12' : words.phrase)}` },
  { name: 'number', write: (words, n) => `## Number {.number}\n\n**1.4** ${words.say(n)} [@a]` },
  {
    name: 'long number',
    write: (words, n) =>
      `## Long number {.number}\n\n**1,400,000,000** ${words.phrase} [@a]\n\n${words.say(n)}`,
  },
  {
    name: 'code',
    write: (words, n) =>
      `## Code\n\n\`\`\`ts\n${lines(6 * n, (at) => `const gauge${at} = measure({ year: ${2000 + at}, note: '${words.name}' });`)}\n\`\`\``,
  },
  {
    name: 'long lines of code',
    write: (words, n) => `## Long lines\n\n\`\`\`\n${lines(2, () => `measure('${words.say(n)}')`)}\n\`\`\``,
  },
  {
    name: 'figure',
    write: (words, n) =>
      `## Figure\n\n![${words.phrase}](assets/picture.png "${words.name}")\n\n${words.say(2 * n)}`,
  },
  {
    name: 'wide figure',
    write: (words, n) =>
      `## Wide figure\n\n![${words.phrase}](assets/wide.png "${words.name} ${n}")\n\n${words.say(n)}`,
  },
  {
    name: 'tall figure',
    write: (words, n) => `## Tall figure\n\n![${words.phrase}](assets/tall.png)\n\n${words.say(n)}`,
  },
  {
    name: 'picture in text',
    write: (words, n) =>
      `## Picture {.points}\n\n${words.say(n)}\n\n![${words.phrase}](assets/picture.png)\n\n- ${words.phrase}\n- ${words.phrase}`,
  },
  { name: 'footnotes', write: (words, n) => `## Footnotes\n\n${footnotes(2 * n, words)}` },
  {
    name: 'one footnote',
    write: (words, n) =>
      `## Footnote\n\n- ${words.phrase}[^one]\n- ${words.phrase}\n\n[^one]: ${words.say(n)}`,
  },
  {
    name: 'heading',
    write: (words, n) => `## ${words.say(Math.min(n, 3))}\n\n- ${words.phrase}\n- ${words.phrase}`,
  },
  {
    name: 'everything',
    write: (words, n) =>
      `## Everything {.points}\n\n${words.say(n)}\n\n### ${words.phrase}\n\n- ${words.say(1)}\n- ${words.phrase}\n\n${table(2, n, words.phrase)}\n\n> ${words.say(n)}\n>\n> — Lin, mayor [@a]\n\n\`\`\`\ncode\n\`\`\``,
  },
  {
    name: 'section',
    write: (words, n) => `# ${words.phrase}\n\n${words.say(n)}\n\n- ${words.phrase}\n- ${words.phrase}`,
  },
  {
    name: 'steps',
    write: (words, n) => `## Steps {.incremental}\n\n${lines(4 * n, () => `- ${words.say(1)}`)}`,
  },
];
