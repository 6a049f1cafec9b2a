import { readFileSync } from 'node:fs';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';

import { entryOf } from '../../src/pdf/file/pdf-object.ts';
import { readTextString } from '../../src/pdf/file/text-string.ts';
import { readInspectedPdf } from '../../src/pdf/inspect-pdf.ts';
import type { InspectedKid } from '../../src/pdf/tags/read-tags.ts';
import { readTagTexts } from '../../src/pdf/texts-in-pdf.ts';
import { hasProgram, outputOf } from '../support/poppler.ts';
import { builtPdf } from '../support/run-lectern.ts';

const ENGLISH =
  'The municipal administration has repeatedly acknowledged that the infrastructure programme underestimated the ' +
  'maintenance responsibilities of neighbouring communities. Independent commissioners recommended transferring considerable ' +
  'responsibilities to intermunicipal organisations, notwithstanding disagreements about representation and accountability.';
const GERMAN =
  'Unabhängige Sachverständige empfahlen wiederholt, die Zuständigkeiten benachbarter Gemeinden zusammenzuführen, ungeachtet ' +
  'der Meinungsverschiedenheiten über mancherlei neue Verantwortlichkeiten und Finanzierungsmöglichkeiten außerordentlicher Vorhaben.';
const NAMES = `${'Kommunalverwaltungsgesellschaft Infrastrukturentwicklungsbehörde '.repeat(6).trim()}.`;
const QUOTED =
  'characteristically inconsistent interpretations notwithstanding considerable disproportionately burdensome requirements';
const ARTICLE = `Somebody wrote “${QUOTED}” there.`;
const outline = (language: string, theme: string, text: string): string => `---
title: Lines
lang: ${language}
theme: ${theme}
sources: { holt: { title: Requirements, text: article.txt } }
---

## Underestimated responsibilities notwithstanding considerable disagreements about representation and accountability

${text}

${NAMES}

- ${text}

> ${QUOTED}
>
> — A speaker [@holt, para. 1]
`;

async function readerOf(language: string, theme: string, text: string): Promise<string> {
  const files = { 'outline.md': outline(language, theme, text), 'article.txt': ARTICLE };
  return builtPdf(files, 'reader');
}

/** The lines of a PDF as they stand on its pages. */
async function linesOf(path: string): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  try {
    const lines = [''];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      for (const item of items) {
        if (!('str' in item)) continue;
        lines.push(`${lines.pop() ?? ''}${item.str}`);
        if (item.hasEOL) lines.push('');
      }
    }
    return lines;
  } finally {
    await pdf.destroy();
  }
}

/** What is read aloud of a PDF: the texts of its tags, with what some of them say in place of what they show. */
function saidIn(path: string): string {
  const pdf = readInspectedPdf(readFileSync(path));
  const textOf = readTagTexts(pdf, new Set(pdf.pages.map(({ number }) => number)));
  const say = (kid: InspectedKid): string => {
    if (kid.kind !== 'tag') return textOf(kid);
    const said = pdf.file.resolve(entryOf(kid.dictionary, 'ActualText'));
    return said?.kind === 'string' ? readTextString(said.bytes) : kid.kids.map(say).join('');
  };
  return pdf.tree === null ? '' : say(pdf.tree);
}

const hyphensIn = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.endsWith('-'));

describe.runIf(hasProgram('pdftotext'))('the reader', () => {
  let english = '';
  let german = '';
  beforeAll(async () => {
    english = await readerOf('en-GB', 'ink', ENGLISH);
    german = await readerOf('de', 'paper', GERMAN);
  });

  test('parts words at the ends of lines, and nowhere else', async () => {
    for (const path of [english, german]) {
      const lines = await linesOf(path);
      expect(hyphensIn(lines).length).toBeGreaterThan(2);
      expect(lines.filter((line) => /\p{L}[-\u00AD\u2010]+\s*\p{L}/u.test(line))).toEqual([]);
      expect(lines.join('')).not.toMatch(/[\u00AD\u2010]/u);
    }
  });

  test('has no more than two lines in a row that end with a hyphen', async () => {
    const lines = (await linesOf(german)).map((line) => line.endsWith('-'));
    expect(lines.filter((_, at) => lines[at] && lines[at + 1] && lines[at + 2])).toEqual([]);
  });

  test('leaves headings, quotations and names whole', async () => {
    for (const path of [english, german]) {
      const text = (await linesOf(path)).join(' ').replaceAll(/\s+/gu, ' ');
      expect(text).toContain(QUOTED);
      if (path === english) expect(text).toContain(NAMES);
      expect(text).toContain(
        'Underestimated responsibilities notwithstanding considerable disagreements about rep',
      );
      expect(text).toContain('about representation and accountability');
    }
  });

  test('gives the words back whole where its text is taken out', () => {
    const textOf = (path: string): string =>
      outputOf('pdftotext', path, '-').toString().replaceAll(/\s+/gu, ' ');
    expect(textOf(english).split(ENGLISH)).toHaveLength(3);
    expect(textOf(german).split(GERMAN)).toHaveLength(3);
  });

  test('says the words whole to who reads its tags, the hyphen as a soft one', () => {
    for (const [path, text] of [
      [english, ENGLISH],
      [german, GERMAN],
    ] as const) {
      const said = saidIn(path);
      expect(said).toContain('\u00AD');
      expect(said.replaceAll('\u00AD', '').split(text)).toHaveLength(3);
    }
  });
});

test.runIf(hasProgram('pdftotext'))(
  'a text in a language without patterns is printed as it is',
  async () => {
    const path = await readerOf(
      'ru',
      'paper',
      'Муниципальная администрация неоднократно подтверждала ответственность. '.repeat(4).trim(),
    );
    expect(hyphensIn(await linesOf(path))).toEqual([]);
  },
  60_000,
);
