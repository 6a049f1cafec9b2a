import { wordSet } from '../text/word-set.ts';

/** Nouns for what is written, and speaks for itself: "the report says". */
export const PAPERS = wordSet(
  'affidavit article assessment banner bill book communique communiqué complaint declaration document documentary editorial email e-mail essay film leaflet letter manifesto memo memorandum memoir message note notice novel paper petition placard play podcast poll programme program readout read-out release report resolution review ruling sign site statement study survey transcript verdict website album',
);
