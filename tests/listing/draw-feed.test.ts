import { expect, test } from 'vitest';

import { drawFeed } from '../../src/listing/draw-feed.ts';
import type { Entry } from '../../src/listing/entry.ts';
import { entry, facts, source } from './entries.ts';

const FRAME = { siteUrl: 'https://example.org/b/', epoch: null };

const feedOf = (entries: readonly Entry[], epoch: number | null = null) =>
  drawFeed(entries, { ...FRAME, epoch });

test('the feed has all that RFC 4287 asks for, and no clock in it', () => {
  const { xml } = feedOf([entry('a b', { facts: facts({ date: '2024-03-02', presenters: ['Kim'] }) })]);
  const head = xml.slice(0, xml.indexOf('<entry'));
  expect(head).toContain('<id>https://example.org/b/</id>');
  expect(head).toContain('<title>Briefings</title>');
  expect(head).toContain('<updated>2024-03-02T00:00:00Z</updated>');
  expect(head).toContain('<author><name>example.org</name></author>');
  expect(head).toContain(
    '<link rel="self" type="application/atom+xml" href="https://example.org/b/feed.xml"/>',
  );
  const item = xml.slice(xml.indexOf('<entry'));
  expect(item).toContain(
    '<id>https://example.org/b/a%20b/index.html</id>\n<title>Wells</title>\n<updated>2024-03-02T00:00:00Z</updated>\n<author><name>Kim</name></author>',
  );
  expect(item).toContain(
    '<link rel="alternate" type="text/html" href="https://example.org/b/a%20b/index.html"/>',
  );
  expect(item).toContain('length="111588" title="slides.pdf" href="https://example.org/b/a%20b/slides.pdf"');
});

test('SOURCE_DATE_EPOCH is when the feed was updated, and no entry', () => {
  const { xml } = feedOf([entry('a', { facts: facts({ date: '2024' }) })], 1_767_225_600);
  expect([...xml.matchAll(/<updated>([^<]+)/gu)].map(([, time]) => time)).toEqual([
    '2026-01-01T00:00:00Z',
    '2024-01-01T00:00:00Z',
  ]);
});

test('a briefing without a date is of the day of its article; without either it isn’t in the feed', () => {
  const { xml, undated } = feedOf([
    entry('old', { facts: facts({ date: '2023-01-01' }) }),
    entry('article', { facts: facts({ sources: [source('S'), source('T', '', '2024-02')] }) }),
    entry('none', { facts: facts({ date: 'soon' }) }),
  ]);
  expect([...xml.matchAll(/<id>[^<]*\/(\w+)\/index/gu)].map(([, slug]) => slug)).toEqual(['article', 'old']);
  expect(undated.map(({ slug }) => slug)).toEqual(['none']);
});

test('what can’t be opened isn’t in the feed, and isn’t missed in it', () => {
  const { xml, undated } = feedOf([
    entry('a', { stands: 'nothing', facts: facts({ date: '2024' }) }),
    entry('b', { stands: 'older', facts: facts({ date: '2023' }) }),
  ]);
  expect([...xml.matchAll(/<id>[^<]*\/(\w+)\/index/gu)].map(([, slug]) => slug)).toEqual(['b']);
  expect(undated).toEqual([]);
});

test('every word is text that XML can hold', () => {
  const { xml } = feedOf([
    entry('a', { facts: facts({ date: '2024', title: '<A> & "B"\u0001\ufffe\ud800' }) }),
  ]);
  expect(xml).toContain('<title>&lt;A&gt; &amp; &quot;B&quot;</title>');
});
