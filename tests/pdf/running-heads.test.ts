import { expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { builtPdf } from '../support/run-lectern.ts';

const WORDS = 'The council voted for lamps, and nobody asked those who sleep under them what they think. ';

const section = (name: string, count: number): string =>
  `# ${name}\n\n${Array.from({ length: count }, (_, at) => `## Heading ${at}\n\n${WORDS.repeat(4)}[@vote, para. ${at + 1}]\n`).join('\n')}`;

const OUTLINE = `---
title: Lamps
event: Seminar on light
date: 24 November 2026
lang: LANGUAGE
sources: { vote: { title: The vote, author: [{ family: Holt }] } }
---

## Before

${WORDS.repeat(30)}

${section('The vote', 8)}
${section('The night', 12)}
`;

async function marginsOf(edition: string, language = 'en') {
  const outline = OUTLINE.replace('LANGUAGE', language);
  const pdf = await builtPdf({ 'outline.md': outline }, edition);
  const text = outputOf('pdftotext', '-layout', pdf, '-').toString();
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) => {
    const lines = page.split('\n').filter((line) => /\S/u.test(line));
    return { head: lines[0]?.trim() ?? '', foot: lines.at(-1)?.trim() ?? '', page };
  });
}

test.runIf(hasProgram('pdftotext'))(
  'a foot says of which pages a sheet is one, and where it was handed out',
  async () => {
    for (const edition of ['reader', 'notes', 'handout']) {
      const start = edition === 'handout' ? 'Lamps' : 'Seminar on light · 24 November 2026';
      const sheets = await marginsOf(edition);
      for (const [at, { foot }] of sheets.entries())
        expect(foot).toMatch(new RegExp(`^${start} +page ${at + 1} of ${sheets.length}$`, 'u'));
    }
    const [first] = await marginsOf('reader', 'de');
    expect(first?.foot).toMatch(/Seite 1 von \d+$/u);
  },
);

test.runIf(hasProgram('pdftotext'))('a head of the handout leaves space for a name', async () => {
  for (const { head } of await marginsOf('handout'))
    expect(head).toMatch(/^Seminar on light · 24 November 2026 +Name$/u);
});

test.runIf(hasProgram('pdftotext'))(
  'a head of the reader names the section that begins on the page, or goes on',
  async () => {
    const sheets = await marginsOf('reader');
    let section = '';
    for (const [at, { head, page }] of sheets.entries()) {
      section = /^ *([12] +The (?:vote|night)|Sources)$/mu.exec(page)?.[1]?.replace(/ +/gu, ' ') ?? section;
      if (0 < at) expect(head.replace(/^Lamps */u, '')).toBe(section);
    }
    expect(section).toBe('Sources');
  },
);

test.runIf(hasProgram('pdftotext'))('a head of the notes names the section of the slide', async () => {
  const heads = (await marginsOf('notes')).map(({ head }) => head.replace(/^Lamps */u, ''));
  expect([...new Set(heads)]).toEqual(['', '1 The vote', '2 The night']);
});
