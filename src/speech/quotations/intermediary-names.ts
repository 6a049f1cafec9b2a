import { lazily } from '../../text/lazily.ts';

/** A name of up to seven words, or "state media" and its like. All counts are bounded, so that matching stays linear. */
export const WORD = String.raw`(?:(?:a[dlnrs]|el)-|\p{Ll}{0,2}(?=\p{Lu}\p{Lu}))?\p{Lu}[\p{L}\p{N}.&-]{0,30}(?:[’'][\p{L}]{1,3})?`;
/** Nouns for outlets, which stand before their names or behind them. */
export const OUTLET_NOUN =
  '(?:newspaper|magazine|(?:news|state|press|wire) agency|tabloid|portal|news outlet|news service|television station|TV station|TV channel|podcast|blog|broadcaster|daily|weekly|website|news site|radio station|channel|journal)';
/** "the seafarers' magazine Open Deck", “the Austrian broadcaster ORB”. */
export const OUTLET_KIND = String.raw`(?:[Tt]he )?(?:(?:\p{L}[\p{Ll}’'-]{1,14} ){0,2}${OUTLET_NOUN} )`;
/** “the official Xinhua”, “the state-run China Daily”: what stands before the name of an outlet and is no part of it. */
export const OUTLET_QUALITY =
  '[Tt]he (?:(?:semi-)?official|state-(?:run|owned|controlled|backed)|party-run|pro-government|independent|influential|liberal|conservative|nationalist) ';
const KINDS = `(?:${OUTLET_KIND}|${OUTLET_QUALITY}|[Tt]he )?`;
export const JOINT = '[ -](?:of |de |di |for )?';
const STATE = '[Ss]tate (?:media|television|radio|TV)';
/** “told Dutch radio”, “told Radio 4” */
const STATION = String.raw`(?: (?:state |public |national )?(?:media|television|radio|TV)|(?<=\b(?:Radio|Channel|France|Antena|Antenne|Kanal|Canal|Canale|TV|Rai|Europe)) \d{1,2}\b)?`;
const PAPER = '(?:paper|newspaper|magazine|tabloid|broadcaster|daily|weekly|news agency)';
const STATION_OR_SITE =
  '(?:agency|station|channel|network|site|news site|website|platform|podcast|programme|program)';
/** An outlet that was named before. */
export const OUTLET_BEFORE = `(?:[Tt]he (?:same |opposition )?(?:${PAPER}|${STATION_OR_SITE})|its (?:reporter|correspondent))`;
/** … long before: “the agency” and “the station” are outlets only right behind one. */
export const OUTLET_LONG_BEFORE = `[Tt]he (?:same |opposition )?${PAPER}`;
/** “issued by the Norrland foreign ministry” */
const OFFICE = ' (?:foreign |interior |defen[cs]e |health )?(?:ministry|government|embassy|presidency)';
export const NAME = `(?:${OUTLET_BEFORE}\\b|${KINDS}${WORD}(?:${JOINT}${WORD}){0,5}(?:${OFFICE}|${STATION})|${STATE})`;
/** The words of a name one by one, for intermediaries that nothing has to follow: far less to make than a whole `NAME`. */
const FIRST_WORD = lazily(
  () => new RegExp(`${KINDS}${WORD.replace('{0,30}', '*')}|${STATE}|${OUTLET_BEFORE}\\b`, 'uy'),
);
const NEXT_WORD = lazily(() => new RegExp(`${JOINT}${WORD.replace('{0,30}', '*')}`, 'uy'));
const MOST_NEXT = 5;
const ITS_STATION = lazily(() => new RegExp(STATION, 'uy'));

/** Where the name that begins at an offset ends; `null` where none begins. */
export function endOfName(words: string, start: number): number | null {
  const [first, further] = [FIRST_WORD(), NEXT_WORD()];
  first.lastIndex = start;
  if (!first.test(words)) return null;
  let end = first.lastIndex;
  for (let count = 0; count < MOST_NEXT; count += 1) {
    further.lastIndex = end;
    if (!further.test(words)) break;
    end = further.lastIndex;
  }
  const station = ITS_STATION();
  station.lastIndex = end;
  return station.test(words) ? station.lastIndex : end;
}
