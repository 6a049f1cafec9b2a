import { wordSet } from '../text/word-set.ts';

/** Words before the names of people, in small letters and without their points. */
const TITLES = wordSet(
  'taoiseach tánaiste mp mep msp padre hajj hajji haji doña señor señora monsieur madame mme herr frau signor signora sayyid datuk daw swami mullah maulana father mr mrs ms miss dr sir lord lady dame sen sens rep reps gov gen lt col capt maj sgt prof rev president vice senator representative congressman congresswoman governor secretary minister prime premier chancellor mayor judge justice chairman chairwoman director spokesman spokeswoman spokesperson professor king queen prince princess pope cardinal bishop former ambassador general chief commissioner deputy foreign defense finance interior attorney speaker leader captain major colonel engineer lawyer analyst author chair ceo executive officer inspector chairperson envoy editor councillor councilman councilwoman cllr coun alderman assemblyman assemblywoman admiral commander sergeant lieutenant superintendent detective comptroller baroness rabbi reverend pastor imam sheikh sheikha emir sultan adm cmdr brig pc wpc constable coroner magistrate sheriff marshal brigadier commodore archbishop ayatollah emperor empress undersecretary lecturer senators representatives governors presidents ministers professors justices judges',
);

/** Titles that stand before first names, and before names of one word. */
export const RANKS = wordSet(
  'Pope King Queen Prince Princess Emperor Empress Sultan Emir Sheikh Sheikha Lord Lady Baron Baroness Viscount Viscountess Earl Duke Duchess Sir Dame Father Sister Brother Rabbi Imam Ayatollah',
);

/** "President", "Sen.", and words such as "chairwoman". */
export function isTitle(word: string): boolean {
  const bare = (word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase();
  // “Vice-Premier”, “Secretary-General”
  return (
    TITLES.has(bare) ||
    (bare.includes('-') && COMPOUND.test(bare) && TITLES.has(bare.slice(bare.lastIndexOf('-') + 1)))
  );
}

const COMPOUND =
  /^(?:vice|deputy|secretary|attorney|director|governor|solicitor|lieutenant|major|brigadier|inspector|surgeon|co|ex)-/u;
