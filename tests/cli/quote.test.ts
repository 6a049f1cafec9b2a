import { PassThrough, Readable } from 'node:stream';

import { expect, test } from 'vitest';

import { quote } from '../../src/cli/commands/quote.ts';
import { read } from '../../src/cli/commands/read.ts';
import { PLAIN } from '../../src/diagnostics/format-diagnostic.ts';
import { memoryHost } from '../../src/host/memory-host.ts';

/** What `read` and `quote` print of a saved page. */
async function printed(html: string, words = 'The harbour stays'): Promise<string> {
  const products: string[] = [];
  const ignore = (): void => undefined;
  const terminal = {
    print: (text: string) => void products.push(text),
    report: ignore,
    refuse: ignore,
    progress: ignore,
    endProgress: ignore,
    say: ignore,
    paint: PLAIN,
  };
  const host = memoryHost({ files: { '/work/article.html': html } });
  const input = Object.assign(new PassThrough(), { isTTY: false });
  await read('/work/article.html', { format: 'pretty' }, host, terminal);
  await quote('/work/article.html', [words], { format: 'pretty', input }, host, terminal);
  return products.join('\n');
}

test('a saved page can neither clear the terminal nor set its title', async () => {
  const harbour =
    'The harbour&#27;[2J&#27;]0;owned&#7; &#8238;closes&#8236; on Monday, said the council of the town.';
  const text = await printed(`<html><body><h1>Harbour</h1><p>${harbour}</p></body></html>`);

  expect(text).toContain('closes on Monday');
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
});

test('the headline and the standfirst of a page are shown, and found', async () => {
  const story =
    'The council of the town has voted to close the harbour, and nobody knows for how long. '.repeat(3);
  const text = await printed(
    `<html><head><title>Harbour to close</title></head><body><main><header><h1>Harbour to close</h1>
    <p class="standfirst">The &#27;[2Jcouncil has voted</p></header><div><p>${story}</p><p>${story}</p></div></main></body></html>`,
    'Harbour to close',
  );
  expect(text).toMatch(/^headline: Harbour to close\nstandfirst: The .*council has voted$/mu);
  expect(text).toMatch(/✓ verbatim .*“Harbour to close”\n {2}headline/u);
  expect(text).not.toContain('\u001b');
});

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
  expect(await saidTo(true, [])).toEqual(['Type or paste quotations, one per line; Ctrl-D ends.']);
});

test('quote says nothing of the kind when quotations are piped in or given', async () => {
  expect(await saidTo(false, [])).toEqual([]);
  expect(await saidTo(true, ['The harbour closes.'])).toEqual([]);
});

/** What quotations that are piped in are answered with, and the exit code. */
async function answersTo(
  pieces: Iterable<string>,
  texts: readonly string[] = ['-'],
): Promise<readonly (string | number)[]> {
  const answers: (string | number)[] = [];
  const keep = (text: string): void => void answers.push(text.split('\n')[0] ?? '');
  const ignore = (): void => undefined;
  const terminal = {
    print: keep,
    report: ignore,
    refuse: keep,
    progress: ignore,
    endProgress: ignore,
    say: ignore,
    paint: PLAIN,
  };
  const input = Readable.from(pieces, { objectMode: false });
  const host = memoryHost({ files: { '/work/article.txt': 'The harbour closes. The mill stays.\n' } });
  answers.push(await quote('/work/article.txt', texts, { format: 'pretty', input }, host, terminal));
  return answers;
}

test('quotations come in line by line, however they are split on the way and their lines end', async () => {
  const answers = await answersTo([
    'The harb',
    'our closes.\r',
    '\nThe mill stays.\n\n',
    'The mill',
    ' stays.',
  ]);
  expect(answers).toEqual([expect.any(String), expect.any(String), expect.any(String), 0]);
});

test('a line that never ends is refused, and no more of it is read', async () => {
  function* endless(): Iterable<string> {
    yield 'The harbour closes.\n';
    for (;;) yield 'The harbour '.repeat(1000);
  }
  const answers = await answersTo(endless());
  expect(answers).toEqual([expect.any(String), expect.stringContaining('20,000 characters'), 2]);
});

test('a dash stands for what is piped in, wherever it stands among quotations, and none of these is passed over', async () => {
  const found = expect.stringMatching(/^✓/u);
  const missing = expect.stringMatching(/^✗/u);
  const piped = ['The mill stays.\n'];
  expect(await answersTo(piped, ['-', 'The mill burns.'])).toEqual([found, missing, 1]);
  expect(await answersTo(piped, ['The harbour burns.', '-'])).toEqual([missing, found, 1]);
});

test.each([[['-']], [['']], [[' ', '-']]])('nothing to look up is not fine: %j', async (texts) => {
  expect(await answersTo(['\n'], texts)).toEqual([expect.stringContaining('nothing was looked up'), 2]);
});

test('what is verbatim is answered with its paragraph, whose words need no saying again', async () => {
  const of = async (words: string): Promise<string> =>
    (await printed(`<html><body><h1>Harbour</h1><p>${words} of the town.</p></body></html>`)).split(
      '“The harbour stays”',
    )[1] ?? '';
  expect(await of('The harbour stays open, said the council')).toMatch(
    /^\n\s+para\. \d+\n\s+speaker\s+unstated\n\s+wording\s+narrated\n?$/u,
  );
  expect(await of('The harbor stays open, said the council')).toContain('The harbor stays');
});
