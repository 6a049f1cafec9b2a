import { fileURLToPath } from 'node:url';

import { afterAll, expect, test, vi } from 'vitest';

import { callsInProcesses } from '../../src/cli/mcp/serve.ts';

vi.stubEnv('NODE_OPTIONS', '--import tsx');
const command = fileURLToPath(new URL('../support/greedy-job.ts', import.meta.url));
const calls = callsInProcesses(command, '/nowhere');
const hasty = callsInProcesses(command, '/nowhere', 4);
afterAll(async () => {
  // Other files are tested in this process.
  vi.unstubAllEnvs();
  await Promise.all([calls.end(), hasty.end()]);
});

const never = new AbortController().signal;

async function textOf(name: string, signal = never, by = calls): Promise<string> {
  const { content } = await by.answer({ name }, false, signal);
  return content.map(({ text }) => text).join('\n');
}

test.each([
  ['objects of V8', 'hoard objects'],
  ['bytes beside V8', 'hoard bytes'],
])(
  'a call that fills the memory with %s ends with a sentence, and the next is answered',
  async (_, name) => {
    expect(await textOf(name)).toBe('The call took more memory than it may, about 1 GB, and was ended.');
    expect(await textOf('next')).toContain('next by');
  },
  60_000,
);

test('a call that takes too long ends with a sentence, and the next is answered', async () => {
  expect(await textOf('compute', never, hasty)).toBe('The call took longer than 4 seconds and was ended.');
  expect(await textOf('next', never, hasty)).toContain('next by');
});

test('a process that ends by itself is named', async () => {
  expect(await textOf('leave')).toBe('The process that answered the call ended before that (exit code 3).');
});

test('a call that computes is cancelled within a second, others are answered meanwhile', async () => {
  const cancel = new AbortController();
  const computing = textOf('compute', cancel.signal);
  expect(await textOf('meanwhile')).toContain('meanwhile by');
  const begin = performance.now();
  cancel.abort();
  expect(await computing).toBe('The call was cancelled.');
  expect(performance.now() - begin).toBeLessThan(1000);
});

test('one that waits for its turn is never begun when it is cancelled', async () => {
  const cancel = new AbortController();
  const computing = [1, 2, 3, 4].map(async () => textOf('compute', cancel.signal));
  const waiting = textOf('leave', cancel.signal);
  cancel.abort();
  expect(await Promise.all([...computing, waiting])).toEqual(Array(5).fill('The call was cancelled.'));
});

test('a process answers one call after the other', async () => {
  const first = await textOf('a');
  expect(await textOf('a')).toBe(first);
});
