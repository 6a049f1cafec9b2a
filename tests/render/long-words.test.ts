import { expect, test } from 'vitest';

import { renderSlides } from '../../src/render/render-slides.ts';
import { deckOf } from '../support/lay-out.ts';
import { plainSettings } from '../support/templates.ts';

/** The second slide of an outline, with `·` for a hyphen that may be set and `|` for a break without one. */
async function draw(outline: string, language = 'en'): Promise<string> {
  const settings = await plainSettings();
  const front = `---\ntitle: Water\nlang: ${language}\n---\n\n`;
  const { value } = await renderSlides(deckOf(`## Slide\n\n${outline}\n`, front), settings);
  const html = (value[1]?.html ?? '').replaceAll('<em class="hyphen" lang="zxx"></em>', '·');
  return html.replaceAll('<wbr>', '|');
}

const LAW = 'Grundwasserentnahmegenehmigungsverordnung';

test('a word that is longer than a line may be is split between its syllables, by the patterns of its language', async () => {
  expect(await draw(`- ${LAW}`, 'de')).toContain(
    '<span class="long-word">Grund·was·ser·ent·nah·me·ge·neh·mi·gungs·ver·ord·nung</span>',
  );
  expect(await draw(`- The [${LAW}]{lang=de}.`)).toContain('Grund·was·ser·');
});

test('words of a usual length, and long ones in a language without patterns, stay as they are', async () => {
  expect(await draw('- The administration of groundwater')).not.toContain('long-word');
  expect(await draw(`- ${LAW}`, 'sv')).not.toContain('long-word');
});

test('addresses and names of substances are split at their marks, without a hyphen', async () => {
  expect(await draw('- https://water.example.org/minutes/annex_b.html')).toContain(
    'https://|water|.example|.org/|minutes/|annex_|b|.html',
  );
  expect(await draw('- Trimethyl[ethoxy(phenyl)methyl]silane')).toContain(
    'Trimethyl|[ethoxy|(phenyl)|methyl]|silane',
  );
});

test('an address is one run with its hyphens and its questions', async () => {
  expect(await draw('- https://water.example.org/the-locks-of-1911?page=3')).toMatch(
    /<span class="long-word[^>]*>https:[^ ]*the-locks-of-1911\?\|?page=\|?3<\/span>/u,
  );
});

test('no hyphen comes into code, and nothing into text in scripts without spaces', async () => {
  expect(await draw('- `grundwasserentnahmegenehmigung`', 'de')).not.toContain('·');
  expect(await draw(`- ${'市议会在夜间讨论末班车的时间'.repeat(3)}`)).not.toContain('long-word');
});

test('in a table of many columns shorter words may be split, too', async () => {
  const table = (columns: number): string => {
    const line = (cell: string): string => `|${` ${cell} |`.repeat(columns)}`;
    return [line('Place'), line('---'), line('groundwater')].join('\n');
  };
  for (const columns of [5, 8])
    expect(await draw(table(columns))).toContain('<span class="long-word">ground·wa·ter</span>');
  for (const columns of [3, 4]) expect(await draw(table(columns))).not.toContain('long-word');
  expect(await draw(table(12).replaceAll('groundwater', '97,572,123'))).not.toContain('123</span>');
  // In Swedish, which has no patterns here.
  expect(await draw(table(9).replaceAll('groundwater', 'vattenslussar'), 'sv')).toContain('>va·t·t·e·n·');
  // Words of everyday length stay whole in any column: a table that has no space for them is refused.
  for (const word of ['sum', 'total', 'slussar'])
    expect(await draw(table(22).replaceAll('groundwater', word), 'sv')).not.toContain('long-word');
});

test.each([
  ['a chart', `\`\`\`chart\ntitle: Fees\nhighlight: ${LAW}\n---\nWhat, Fee\n${LAW}${LAW}, 2\n\`\`\``],
  ['a diagram', `\`\`\`mermaid\nflowchart LR\n  ${LAW}[${LAW}${LAW}] --> B[Short]\n\`\`\``],
])(
  'a long word in a label of %s has a hyphen where it is split, and none in what is said of it',
  async (_, block) => {
    const html = await draw(block, 'de');
    const lines = [...html.matchAll(/<text[^>]*>(?<line>[^<]*)</gu)].map(
      ({ groups }) => groups?.['line'] ?? '',
    );
    expect(lines.filter((line) => line.endsWith('-')).length).toBeGreaterThan(0);
    for (const line of lines.filter((text) => text.endsWith('-')))
      expect(LAW + LAW).toContain(line.slice(0, -1));
    expect(/aria-label="(?<words>[^"]*)"/u.exec(html)?.groups?.['words']).toContain(LAW + LAW);
    expect(html).not.toContain('\u00AD');
  },
);

test('a row that is set off is so with a long name, too', async () => {
  const html = await draw(
    `\`\`\`chart\ntitle: Fees\nhighlight: ${LAW}\n---\nWhat, Fee\n${LAW}, 2\nShort, 3\n\`\`\``,
    'de',
  );
  expect([...html.matchAll(/class="value(?: bold)?"/gu)].map(([name]) => name)).toEqual([
    'class="value bold"',
    'class="value"',
  ]);
});

test('the words of a drawing that quotes somebody have no hyphen, which would be in what is quoted', async () => {
  const html = await draw(
    `\`\`\`mermaid\nflowchart LR\n  A[“${LAW}${LAW} holds”] --> B[${LAW}${LAW}]\n\`\`\``,
    'de',
  );
  const words = [...html.matchAll(/<text[^>]*>(?<line>[^<]*)</gu)]
    .map(({ groups }) => groups?.['line'])
    .join('');
  expect(words.replaceAll(' ', '')).toContain(`“${LAW}${LAW}holds”`);
});
