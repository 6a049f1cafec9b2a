import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { placeForSource, withSource } from '../../src/draft/model-outline.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { sourceFile } from '../../src/text/source-file.ts';

const ARTICLE = 'Full buses\n\nThe night buses are full.\n';
const BODY = '## Buses\n\n- Full [@holt]\n';

/** An outline in which the source stands that the article is, or `null` where it takes none; its other lines are as they were. */
async function filled(text: string) {
  const place = placeForSource(sourceFile('outline.md', text));
  const { value: article } = await readArticle(new TextEncoder().encode(ARTICLE), 'bus.txt');
  if (place === null || article === null) return null;
  const made = withSource(text, place, article, '', 'bus.txt');
  const lines = made.text.split('\n');
  lines.splice(made.kept, made.added);
  expect(lines.join('\n')).toBe(text);
  return parseOutline('outline.md', made.text).value;
}

test.each([
  ['none', '', 'Full buses'],
  ['front matter without sources', '---\ntitle: Water\n---\n\n', 'Water'],
  ['front matter with ends of lines of Windows', '---\r\ntitle: Water\r\n---\r\n\r\n', 'Water'],
  ['front matter below empty lines', '\n\n---\ntitle: Water\n---\n\n', 'Water'],
  ['front matter that isn’t closed', '---\ntitle: Water\n\n', 'Water'],
  ['front matter over which the dashes are missing', 'title: Water\n---\n\n', 'Water'],
])('an outline gets the source that it cites: %s', async (_, head, title) => {
  const outline = await filled(head + BODY);
  expect(Object.keys(outline?.frontMatter.sources ?? {})).toEqual(['holt']);
  expect([outline?.frontMatter.title, outline?.slides.length]).toEqual([title, 1]);
});

test.each([
  ['names sources', '---\nsources: {}\n---\n'],
  ['names a bibliography', '---\nbibliography: a.bib\n---\n'],
  ['can’t be read', '---\ntitle: "x\n---\n'],
  ['is in another language', '---js\ntitle\n---\n'],
])('front matter that %s takes none', async (_, head) => {
  expect(await filled(head + BODY)).toBeNull();
});
