import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

import { crc32 } from './crc32.ts';

/** A briefing made up for measuring, and the plain page that says the same. */
export interface GeneratedBriefing {
  /** The folder that holds outline.md and its pictures. */
  readonly folder: string;
  /** A static page with the same words and pictures, one section a slide, dressed in four lines of CSS. */
  readonly staticPage: string;
}

/** Writes a briefing with so many slides: quotes, points, tables, pictures, Chinese terms, notes. Same count, same bytes. */
export function generateBriefing(folder: string, slideCount: number): GeneratedBriefing {
  const briefing = join(folder, `slides-${slideCount}`);
  mkdirSync(join(briefing, 'assets'), { recursive: true });
  const pictures = Array.from({ length: PICTURES }, (_, at) => picture(at));
  for (const [at, bytes] of pictures.entries())
    writeFileSync(join(briefing, 'assets', `picture-${at}.png`), bytes);
  // The front matter makes the title slide.
  const numbers = Array.from({ length: slideCount - 1 }, (_, at) => at);
  writeFileSync(join(briefing, 'outline.md'), [FRONT, ...numbers.map(slideText)].join('\n\n'));
  const staticPage = join(briefing, 'static.html');
  writeFileSync(staticPage, page([TITLE, ...numbers.map((at) => slidePlainly(at, pictures))]));
  return { folder: briefing, staticPage };
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
---`;

const TITLE = '<h1>The harbour and the town</h1>';

const QUOTE =
  'Nobody asked the town whether it wanted a second quay, and by the time somebody did the cranes stood on it.';
const POINTS = [
  'The council voted before the survey was published',
  'Two of the three companies had moved away by then',
  'What was promised as work arrived as warehouses',
];
const NOTE =
  'Ask first who speaks here, and to whom. Give the room two minutes before you answer it yourself.';
const ROWS = [
  ['First quay', '1962', '310'],
  ['Second quay', '2024', '45'],
  ['Warehouses', '2025', '120'],
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
  '## It took three years, no. {n} {.timeline}\n\n- **2022** the council votes\n- **2024** the quay opens\n- **2025** the warehouses come',
  `## Who gains from it, no. {n} {.claim by="Ada Holm"}\n\n${LIST}`,
  '## Who owns the shore, no. {n}? {.statement}\n\nThe one who builds on it, or the one who looks at it?',
];

function slidePlainly(at: number, pictures: readonly Buffer[]): string {
  const source = pictures[at % PICTURES]?.toString('base64') ?? '';
  const list = `<ul>${POINTS.map((point) => `<li>${point} (Holm 2026)</li>`).join('')}</ul>`;
  const rows = ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const bodies = [
    '<h1>Part</h1><p>What was decided, and by whom.</p>',
    `<h2>The town was asked too late</h2><blockquote>${QUOTE}</blockquote><p>Ida Lund, harbour pilot</p>`,
    `<h2>Three things happened in turn</h2>${list}`,
    `<h2>The numbers tell another story</h2><table>${rows}</table>`,
    `<h2>The quay stands empty</h2><img width="640" alt="The quay in stripes." src="data:image/png;base64,${source}">`,
    '<h2>One phrase</h2><p lang="zh-Hans">港口与城市发展</p><p>gǎngkǒu yǔ chéngshì fāzhǎn, development of port and town</p>',
    '<h2>Two sides</h2><h3>The council</h3><blockquote>A quay is a promise</blockquote><p>Per Dahl, mayor</p><h3>The pilots</h3><blockquote>A quay is a wall</blockquote><p>Ida Lund, harbour pilot</p>',
    '<h2>It took three years</h2><ol><li>2022 the council votes</li><li>2024 the quay opens</li><li>2025 the warehouses come</li></ol>',
    `<h2>Who gains from it</h2>${list}`,
    '<h2>Who owns the shore</h2><p>The one who builds on it, or the one who looks at it?</p>',
  ];
  return `${bodies[at % bodies.length] ?? ''}<footer>${at + 2}</footer>`;
}

function page(sections: readonly string[]): string {
  const css =
    '@page{size:960pt 540pt;margin:0}body{margin:0;font:32px serif}section{height:539pt;padding:48px;box-sizing:border-box;break-after:page}h2{font-size:48px}';
  const body = sections.map((section) => `<section>${section}</section>`).join('\n');
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>The harbour and the town</title><style>${css}</style>${body}</html>`;
}

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
  const header = Buffer.from([
    0,
    0,
    width >> 8,
    width & 0xff,
    0,
    0,
    height >> 8,
    height & 0xff,
    8,
    2,
    0,
    0,
    0,
  ]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
