import { expect, test } from 'vitest';

import { articleAuthor } from '../../src/speech/text/article-author.ts';
import { article } from '../evidence/support/check.ts';

const STORY = 'Rain fell on the town for the third day, and the council met about the wall.';
const authorOf = (line: string): string | null =>
  articleAuthor(article(`The wall grows\n\n${line}\n\n${STORY}\n\nAnn Lee\n\nAnn Lee is a writer`));

test.each([
  ['Ann Lee', 'Ann Lee'],
  ['Ann Lee and Bo Wen · 3 June 2026', 'Ann Lee and Bo Wen'],
  ['Bo Wen, Ann Lee, and Cy Roth', 'Bo Wen, Ann Lee, and Cy Roth'],
  ['Bo Wen and Cy Roth', 'Ann Lee'],
])('whom a line at the head names beside the author wrote it, too: %s', (line, author) => {
  expect(authorOf(line)).toBe(author);
});

test('words that could be split into names anywhere are read once', () => {
  expect(authorOf(`${`${'A'.repeat(40)} `.repeat(7)}1`)).toBe('Ann Lee');
});

test('who reported is named in brackets below the story', () => {
  const lines = ['The wall grows', STORY, '(Reporting by Ann Lee in Oslo and Bo Wen; editing by Cy Roth)'];
  expect(articleAuthor(article(lines.join('\n\n')))).toBe('Ann Lee and Bo Wen');
});
