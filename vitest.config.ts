import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', './tests/support/last-line-reporter.ts'],
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});
