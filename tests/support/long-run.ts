/** Whether this is `npm run test:long`, in which tests try more of what differs little. */
export const IS_LONG = process.env['LECTERN_TESTS'] === 'long';

/** How often a test tries by chance what it tries so often in each run. */
export const runs = (count: number): number => (IS_LONG ? 10 * count : count);
