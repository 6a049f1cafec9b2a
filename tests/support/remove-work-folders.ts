import { afterAll } from 'vitest';

import { removeWorkFolders } from './run-lectern.ts';

// Run for each file, where a module that several files import is read once for all of them.
afterAll(removeWorkFolders);
