import { head, slide, sourced } from './fix-case.ts';
import type { FixCase } from './fix-case.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const chart = (lines: string): string =>
  slide(
    `\`\`\`chart\n${lines}\ntitle: Barges a year\nsource: Holt council\n---\nYear,Barges\nBefore the dam,58\nAfter the dam,41\n\`\`\``,
  );

/** Slips in the names of files, themes and what charts have. */
export const FILE_CASES: readonly FixCase[] = [
  {
    code: 'source/file-missing',
    slip: 'a capital',
    outline: head('title: T\nbibliography: ⟦Sources.json⟧'),
    beside: { 'sources.json': '[]' },
    text: 'sources.json',
  },
  {
    code: 'picture/missing',
    slip: 'a slash and a capital',
    outline: slide('![A lock](⟦assets\\Lock.PNG⟧ "Photograph: Ann Lee")'),
    beside: { 'assets/lock.png': PIXEL },
    text: 'assets/lock.png',
  },
  {
    code: 'chart/file-missing',
    slip: 'a capital',
    outline: slide('```chart\ntitle: Barges\nsource: Holt council\ndata: ⟦Barges.csv⟧\n```'),
    beside: { 'barges.csv': 'Year,Barges\nBefore,58\nAfter,41\n' },
    text: 'barges.csv',
  },
  {
    code: 'source/text-missing',
    slip: 'another name',
    ...sourced('- It rained [@holt].\n- And rained [@holt].'),
    outline: sourced('- It rained [@holt].\n- And rained [@holt].').outline.replace(
      'article.txt',
      '⟦artikle.html⟧',
    ),
    text: 'article.txt',
    isOffered: true,
  },
  {
    code: 'picture/missing',
    slip: 'another format',
    outline: slide('![A lock](⟦lock.png⟧ "Photograph: Ann Lee")'),
    beside: { 'lock.jpg': PIXEL },
    text: 'lock.jpg',
    isOffered: true,
  },
  {
    code: 'chart/unknown-key',
    slip: 'a misspelt key',
    outline: chart('⟦highligt⟧: After the dam'),
    text: 'highlight',
  },
  { code: 'chart/unknown-type', slip: 'a misspelt type', outline: chart('type: ⟦brr⟧'), text: 'bar' },
  {
    code: 'chart/unknown-name',
    slip: 'a misspelt row',
    outline: chart('highlight: ⟦Aftre the dam⟧'),
    text: 'After the dam',
  },
  {
    code: 'theme/unknown',
    slip: 'a misspelt theme',
    outline: head('title: T\ntheme: ⟦pres⟧'),
    text: 'press',
  },
];
