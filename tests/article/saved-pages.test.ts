import { describe, expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { SAVED_PAGES } from '../support/saved-pages.ts';

describe.each(SAVED_PAGES.map((page) => [page.name, page] as const))('of %s', (_name, { html, story }) => {
  test('the story is read, all of it and in order, and no box beside it', async () => {
    const { value } = await readArticle(new TextEncoder().encode(html), 'a.html');
    const paragraphs = value?.paragraphs.map(({ start, end }) => value.file.text.slice(start, end)) ?? [];
    expect(paragraphs).toEqual(story);
  });
});
