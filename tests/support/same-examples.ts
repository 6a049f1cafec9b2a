import { configureGlobal } from 'fast-check';

import { runs } from './long-run.ts';

// The properties of all test files look at the same examples in each run: a test fails by what was changed and not by chance.
// `FC_SEED=$RANDOM` before the command looks at others.
configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_125), numRuns: runs(100) });
