import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';

import { expect, test } from 'vitest';

import { openChannel } from '../../src/present/present-session.ts';

test('a listener that takes nothing any more is let go', async () => {
  const channel = openChannel();
  const server = createServer((_, response) => {
    channel.join(response);
    for (let sent = 0; sent < 200 && !response.destroyed; sent += 1)
      channel.send({ type: 'update', id: String(sent), content: { html: 'x'.repeat(2 ** 20) } });
    server.emit('looked', response.destroyed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1').pause();
  socket.on('error', () => undefined);
  const looked = once(server, 'looked');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  expect(await looked).toEqual([true]);
  socket.destroy();
  server.close();
});
