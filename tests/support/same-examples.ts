import { configureGlobal } from 'fast-check';

/**
 * Makes the properties of a test file look at the same examples in each run: a test fails by what was changed and not by
 * chance. `FC_SEED=$RANDOM` before the command looks at others.
 */
export function sameExamples(): void {
  configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_125) });
}
