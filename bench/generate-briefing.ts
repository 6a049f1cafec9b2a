import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { pngOf } from '../tests/support/striped-png.ts';

/**
 * Writes a briefing made up for measuring, with so many slides: quotes, points, tables, pictures, Chinese terms, notes.
 * Same count, same bytes. Gives its folder.
 */
export function generateBriefing(folder: string, slideCount: number): string {
  const briefing = join(folder, `slides-${slideCount}`);
  mkdirSync(join(briefing, 'assets'), { recursive: true });
  for (let at = 0; at < PICTURES; at += 1)
    writeFileSync(join(briefing, 'assets', `picture-${at}.png`), picture(at));
  // The front matter makes the title slide.
  const slides = Array.from({ length: slideCount - 1 }, (_, at) => slideText(at));
  writeFileSync(join(briefing, 'article.txt'), ARTICLE.join('\n'));
  writeFileSync(join(briefing, 'outline.md'), [FRONT, ...slides].join('\n\n'));
  return briefing;
}

const PICTURES = 8;

const FRONT = `---
title: The harbour and the town
lang: en
sources:
  post:
    type: article-newspaper
    title: The harbour and the town
    author: [{ given: Ada, family: Holm }]
    container-title: Harbour Post
    issued: 2026-03-12
    text: article.txt
---`;

const QUOTE =
  'Nobody asked the town whether it wanted a second quay, and by the time somebody did the cranes stood on it.';
const POINTS = [
  'The council voted before the survey was published',
  'Two of the three companies had moved away by then',
  'What was promised as work arrived as warehouses',
];
/** What the quotations are looked up in. */
const ARTICLE = [
  'The harbour and the town',
  `“${QUOTE}” said Ida Lund, a harbour pilot.`,
  `${POINTS.join('. ')}.`,
  '“A quay is a promise,” said Per Dahl, the mayor.',
  '“A quay is a wall,” said Ida Lund.',
  'The first quay of 1962 gave 310 jobs, the second quay of 2024 gave 45, and the warehouses of 2025 gave 120.',
  'In 2022 the council voted, in 2024 the quay opened, and in 2025 the warehouses came.',
];
const NOTE =
  'Ask first who speaks here, and to whom. Give the room two minutes before you answer it yourself.';
const ROWS = [
  ['First quay [@post, para. 6]', '1962', '310'],
  ['Second quay [@post, para. 6]', '2024', '45'],
  ['Warehouses [@post, para. 6]', '2025', '120'],
];

/** Ten kinds of slide in turn; the number in each heading keeps them apart. */
function slideText(at: number): string {
  const body = BODIES[at % BODIES.length] ?? '';
  return `${body.replaceAll('{n}', String(at + 1)).replaceAll('{p}', String(at % PICTURES))}\n\nNote:\n${NOTE}`;
}

const LIST = POINTS.map((point) => `- ${point} [@post, para. 3]`).join('\n');
const BODIES = [
  '# Part {n} of the story\n\nWhat was decided, and by whom.',
  `## The town was asked too late, no. {n}\n\n> ${QUOTE}\n>\n> — Ida Lund, harbour pilot [@post, para. 2]`,
  `## Three things happened in turn, no. {n}\n\n${LIST}`,
  `## The numbers tell another story, no. {n}\n\n| What | Year | Jobs |\n| --- | --- | --- |\n${ROWS.map((row) => `| ${row.join(' | ')} |`).join('\n')}`,
  '## The quay stands empty, no. {n}\n\n![The quay in stripes.](assets/picture-{p}.png "The quay, drawn")',
  '## One phrase came from the contract, no. {n} {.terms}\n\n- [港口与城市发展]{lang=zh-Hans} — *gǎngkǒu yǔ chéngshì fāzhǎn* — development of port and town',
  '## Two sides read it differently, no. {n} {.comparison}\n\n### The council\n\n> A quay is a promise\n>\n> — Per Dahl, mayor [@post, para. 4]\n\n### The pilots\n\n> A quay is a wall\n>\n> — Ida Lund, harbour pilot [@post, para. 5]',
  '## It took three years, no. {n} {.timeline}\n\n- **2022** the council votes [@post, para. 7]\n- **2024** the quay opens [@post, para. 7]\n- **2025** the warehouses come [@post, para. 7]',
  `## Who gains from it, no. {n} {.claim by="Ada Holm"}\n\n${LIST}`,
  '## Who owns the shore, no. {n}? {.statement}\n\nThe one who builds on it, or the one who looks at it?',
];

/** A PNG of 640 × 360 points, about 8 kB, in stripes that no other number gives. */
function picture(seed: number): Buffer {
  const [width, height] = [640, 360];
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows[at] = ((x >> 5) * (seed + 1) * 20) & 0xff;
      rows[at + 1] = ((y >> 4) * (seed + 2) * 10) & 0xff;
      rows[at + 2] = ((x * y) >> 12) & 0xff;
    }
  return pngOf(width, height, rows);
}
