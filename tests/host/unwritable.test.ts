import { existsSync } from 'node:fs';

import { expect, test } from 'vitest';

import { nodeHost } from '../../src/host/node-host.ts';

test.runIf(existsSync('/proc/self'))(
  'a folder in which nothing can be made is said to be there',
  async () => {
    const written = nodeHost().writeFile('/proc/lectern-x', '');
    await expect(written).rejects.toThrow('lectern-x can’t be written: nothing can be made in that folder.');
  },
);
