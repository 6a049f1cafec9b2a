import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node-host.ts';

/** A machine on which npm left out what is optional. */
export function withoutLetters(): Host {
  const host = nodeHost();
  const isLetters = (path: string): boolean => path.includes('lectern-fonts-cjk');
  return { ...host, statPath: async (path) => (isLetters(path) ? null : host.statPath(path)) };
}
