import { configureGlobal } from 'fast-check';

// The properties of all test files look at the same examples in each run: a test fails by what was changed and not by chance.
// `FC_SEED=$RANDOM` before the command looks at others.
configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_125) });
