import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseOutline } from '../../src/outline/parse-outline.ts';
import { stripedPng } from './striped-png.ts';
import type { TortureLayout } from './torture-slides.ts';
import type { TortureWords } from './torture-words.ts';

const PICTURES = { picture: [640, 360], wide: [4000, 300], tall: [300, 4000] } as const;

/** Writes a briefing with a slide of each layout, each with so many times what it holds in comfort, and the article that it quotes. */
export function writeTorture(
  folder: string,
  words: TortureWords,
  times: number,
  layouts: readonly TortureLayout[],
): void {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const [name, [width, height]] of Object.entries(PICTURES))
    writeFileSync(join(folder, 'assets', `${name}.png`), stripedPng(width, height));
  const front = `---\ntitle: ${JSON.stringify(words.phrase)}\nlang: ${words.language}\nsources:\n  a: { type: article-newspaper, title: The Dam, text: article.txt, issued: 2026-03-12 }\n---\n`;
  const outline = [front, ...layouts.map(({ write }) => `${write(words, times)}\n`)].join('\n');
  const { quotations } = parseOutline('outline.md', outline).value;
  writeFileSync(join(folder, 'outline.md'), outline);
  writeFileSync(
    join(folder, 'article.txt'),
    [words.phrase, ...quotations.map(({ content }) => content)].join('\n\n'),
  );
}
