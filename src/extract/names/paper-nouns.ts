import { wordSet } from '../text/word-set.ts';

/** Nouns for what is written, and speaks for itself: "the report says". */
export const PAPERS = wordSet(
  'article assessment banner bill book document documentary editorial email e-mail essay film leaflet letter manifesto memo memoir message note notice novel paper petition placard play podcast poll programme program release report resolution review ruling sign site statement study survey verdict website album',
);
