import { readFileSync } from 'node:fs';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { builtPdf } from '../support/run-lectern.ts';

const WORDS =
  'The municipal administration has repeatedly acknowledged that the programme underestimated the maintenance of ' +
  'neighbouring communities, and independent commissioners recommended transferring considerable duties elsewhere';
const LONG_NOTE = 'A note that explains at leisure what would have interrupted the text. '.repeat(5).trim();

/** A briefing of many notes: citations, the same place again and again, footnotes of several lines. */
function outline(count: number): string {
  const slides = Array.from({ length: count }, (_, at) => {
    const again = at % 3 === 0 ? ' It is said again [@holt, para. 1].' : '';
    const footnote = at % 4 === 0 ? `[^n${at}]` : '';
    const text = at % 4 === 0 ? `\n[^n${at}]: ${LONG_NOTE}\n` : '';
    return `## Heading ${at}\n\n${WORDS} [@holt, para. ${at + 2}]. ${WORDS}.${footnote}${again}\n\n- ${WORDS} [@berg, p. ${at + 1}]\n- Short\n${text}`;
  });
  return `---
title: Notes
sources:
  holt: { title: The dam, author: [{ given: Maren, family: Holt }] }
  berg: { title: The river, author: [{ literal: Berg }] }
---

${slides.join('\n')}`;
}

interface Line {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** The pieces of text on each page, from the top. */
async function piecesOf(pdf: PDFDocumentProxy): Promise<readonly (readonly Line[])[]> {
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.flatMap((item): Line[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , size = 0, , y = 0] = item.transform.map(Number);
        return [{ text: item.str.trim(), top: -y - size * 0.7, bottom: -y, size }];
      });
    }),
  );
}

async function readerOf(text: string, ...words: string[]): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(readFileSync(await builtPdf({ 'outline.md': text }, 'reader', ...words)));
  return getDocument({ data, verbosity: 0 }).promise;
}

/** Marks in the text are set at 0.68 of its 11 pt, numbers of notes at 9 pt. */
const isMark = ({ text, size }: Line): boolean => /^\d+$/u.test(text) && size < 8;
const isNumber = ({ text, size }: Line): boolean => /^\d+$/u.test(text) && Math.abs(size - 9) < 0.1;

