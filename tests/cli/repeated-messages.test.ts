import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { wholeLines } from '../../src/cli/mcp/serve.ts';
import { codesIn, lectern, workFolder } from '../support/run-lectern.ts';

const check = async (outline: string, ...words: readonly string[]) =>
  lectern(workFolder({ 'talk/outline.md': outline }), ['check', 'talk', ...words]);

const POINT = 'one two three four five six seven eight nine ten eleven twelve thirteen '.repeat(3).trim();
const LONG = `---\ntitle: T\n---\n\n## A\n\n${Array.from({ length: 5 }, (_, at) => `- ${String.fromCodePoint(97 + at)} ${POINT}`).join('\n')}\n`;

test('what is said in the same words of many places is said once, with the lines of the others', async () => {
  const run = await check(LONG);
  expect(codesIn(run)).toHaveLength(1);
  expect(run.stderr).toContain('talk/outline.md:7:');
  expect(run.stderr).toContain('= and 4 more at lines 8, 9, 10, 11\n');
  expect(run.stderr).toContain('5 warnings');
});

test('programs are given each of them', async () => {
  const { stdout } = await check(LONG, '--format', 'json');
  const { diagnostics } = JSON.parse(stdout);
  expect(diagnostics).toHaveLength(5);
});

test('of very many lines the first are named', async () => {
  const many = LONG + Array.from({ length: 12 }, (_, at) => `\n## B${at}\n\n- ${at} ${POINT}\n`).join('');
  const [, named = ''] = /= and 16 more at lines (.*)\n/u.exec((await check(many)).stderr) ?? [];
  expect([named.split(', ').length, named.endsWith(' …')]).toEqual([12, true]);
});

test('other words, another file or another remedy are said by themselves', async () => {
  const folder = workFolder({ 'briefings/a/outline.md': LONG, 'briefings/b/outline.md': LONG });
  const run = await lectern(folder, ['check', '--all']);
  expect(codesIn(run)).toHaveLength(2);
  const others = LONG.replace(`- b ${POINT}`, `- b ${POINT} fourteen`);
  const parted = await check(others);
  expect(codesIn(parted)).toHaveLength(2);
  expect(parted.stderr).toContain('= and 3 more at lines 9, 10, 11\n');
});

test('a character without a font is reported of once, though slides before it are spread over several', async () => {
  const points = Array.from(
    { length: 20 },
    (_, at) => `- The harbour board met in winter ${at}, and again`,
  ).join('\n');
  const folder = workFolder({ 'outline.md': `---\ntitle: T\n---\n\n## A\n\n${points}\n\n## B\n\n- ไทย\n` });
  const { stderr } = await lectern(folder, [
    'build',
    'outline.md',
    '--out',
    'out',
    '--edition',
    'slides,reader',
  ]);
  expect(stderr.match(/missing-glyph/gu)).toHaveLength(1);
});

async function readLines(text: string, size: number) {
  const bytes = Buffer.from(text);
  const refused: unknown[] = [];
  const lines: string[] = [];
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  for await (const line of wholeLines(chunks(), (id) => refused.push(id))) lines.push(line.toString());
  return { lines, refused };
}

test('lines come whole, however they are cut', async () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\n', ''));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.integer({ min: 1, max: 30 }), async (all, size) => {
      const { lines, refused } = await readLines(all.map((one) => `${one}\n`).join(''), size);
      expect([lines, refused]).toEqual([all.map((one) => `${one}\n`), []]);
    }),
  );
});

test.each([
  ['behind the parameters', { method: 'tools/call', params: { text: 'LONG' }, jsonrpc: '2.0', id: 7 }, 7],
  ['before them', { jsonrpc: '2.0', id: 'a-1', method: 'tools/call', params: { text: 'LONG' } }, 'a-1'],
  ['first', { id: 3, params: { text: 'LONG' } }, 3],
  ['nowhere', { method: 'note', params: { text: 'LONG","id":5}', id: 6 } }, null],
])('of a line that is too long the id is found %s, and the next line comes', async (_, message, id) => {
  const line = JSON.stringify(message).replace('LONG', 'x'.repeat(11_000_000));
  const { lines, refused } = await readLines(`a\n${line}\nb\n`, 65_536);
  expect([lines, refused]).toEqual([['a\n', 'b\n'], [id]]);
});
