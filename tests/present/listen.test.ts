import { Server } from 'node:net';

import { afterEach, expect, test, vi } from 'vitest';

import { listenOnLoopback } from '../../src/present/start-presenting.ts';

afterEach(() => void vi.restoreAllMocks());

test.each([
  [
    'EADDRINUSE',
    /^Port 80 is in use, perhaps by another “lectern present”\..*--port; 0 takes any that is free\.$/u,
  ],
  ['EACCES', /^Port 80 is for the system’s own services; .*--port\.$/u],
  ['EADDRNOTAVAIL', /^Port 80 can’t be listened on \(EADDRNOTAVAIL\); .*--port\.$/u],
])('a port that can’t be had is named, with what to do: %s', async (code, sentence) => {
  vi.spyOn(Server.prototype, 'listen').mockImplementation(function refuse(this: Server) {
    queueMicrotask(() => this.emit('error', Object.assign(new Error(code), { code })));
    return this;
  });
  await expect(listenOnLoopback(80, () => {})).rejects.toThrow(sentence);
});
