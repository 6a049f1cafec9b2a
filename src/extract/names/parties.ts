import { wordSet } from '../text/word-set.ts';

/** Words for a party and for one of its members: "the Republican", "Democratic mayor". */
export const PARTIES = wordSet(
  'Conservative Democrat Democratic Green Independent Labour Liberal Libertarian Republican Socialist',
);
