import { expect, test } from 'vitest';

import { RECEIPT_FILE } from '../../src/evidence/receipt/read-receipt.ts';
import { mhtmlOf } from '../support/saved-files.ts';
import { whatReferencesItself } from '../../src/evidence/receipt/references-itself.ts';
import { finishPdf } from '../../src/pdf/finish-pdf.ts';
import { taggedPdf } from '../pdf/small-pdf.ts';

function pdf(carriesReceipt: boolean): Uint8Array {
  const enclosure = { name: RECEIPT_FILE, mediaType: 'application/json', content: Buffer.from('{}') };
  return finishPdf(taggedPdf(), {
    properties: { title: null, authors: [], subject: null, creator: null, date: null },
    language: 'en',
    pageLabels: null,
    headings: [],
    claimsStandards: true,
    enclosure: carriesReceipt ? enclosure : null,
  });
}

const what = (bytes: Uint8Array): string | null => whatReferencesItself(bytes, '/b/a', '/b/outline.md');

test('a PDF that carries a receipt is no source, any other may be', () => {
  expect(what(pdf(true))).toBe('a PDF of Lectern’s');
  expect(what(pdf(false))).toBeNull();
});

test('an outline is no source, of another briefing or under another name, and any other Markdown may be', () => {
  const outline =
    '---\ntitle: T\nsources: { a: { title: S } }\n---\n\n> We counted twice\n>\n> — Ann Lee [@a]\n';
  expect(what(Buffer.from(outline))).toBe('an outline');
  expect(what(Buffer.from(`\ufeff\n${outline.replaceAll('\n', '\r\n')}`))).toBe('an outline');
  for (const article of [
    outline.replace('sources', 'author'),
    outline.replace('[@a]', ''),
    outline.replace('---\ntitle', 'title'),
    '---\ntitle: T\n---\n\nsources: [@a]\n',
  ])
    expect(what(Buffer.from(article))).toBeNull();
});

test('an article may speak of receipts', () => {
  expect(what(Buffer.from(`Its decks carry a receipt (${RECEIPT_FILE}).`))).toBeNull();
});

test('a deck that a browser saved as one file proves nothing either', () => {
  const page = (name: string): Uint8Array =>
    mhtmlOf(`<html><head><meta name="generator" content="${name}"></head><body><p>Words.</p></body></html>`);
  expect(whatReferencesItself(page('Lectern'), 'deck.mhtml', null)).toBe('a deck of Lectern’s');
  expect(whatReferencesItself(page('WordPress'), 'page.mhtml', null)).toBeNull();
});
