import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', './tests/support/last-line-reporter.ts'],
    // Long enough for a machine at its limit. What a test waits for gives up before, at half a minute or so, and says what it was.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One that fails now and then is a fault, of the test or of Lectern; trying again would hide it.
    retry: 0,
    maxWorkers: 2,
  },
});
