import { PassThrough } from 'node:stream';

import { expect, test } from 'vitest';

import { quote } from '../../src/cli/commands/quote.ts';
import { PLAIN } from '../../src/diagnostics/format-diagnostic.ts';
import { memoryHost } from '../../src/host/memory-host.ts';

async function saidTo(isTTY: boolean, texts: readonly string[]): Promise<readonly string[]> {
  const said: string[] = [];
  const ignore = (): void => undefined;
  const terminal = {
    print: ignore,
    report: ignore,
    refuse: ignore,
    progress: ignore,
    endProgress: ignore,
    say: (text: string) => void said.push(text),
    paint: PLAIN,
  };
  const input = Object.assign(new PassThrough(), { isTTY });
  input.end('The harbour closes.\n');
  const host = memoryHost({ files: { '/work/article.txt': 'The harbour closes.\n' } });
  expect(await quote('/work/article.txt', texts, { format: 'pretty', input }, host, terminal)).toBe(0);
  return said;
}

test('quote without a text says at a keyboard what it waits for', async () => {
  expect(await saidTo(true, [])).toEqual(['Type or paste quotations, one a line; Ctrl-D ends.']);
});

test('quote says nothing of the kind when quotations are piped in or given', async () => {
  expect(await saidTo(false, [])).toEqual([]);
  expect(await saidTo(true, ['The harbour closes.'])).toEqual([]);
});
