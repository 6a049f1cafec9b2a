import { OUTLET_KIND, OUTLET_NOUN, OUTLET_QUALITY } from './intermediary-names.ts';
import { INTERMEDIARY_PATTERNS, SPEAKER_PATTERNS } from './intermediary-patterns.ts';
import { isKnownOutlet } from '../words/outlets.ts';
import type { IntermediaryMatch } from './intermediary-patterns.ts';
import type { Intermediary } from '../text/findings.ts';
import type { Range } from '../../text/position.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';

/** What a sentence says of the way of the words. */
export interface SentenceChain {
  readonly intermediaries: readonly Intermediary[];
  /** The real speaker, where the sentence's subject only passes the words on. */
  readonly speaker: Range | null;
}

/** Longer sentences are tables or noise. */
const LONGEST = 1200;

/** Reads the intermediaries of a sentence; `isPerson` tells a hearer ("told Ma Li") from an outlet ("told Caixin"). */
export function findChain(
  text: string,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  isPerson: (name: string) => boolean,
): SentenceChain {
  if (sentence.end - sentence.start > LONGEST) return { intermediaries: [], speaker: null };
  const words = withoutPassages(text, paragraph, sentence);
  for (const { relation, find } of SPEAKER_PATTERNS) {
    const match = find(words);
    if (match === null || match.speaker === null) continue;
    const { start, end } = match.speaker;
    const isOfPerson = isPerson(match.intermediary) && !isKnownOutlet(match.intermediary);
    if (NOBODY.test(words.slice(start, end)) || isOfPerson) continue;
    const speaker = { start: sentence.start + start, end: sentence.start + end };
    return { intermediaries: [intermediaryOf(words, match, relation, sentence.start)], speaker };
  }
  return { intermediaries: plainIntermediaries(words, sentence.start, isPerson), speaker: null };
}

/** “Ma Li declined to speak to Caixin, but was quoted by Xinhua as saying …” */
const NOBODY = /^\s*(?:but|and|who|which)$/u;

function plainIntermediaries(
  words: string,
  base: number,
  isPerson: (name: string) => boolean,
): readonly Intermediary[] {
  const intermediaries: Intermediary[] = [];
  for (const { relation, find } of INTERMEDIARY_PATTERNS) {
    const match = find(words);
    if (match === null) continue;
    const name = match.intermediary;
    if ((relation === 'told' && AUDIENCE.test(name)) || isPerson(name.replace(/[.]$/u, ''))) continue;
    const found = intermediaryOf(words, match, relation, base);
    if (!intermediaries.some((other) => other.name === found.name)) intermediaries.push(found);
  }
  return intermediaries;
}

/** Those who hear a speech hand nothing on. */
const AUDIENCE =
  /^(?:the )?(?:MPs?|MEPs|MSPs|TDs|Commons|Lords|Bundestag|Knesset|Duma|House)$|\b(?:Court|Tribunal|Council|Committee|Commission|Inquiry|Inquest|Assembly|Parliament|Congress|Senate|Chamber|Conference|Forum|Summit)$/iu;

const BEFORE_NAME = new RegExp(`^(?:${OUTLET_KIND}|${OUTLET_QUALITY})`, 'u');
const BEHIND_NAME = new RegExp(`^ ${OUTLET_NOUN}\\b`, 'u');

function intermediaryOf(
  words: string,
  { intermediary, intermediaryStart }: IntermediaryMatch,
  relation: Intermediary['relation'],
  base: number,
): Intermediary {
  const start = base + intermediaryStart;
  const name = intermediary.replace(/[.]$/u, '').replace(BEFORE_NAME, '');
  // “the Interfax news agency” is Interfax, but “the Guardian” has its article.
  const isDescribed = BEHIND_NAME.test(words.slice(intermediaryStart + intermediary.length));
  return {
    name: isDescribed ? name.replace(/^the /iu, '') : name,
    relation,
    mention: { start, end: start + intermediary.length },
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
export function datelineAgency(text: string, paragraphs: readonly ReadParagraph[]): Intermediary | null {
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
