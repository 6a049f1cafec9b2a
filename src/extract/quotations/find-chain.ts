import { OUTLET_KIND, OUTLET_NOUN, OUTLET_QUALITY } from './carrier-names.ts';
import { CARRIER_PATTERNS, SPEAKER_PATTERNS } from './carrier-patterns.ts';
import { isKnownOutlet } from '../words/outlets.ts';
import type { CarrierMatch } from './carrier-patterns.ts';
import type { Carrier } from '../text/findings.ts';
import type { Range } from '../../source/position.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';

/** What a sentence says of the way of the words. */
export interface SentenceChain {
  readonly carriers: readonly Carrier[];
  /** The real speaker, where the sentence's subject only passes the words on. */
  readonly speaker: Range | null;
}

/** Longer sentences are tables or noise. */
const LONGEST = 1200;

/** Reads the carriers of a sentence; `isPerson` tells a hearer ("told Ma Li") from an outlet ("told Caixin"). */
export function findChain(
  text: string,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  isPerson: (name: string) => boolean,
): SentenceChain {
  if (sentence.end - sentence.start > LONGEST) return { carriers: [], speaker: null };
  const words = withoutPassages(text, paragraph, sentence);
  for (const { relation, find } of SPEAKER_PATTERNS) {
    const match = find(words);
    if (match === null || match.speaker === null) continue;
    const { start, end } = match.speaker;
    const isOfPerson = isPerson(match.carrier) && !isKnownOutlet(match.carrier);
    if (NOBODY.test(words.slice(start, end)) || isOfPerson) continue;
    const speaker = { start: sentence.start + start, end: sentence.start + end };
    return { carriers: [carrierOf(words, match, relation, sentence.start)], speaker };
  }
  return { carriers: plainCarriers(words, sentence.start, isPerson), speaker: null };
}

/** “Ma Li declined to speak to Caixin, but was quoted by Xinhua as saying …” */
const NOBODY = /^\s*(?:but|and|who|which)$/u;

function plainCarriers(words: string, base: number, isPerson: (name: string) => boolean): readonly Carrier[] {
  const carriers: Carrier[] = [];
  for (const { relation, find } of CARRIER_PATTERNS) {
    const match = find(words);
    if (match === null) continue;
    const name = match.carrier;
    if ((relation === 'told' && AUDIENCE.test(name)) || isPerson(name.replace(/[.]$/u, ''))) continue;
    const found = carrierOf(words, match, relation, base);
    if (!carriers.some((other) => other.name === found.name)) carriers.push(found);
  }
  return carriers;
}

/** Those who hear a speech hand nothing on. */
const AUDIENCE =
  /^(?:the )?(?:MPs?|MEPs|MSPs|TDs|Commons|Lords|Bundestag|Knesset|Duma|House)$|\b(?:Court|Tribunal|Council|Committee|Commission|Inquiry|Inquest|Assembly|Parliament|Congress|Senate|Chamber|Conference|Forum|Summit)$/iu;

const BEFORE_NAME = new RegExp(`^(?:${OUTLET_KIND}|${OUTLET_QUALITY})`, 'u');
const BEHIND_NAME = new RegExp(`^ ${OUTLET_NOUN}\\b`, 'u');

function carrierOf(
  words: string,
  { carrier, carrierStart }: CarrierMatch,
  relation: Carrier['relation'],
  base: number,
): Carrier {
  const start = base + carrierStart;
  const name = carrier.replace(/[.]$/u, '').replace(BEFORE_NAME, '');
  // “the Interfax news agency” is Interfax, but “the Guardian” has its article.
  const isDescribed = BEHIND_NAME.test(words.slice(carrierStart + carrier.length));
  return {
    name: isDescribed ? name.replace(/^the /iu, '') : name,
    relation,
    mention: { start, end: start + carrier.length },
  };
}

/** The sentence with its quoted passages blanked, so that patterns read only the writer's words. */
function withoutPassages(text: string, paragraph: ReadParagraph, sentence: ReadSentence): string {
  let words = '';
  let from = sentence.start;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = paragraph.tokens[at];
    if (token === undefined || token.passage < 0) continue;
    words +=
      text.slice(from, token.start) +
      `“${'_'.repeat(Math.max(0, token.end - token.start - 2))}”`.slice(0, token.end - token.start);
    from = token.end;
  }
  return words + text.slice(from, sentence.end);
}

/** The agency of a dateline: "BEIJING, May 3 (Xinhua) –". */
export function datelineAgency(text: string, paragraphs: readonly ReadParagraph[]): Carrier | null {
  for (const paragraph of paragraphs.slice(0, 4)) {
    const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 90));
    if (!head.includes('(')) continue;
    const match = /^[\p{Lu}][^()“”"]{1,50}\((?<agency>\p{Lu}[\p{L} -]{1,25})\)\s*(?:[–—-]|--)/u.exec(head);
    const name = match?.groups?.['agency'];
    if (match === null || name === undefined) continue;
    const start = paragraph.start + match[0].lastIndexOf(name);
    return { name, relation: 'reported', mention: { start, end: start + name.length } };
  }
  return null;
}
