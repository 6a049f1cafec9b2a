import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { wholeLines } from '../../src/cli/mcp/serve.ts';

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
