import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, lectern, workFolder } from '../support/run-lectern.ts';

/** What outlines hold that Chromium’s tags or fonts don’t: each broke a rule of the standards before it was repaired. */
const AWKWARD = {
  'a table with empty cells': '| A | | C |\n|---|---|---|\n| 1 | | 3 |\n| | 2 | |\n| | | |',
  'a table of nothing': '| | |\n|---|---|\n| | |',
  'rows of raw HTML that are short':
    '<table><tr><th>a</th><th>b</th></tr><tr><td rowspan="4">1</td></tr><tr></tr></table>',
  'a raw cell of as many rows as there are':
    '<table><tr><th rowspan="0">a</th><th>b</th></tr><tr><td>1</td></tr></table>',
  'a raw table without headings':
    '<table><caption>c</caption><tr><td>a</td><td>b</td></tr><tr><td>1</td></tr></table>',
  'raw items without a list': '<li>loose</li><li>items</li><dl><dt>a<dd>b</dl><ul>text<li>y</ul>',
  'a list of tasks': '- [x] done, which no font of the deck has a mark for\n- [ ] to do\n  - [ ] and in it',
  'a drawing that reaches far out': '![a line](far.svg)',
  'letters that a font composes': 'lǖ lǘ nǚ, ṩ, o\u0302\u0323, Z\u0327\u0322\u035D',
} as const;

/** Numbers of more than 32 bits and of nearly nothing, which PDF/A doesn’t allow, by themselves and in a group. */
const FAR =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><path id="p" d="M0 0 L1e12 3e11" stroke="red"/>' +
  '<g opacity=".5"><path d="M1e-40 9 L-4e10 50 9 9" stroke="red"/><path d="M1 9 L4e10 5 9 9" stroke="red"/></g></svg>';

const PEOPLE = '## People {.actors}\n\n- **Ada** — clerk\n- **Bo**\n- **Cy** — mayor, Council — spoke\n';

test('outlines with gaps and rare letters keep both standards in every edition', async () => {
  const slides = Object.entries(AWKWARD).map(([name, body]) => `## ${name}\n\n${body}\n`);
  const outline = `---\ntitle: Awkward\neditions: all\n---\n\n${slides.join('\n')}\n${PEOPLE}`;
  const folder = workFolder({ 'outline.md': outline, 'far.svg': FAR });
  const run = await lectern(folder, ['build', 'outline.md', '--out', 'out']);
  expect(codesIn(run).filter((code) => code.startsWith('pdf/') || code.startsWith('output/'))).toEqual([]);
  // What Lectern sets by itself is in its fonts.
  expect(run.stderr).not.toMatch(/[☐☑]/u);
  expect(run.code).toBe(0);
  const files = readdirSync(join(folder, 'out'), { recursive: true }).map((name) => basename(String(name)));
  expect(files).toEqual(expect.arrayContaining(['slides.pdf', 'notes.pdf', 'handout.pdf', 'reader.pdf']));
});
