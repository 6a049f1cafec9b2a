import { hanDatelineIn } from '../../article/front/byline-in.ts';
import { phrasePattern } from '../../article/page-phrases.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import { spanOf } from '../references/paragraph-memory.ts';
import { type Named, areWholly, findRow, rowsOf } from '../rows/rows.ts';
import type { Intermediary } from '../text/findings.ts';
import type { Range } from '../../text/source-file.ts';
import { lexiconOf } from '../words/lexicon.ts';
import { isKnownOutlet } from '../words/name-words.ts';

/** What a sentence says of the way of the words. */
export interface SentenceChain {
  readonly intermediaries: readonly Intermediary[];
  /** The real speaker, where the sentence's subject only passes the words on. */
  readonly speaker: Range | null;
}

/** Longer sentences are tables or noise. */
const LONGEST = 1200;

/** The rows on whoever hands words on. */
export const chainRows = rowsOf(({ chains }) => chains);
type ChainRow = ReturnType<ReturnType<typeof chainRows>['in']>[number];

/** What a row says of a sentence; `speaker` is somebody else than the sentence’s subject. */
interface Carried {
  readonly intermediary: Intermediary;
  readonly speaker: Range | null;
}

/** Reads the intermediaries of a sentence; `isPerson` tells a hearer ("told Ma Li") from an outlet ("told Caixin"). */
export function findChain(
  text: string,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  isPerson: (name: string) => boolean,
): SentenceChain {
  const intermediaries: Intermediary[] = [];
  if (sentence.end - sentence.start > LONGEST) return { intermediaries, speaker: null };
  for (const row of chainRows().in(paragraph.tokens, sentence)) {
    const carried = readChainRow(text, paragraph, sentence, row);
    if (carried === null) continue;
    const { intermediary, speaker } = carried;
    const isHearer =
      isPerson(intermediary.name) && !(speaker !== null && isKnownOutlet(lexiconOf('en'), intermediary.name));
    // Those who hear a speech hand nothing on.
    if (isHearer || (intermediary.relation === 'told' && areWholly('audience', intermediary.name))) continue;
    if (speaker !== null) return { intermediaries: [intermediary], speaker };
    if (!intermediaries.some(({ name }) => name === intermediary.name)) intermediaries.push(intermediary);
  }
  return { intermediaries, speaker: null };
}

/** What one row says of a sentence; `null` where it doesn’t match. */
export function readChainRow(
  text: string,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  { rule: { known, relation }, pattern }: ChainRow,
): Carried | null {
  const isFit = (named: Named): boolean => known === undefined || isOutlet(text, paragraph, named);
  const named = findRow(pattern, paragraph.tokens, sentence, sentence, isFit);
  if (named === null) return null;
  const who = named.get('speaker');
  const speaker = who === undefined ? null : spanOf(paragraph, who);
  // “Ma Li declined to speak to Caixin, but was quoted by Xinhua as saying …”
  if (speaker !== null && areWholly('nobody', text.slice(speaker.start, speaker.end))) return null;
  return { intermediary: { ...outletIn(text, paragraph, named), relation }, speaker };
}

/** A name that is known, or said to be that of an outlet. */
function isOutlet(text: string, paragraph: ReadParagraph, named: Named): boolean {
  const { name } = outletIn(text, paragraph, named);
  return (
    named.has('bare') ||
    named.has('outlet-again') ||
    (isKnownOutlet(lexiconOf('en'), name) && !areWholly('medium', name))
  );
}

/** The outlet that a row names: “the Interfax news agency” is Interfax, but “the Guardian” has its article. */
function outletIn(
  text: string,
  paragraph: ReadParagraph,
  named: Named,
): Pick<Intermediary, 'name' | 'mention'> {
  const whole = spanOf(paragraph, named.get('outlet') ?? { from: 0, to: 0 });
  const bare = named.get('bare');
  const { start, end } = bare === undefined ? whole : spanOf(paragraph, bare);
  const name = ownerOfShow(text.slice(start, end).replace(/[.]$/u, ''));
  return { name, mention: { start: whole.start, end: start + name.length } };
}

/** “NBC’s Meet the Press” is NBC’s, and so is what is “CBS’ ”; the People’s Daily is nobody’s. */
function ownerOfShow(name: string): string {
  const { owner, mark } = /^(?<owner>.+?)[’'](?<mark>s\b|(?= |$))/u.exec(name)?.groups ?? {};
  return owner !== undefined && (mark === '' || isKnownOutlet(lexiconOf('en'), owner)) ? owner : name;
}

/** “BEIJING, May 3 (Xinhua) –”, “KIEL (dpa/lno) –” */
const DATELINE = phrasePattern(
  'u',
)`^[\p{Lu}][^()“”"]{1,50}\((?<agency>\p{Lu}[\p{L} -]{1,25}|${'agencies'}(?=[)/]))(?:/\p{L}{2,4})?\)\s*(?:[–—-]|--)`;

/** The agency of a dateline: "BEIJING, May 3 (Xinhua) –", “新华社江城5月12日电”. */
export function datelineAgency(text: string, paragraphs: readonly ReadParagraph[]): Intermediary | null {
  for (const paragraph of paragraphs.slice(0, 4)) {
    const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 90));
    const agency = hanDatelineIn(head)?.agency ?? null;
    if (agency !== null) {
      const start = paragraph.start + head.indexOf(agency);
      return { name: agency, relation: 'reported', mention: { start, end: start + agency.length } };
    }
    if (!head.includes('(')) continue;
    const match = DATELINE().exec(head);
    const name = match?.groups?.['agency'];
    if (match === null || name === undefined) continue;
    const start = paragraph.start + match[0].lastIndexOf(name);
    return { name, relation: 'reported', mention: { start, end: start + name.length } };
  }
  return null;
}
