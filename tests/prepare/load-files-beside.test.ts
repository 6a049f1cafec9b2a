import { expect, test } from 'vitest';

import { loadFilesBeside } from '../../src/prepare/load-files-beside.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { plainPath } from '../support/plain-path.ts';

const PLACE = { slug: 'a', folder: '/work/a', outlinePath: '/work/a/outline.md', shownPath: 'a/outline.md' };

/** The figures that a chart got from its file, or what was said instead: `code at file:line:column`. */
async function loaded(path: string, files: Readonly<Record<string, string | Uint8Array>>, fence = '') {
  const outline = parseOutline('a/outline.md', `## S\n${fence}\`\`\`chart\ndata: ${path}\n\`\`\`\n`).value;
  const { value, diagnostics } = await loadFilesBeside(outline, PLACE, memoryHost({ files }));
  const [block] = value.outline.slides[0]?.body ?? [];
  const said = diagnostics.map(
    ({ code, file, position }) => `${code} at ${file}:${position?.start.line}:${position?.start.column}`,
  );
  const rows = block?.type === 'chart' ? block.table.rows : [];
  return { said, figures: rows.flatMap(({ values }) => values), paths: value.paths };
}

test('figures come from a CSV file beside the outline, which is watched', async () => {
  const { figures, said, paths } = await loaded('assets/f.csv', {
    '/work/a/assets/f.csv': '\uFEFFA,B\r\nc,1\r\nd,2\r\n',
  });
  expect([figures, said, paths.map(plainPath)]).toEqual([[1, 2], [], ['/work/a/assets/f.csv']]);
});

test('a mistake in the file is reported in the file', async () => {
  const { said } = await loaded('f.csv', { '/work/a/f.csv': 'A,B\nc,1\nd,two\n' });
  expect(said).toEqual(['chart/not-a-number at a/f.csv:3:3']);
});

test('what a chart can’t show of a file is reported at the chart', async () => {
  const rows = Array.from({ length: 13 }, (_, at) => `row ${at},1\n`).join('');
  expect((await loaded('f.csv', { '/work/a/f.csv': `A,B\n${rows}` })).said).toEqual([
    'chart/too-much at a/outline.md:2:1',
  ]);
});

test.each([
  ['missing.csv', 'chart/file-missing at a/outline.md:3:7'],
  ['../f.csv', 'chart/file-outside at a/outline.md:3:7'],
  ['/etc/passwd', 'chart/file-outside at a/outline.md:3:7'],
])('the file %s is not read', async (path, expected) => {
  expect((await loaded(path, { '/work/f.csv': 'A,B\nc,1' })).said).toEqual([expected]);
});

test('a name with a backslash is refused, which other systems take for a path', async () => {
  const host = { '/work/a/my\\b.csv': 'A,B\nc,1', '/work/a/my\\b.json': '[]' };
  expect((await loaded('my\\b.csv', host)).said).toEqual(['briefing/backslash at a/outline.md:3:7']);
  const outline = parseOutline('a/outline.md', '---\nbibliography: my\\b.json\n---\n\n## S\n').value;
  const { value, diagnostics } = await loadFilesBeside(outline, PLACE, memoryHost({ files: host }));
  expect([diagnostics.map(({ code }) => code), value.texts.size]).toEqual([['briefing/backslash'], 0]);
});

test('a file that is no text, or a very large one, is refused', async () => {
  expect((await loaded('f.csv', { '/work/a/f.csv': new Uint8Array([0xff, 0xfe, 0x41]) })).said).toEqual([
    'chart/file-kind at a/outline.md:3:7',
  ]);
  expect((await loaded('f.csv', { '/work/a/f.csv': 'A,B\n'.repeat(60_000) })).said).toEqual([
    'chart/file-kind at a/outline.md:3:7',
  ]);
});

test.each([
  ['A,B\n“c”,1\n', '2:1'],
  ['A,B\n‘We are paying’,1\n', '2:1'],
  ["A,B\nBrandt: ''We are paying'',1\n", '2:1'],
  ["A,B\n'We are paying',1\n", '2:1'],
  ['A,‹We are paying›\nc,1\n', '1:3'],
  ['‘We are paying’,B\nc,1\n', '1:1'],
])('a name in quotation marks is refused, since nothing would look it up: %j', async (csv, at) => {
  const { said } = await loaded('f.csv', { '/work/a/f.csv': csv });
  expect(said).toEqual([`chart/quotation-in-file at a/f.csv:${at}`]);
});

test('a name with an apostrophe, or a term in single marks, is kept', async () => {
  expect(
    (await loaded('f.csv', { '/work/a/f.csv': "A,B\nThe workers' share,1\n'Net' sum,2\n" })).said,
  ).toEqual([]);
});