describe.each(['a4', 'letter'])('notes on paper of the size %s', (paper) => {
  let pdf: PDFDocumentProxy;
  beforeAll(async () => {
    pdf = await readerOf(outline(40), '--paper', paper);
  });
  afterAll(() => pdf.destroy());

  test('stand at the foot of each page that calls them, in order, and under its text', async () => {
    const pages = await piecesOf(pdf);
    expect(pages.length).toBeGreaterThan(9);
    for (const pieces of pages) {
      const calls = [...new Set(pieces.filter(isMark).map(({ text }) => Number(text)))];
      const notes = pieces.filter(isNumber);
      expect(notes.map(({ text }) => Number(text))).toEqual(calls.toSorted((one, other) => one - other));
      const lowest = Math.max(...pieces.filter(({ size }) => size > 10).map(({ bottom }) => bottom));
      for (const { top } of notes) expect(top).toBeGreaterThan(lowest);
    }
  });

  test('are led to from a call and lead back to one, both on the same page', async () => {
    let count = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const links: { dest?: unknown }[] = await (await pdf.getPage(number)).getAnnotations();
      for (const { dest } of links) {
        if (typeof dest !== 'string' || !/^(?:note|call)-/u.test(dest)) continue;
        const [target] = (await pdf.getDestination(dest)) ?? [];
        expect([dest, (await pdf.getPageIndex(target)) + 1]).toEqual([dest, number]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(160);
  });
});

test('a table that is too wide for the page breaks its words, and notes stand at the feet nevertheless', async () => {
  const word = 'Mediterraneandredginginternational';
  const row = `| ${Array.from({ length: 6 }, () => word).join(' | ')} |\n`;
  const table = `\n## Wide\n\n${row}${'| --- '.repeat(6)}|\n${row}`;
  const pdf = await readerOf(outline(9) + table);
  const pages = await piecesOf(pdf);
  const running = pages.flatMap((pieces) => pieces.filter(({ text }) => text.startsWith('Heading')));
  expect(running).toHaveLength(9);
  for (const { size } of running) expect(size).toBeCloseTo(12.5, 1);
  for (const pieces of pages) {
    const lowest = Math.max(...pieces.filter(({ size }) => size > 10).map(({ bottom }) => bottom));
    for (const { top } of pieces.filter(isNumber)) expect(top).toBeGreaterThan(lowest);
  }
  await pdf.destroy();
});

test('notes behind a table of several pages, which repeats its head, stand where they are called', async () => {
  const rows = Array.from({ length: 110 }, (_, at) => `| Row ${at} | ${at} |`).join('\n');
  const table = `## Tall\n\n| Name | Number |\n| --- | --- |\n${rows}\n\n`;
  const pdf = await readerOf(outline(2).replace('## Heading 0', `${table}\n## Heading 0`));
  const pages = await piecesOf(pdf);
  const counts = pages.map((pieces) => pieces.filter(({ text }) => text.startsWith('Row ')).length);
  // It begins under the title, and not on a page of its own.
  expect(counts[0]).toBeGreaterThan(20);
  expect(counts[1]).toBe(counts[2]);
  expect(counts.filter((count) => count > 0)).toHaveLength(4);
  for (const pieces of pages) {
    const calls = new Set(pieces.filter(isMark).map(({ text }) => text));
    expect(pieces.filter(isNumber).map(({ text }) => text)).toEqual([...calls].toSorted());
  }
  await pdf.destroy();
});

test('a table that is a little too wide for the page parts its words at syllables, and breaks no number', async () => {
  const heads = [
    'Year',
    'Households',
    'Subscriptions',
    'Infrastructure',
    'Telecommunications',
    'Administration',
    'Responsibilities',
    'Sum',
  ];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const figures = ['2022', '12,400,000', '1,403,000', '97', '162,000,000', '98,000', '1,100', '55,000,000'];
  const table = `\n## Wide\n\n${row(heads)}${'| --: '.repeat(8)}|\n${row(figures)}`;
  const pdf = await readerOf(`---\ntitle: Wide\n---\n${table}`);
  const texts = (await piecesOf(pdf)).flat().map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining([...figures, 'Year', 'Sum']));
  expect(texts.filter((text) => text.endsWith('-')).length).toBeGreaterThan(0);
  const whole = texts.join('').replaceAll('-', '');
  for (const head of heads) expect(whole).toContain(head);
  await pdf.destroy();
});

test('the tails of letters in the last note of a page aren’t painted at the head of the next', async () => {
  const chart = '## رسم\n\n```chart\ntype: bar\n---\nA, B\nx, 1\n```\n\n';
  const slide = `## الخليج\n\n${'خليج البحر يجري في الليل، ولا أحد يعد السفن. '.repeat(30)} [@h].\n\n`;
  const pdf = await readerOf(
    `---\ntitle: خليج\nlang: ar\nsources:\n  h: { title: الخليج ج }\n---\n\n${chart}${slide.repeat(8)}`,
  );
  const pages = await piecesOf(pdf);
  expect(pages.length).toBeGreaterThan(1);
  for (const pieces of pages.slice(1)) {
    const highest = Math.min(...pieces.filter(({ size }) => size > 10).map(({ top }) => top));
    expect(pieces.filter(({ top, size }) => top < highest && Math.abs(size - 9) < 0.1)).toEqual([]);
  }
  // Printed smaller, all of them would stand too high, each by more than the one before.
  const feet = pages
    .map((pieces) => Math.max(...pieces.filter(isNumber).map(({ bottom }) => bottom)))
    .filter((foot) => foot > -Infinity);
  expect(Math.max(...feet) - Math.min(...feet)).toBeLessThan(1);
  await pdf.destroy();
});
