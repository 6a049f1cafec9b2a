import { PassThrough } from 'node:stream';

import { expect, test } from 'vitest';

import { pipeTransport } from '../../src/browser/start/pipe-transport.ts';

test('who speaks to a browser that has ended hears that it has', async () => {
  const toBrowser = new PassThrough();
  const transport = pipeTransport(toBrowser, new PassThrough());
  transport.end();
  await transport.ended;
  const closed = new Promise<void>((onclose) => {
    Object.assign(transport, { onclose });
  });
  transport.send('{"id":1}');
  await closed;
  expect(toBrowser.read()).toBeNull();
});
