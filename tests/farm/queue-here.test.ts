import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const three = {
  'briefings/a/outline.md': OUTLINE,
  'briefings/b/outline.md': OUTLINE.replace('Words', 'Other words'),
  'briefings/c/outline.md': `${OUTLINE}\n## \n\nb\n`,
};

/** Every file below a folder, with its content. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    names
      .filter((name) => /\.\w+$/u.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

test('without a server what is added is built here, as build does it, and stands in the store', async () => {
  const folder = workFolder(three);
  const plain = await lectern(folder, ['build', '--all', '--no-pdf', '--out', 'plain']);
  const add = ['queue', 'add', '--all', '--no-pdf', '--store', 'store', '--out'];
  const first = await lectern(folder, [...add, 'first']);
  expect([first.code, codesIn(first)]).toEqual([plain.code, codesIn(plain)]);
  expect(filesIn(join(folder, 'first'))).toEqual(filesIn(join(folder, 'plain')));
  const again = await lectern(folder, [...add, 'again']);
  expect([again.code, codesIn(again)]).toEqual([plain.code, codesIn(plain)]);
  expect(filesIn(join(folder, 'again'))).toEqual(filesIn(join(folder, 'plain')));
  // No progress where there is no terminal.
  expect(first.stderr).not.toContain('briefings done');
});

test('with --index it writes the page of all briefings that build writes', async () => {
  const folder = workFolder({
    ...three,
    'briefings/bad/outline.md': '---\ntitle: Bad\ntheme: nosuch\n---\n',
  });
  const index = ['--all', '--no-pdf', '--index', '--out'];
  const plain = await lectern(folder, ['build', ...index, 'plain']);
  const added = await lectern(folder, ['queue', 'add', ...index, 'out', '--store', 'store']);
  expect([added.code, codesIn(added).toSorted()]).toEqual([plain.code, codesIn(plain).toSorted()]);
  expect(added.stderr).toContain('✓ index: a page of 4 briefings');
  expect(filesIn(join(folder, 'out'))).toEqual(filesIn(join(folder, 'plain')));
  expect(readdirSync(join(folder, 'out'))).toEqual(['a', 'b', 'c', 'index.html']);
});

/** A service like S3’s with room for one build. */
async function smallService() {
  const there = new Map<string, Buffer>();
  let builds = 0;
  const server = createServer((request, response) => {
    const { method, url = '', headers } = request;
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const answer = (status: number, bytes?: Buffer) => response.writeHead(status).end(bytes);
      const found = there.get(url);
      if (method !== 'PUT') return found === undefined ? answer(404) : answer(200, found);
      if (found !== undefined && headers['if-none-match'] === '*') return answer(412);
      if (url.includes('/builds/') && (builds += 1) > 1) return answer(507);
      there.set(url, Buffer.concat(pieces));
      return answer(200);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test('a store that is full is said at once, and what was built before is kept', async () => {
  const folder = workFolder(three);
  const { url, close } = await smallService();
  const words = [
    'queue',
    'add',
    'a',
    'b',
    '--no-pdf',
    '--store',
    's3://briefings',
    '--out',
    'out',
    '-j',
    '1',
  ];
  const keys = { AWS_ACCESS_KEY_ID: 'k', AWS_SECRET_ACCESS_KEY: 's', AWS_ENDPOINT_URL: url };
  const run = await lectern(folder, words, keys);
  close();
  expect([run.code, codesIn(run)]).toEqual([2, ['store/full']]);
  expect(run.stderr).toContain('✗ b: nothing written');
  expect(readdirSync(join(folder, 'out'))).toEqual(['a']);
});

test('a briefing with errors is said as build says it, harms no other, and writes nothing', async () => {
  const bad = '---\ntitle: [\n---\n';
  const folder = workFolder({ ...three, 'briefings/bad/outline.md': bad });
  const plain = await lectern(folder, ['build', '--all', '--no-pdf', '--out', 'plain']);
  const added = await lectern(folder, [
    'queue',
    'add',
    '--all',
    '--no-pdf',
    '--store',
    'store',
    '--out',
    'out',
  ]);
  expect([added.code, codesIn(added).toSorted()]).toEqual([1, codesIn(plain).toSorted()]);
  expect(readdirSync(join(folder, 'out'))).toEqual(['a', 'b', 'c']);
});

test.each([':hunter2', 'hunter2', ':hun/hunter2'])(
  'an address with a name or password (%s) isn’t taken from a flag, nor said again',
  async (secret) => {
    const folder = workFolder(three);
    const words = ['queue', 'add', 'a', '--store', 'store', '--queue', `redis://${secret}@127.0.0.1:1`];
    const run = await lectern(folder, words);
    expect([run.code, codesIn(run)]).toEqual([2, ['farm/secret-in-flag']]);
    expect(run.stderr + run.stdout).not.toContain('hunter2');
    expect(existsSync(join(folder, 'store'))).toBe(false);
  },
);

test('a name from the disk moves no cursor and breaks no line', async () => {
  const name = 'red\u001b[31m\nline';
  const folder = workFolder({ [`briefings/${name}/outline.md`]: OUTLINE });
  const run = await lectern(folder, ['queue', 'add', '--all', '--no-pdf', '--store', 'store']);
  expect([run.code, codesIn(run)]).toEqual([1, ['bundle/name']]);
  expect(run.stderr).toContain('✗ red [31m line: nothing written\n');
  expect(run.stderr).not.toContain('\u001b');
});

test('a queue needs a store that its workers reach', async () => {
  const run = await lectern(workFolder(three), ['queue', 'add', 'a'], {
    LECTERN_QUEUE: 'redis://127.0.0.1:1',
  });
  expect([run.code, codesIn(run)]).toEqual([2, ['farm/store-missing']]);
});

test.skipIf(process.getuid?.() !== 0)('a worker doesn’t start as root unless it is told to', async () => {
  const run = await lectern(workFolder(), ['worker', '--queue', 'redis://127.0.0.1:1', '--store', 'store']);
  expect([run.code, codesIn(run)]).toEqual([2, ['farm/as-root']]);
});
