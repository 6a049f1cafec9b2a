import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { inlineScript, inlineStyle } from '../../src/render/document/inline-asset.ts';
import { textDirection } from '../../src/text/language-tag.ts';
import { PLANTED_NOTE, fixtureDeck, fixtureDocument } from '../support/fixture-deck.ts';

const policyOf = (html: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

test('the same deck gives the same bytes', async () => {
  expect(await fixtureDeck({ mode: 'presenter' })).toBe(await fixtureDeck({ mode: 'presenter' }));
});

test('the fixed part of an audience file is at most 108 kB, of a presenter file 146 kB', async () => {
  const empty = { slidesHtml: '', css: '', tokensCss: '' };
  expect(Buffer.byteLength(await fixtureDeck(empty))).toBeLessThan(108_000);
  expect(Buffer.byteLength(await fixtureDeck({ ...empty, mode: 'presenter' }))).toBeLessThan(146_000);
});

test('the policy of an audience file allows its one script and no frame, no connection', async () => {
  const html = await fixtureDeck();
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  expect(policyOf(html)).toContain(`script-src 'sha256-${hash}';`);
  expect(policyOf(html)).not.toMatch(/frame-src|connect-src|unsafe-eval|https?:/);
  // Besides the data of what it says.
  expect(html.match(/<script(?! type="application\/json")/g)).toHaveLength(1);
});

test('only a presenter file names the script of the speaker view and allows frames', async () => {
  const { page } = await fixtureDocument({ mode: 'presenter' });
  const hash = createHash('sha256').update(page.speakerScript).digest('base64');
  expect(policyOf(await fixtureDeck({ mode: 'presenter' }))).toContain(hash);
  expect(policyOf(await fixtureDeck({ mode: 'presenter' }))).toContain("frame-src 'self' file:");
  expect(policyOf(await fixtureDeck())).not.toContain(hash);
});

test('an audience file has neither the notes nor the notes plugin', async () => {
  const html = await fixtureDeck();
  expect(html).not.toContain(PLANTED_NOTE);
  expect(html).not.toContain('reveal-notes');
});

test('a title is text, whatever it contains', async () => {
  const html = await fixtureDeck({ title: '</title><script>alert(1)</script>' });
  expect(html).not.toContain('<script>alert');
});

test('a script cannot end its element or open a comment', () => {
  expect(inlineScript('a("</script>","<!--","<SCRIPT")')).toBe('a("\\x3C/script>","\\x3C!--","\\x3CSCRIPT")');
});

test('a style sheet cannot end its element', () => {
  expect(inlineStyle('p::before{content:"</style>"}')).not.toContain('</style');
});

test('line ends are those that a parser hashes', () => {
  expect(inlineScript('a\r\nb\rc')).toBe('a\nb\nc');
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['az-Arab', 'rtl'],
  ['zh-Hans', 'ltr'],
  ['iw', 'rtl'],
  ['dv', 'rtl'],
] as const)('%s is written %s', (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});
