import { resolve } from 'node:path';

import { configDefaults, defineConfig } from 'vitest/config';

import { partTests } from './tests/support/quick-tests.ts';

const { quick, slow, farm } = partTests();
const EXAMPLES = './tests/support/same-examples.ts';

export default defineConfig({
  // lectern-farm imports the library as others do.
  resolve: { alias: [{ find: /^lectern$/, replacement: resolve('src/index.ts') }] },
  test: {
    reporters: ['default', './tests/support/last-line-reporter.ts'],
    // Long enough for a machine at its limit. What a test waits for gives up before, and says what it was.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // One that fails now and then is a fault, of the test or of Lectern; trying again would hide it.
    retry: 0,
    // Tests wait for browsers and processes for a third of their time: three of them keep two cores at work.
    maxWorkers: 3,
    // A test builds what it looks at, unless kept builds are what it is about; and that npx began the tests is nothing to a command.
    env: { LECTERN_BUILDS: 'off', npm_command: 'test' },
    // What files import is read once for each worker: it takes longer than the tests. None of them leaves anything changed.
    isolate: false,
    // Files that are read, not imported, and by most: with one of them changed, `--changed` runs all.
    forceRerunTriggers: [
      ...configDefaults.forceRerunTriggers,
      '**/languages/**',
      '**/templates/**',
      '**/tests/verbatim/**',
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: [...quick],
          setupFiles: [EXAMPLES, './tests/support/no-processes.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: [...slow],
          setupFiles: [EXAMPLES, './tests/support/remove-work-folders.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'farm',
          include: [...farm],
          setupFiles: [EXAMPLES, './tests/support/remove-work-folders.ts'],
        },
      },
    ],
  },
});
