import { hanDatelineIn } from '../../article/front/byline-in.ts';
import { countWords, capitalised } from '../../text/words.ts';
import { quotingOf } from '../../speech/quoting/words.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';
import type { FoundClaim } from '../../speech/text/findings.ts';
import { labelOfTurn } from '../../speech/quotations/turn-label.ts';
import { oncePer, oncePerValue } from '../../text/once-per.ts';
import type { Range } from '../../text/source-file.ts';
import {
  type DraftContext,
  hasWithin,
  inReadingOrder,
  isBesideStory,
  lastBefore,
  paragraphOf,
  sentencesAt,
  quotationsIn,
  wordsAt,
} from '../context/draft-context.ts';
import type { ReadingPatterns } from '../context/reading-patterns.ts';

/** A sentence of the reporter that can be disputed or looked up. */
export interface DraftClaim {
  readonly claim: FoundClaim;
  /** As a slide has it: without the place and the agency in front. */
  readonly words: string;
  /** Whether it names somebody as its source. */
  readonly isSourced: boolean;
  /** Whether its verb says that somebody else said so, or that it is not so yet: never is it without a source. */
  readonly isReported: boolean;
  /** Whether it holds a figure or says much: many, never, the largest. */
  readonly isLarge: boolean;
}

/** The claims of the story in the reporter’s own sentences, the most central first. Nobody’s words in marks are among them. */
export const draftClaims = oncePer((context: DraftContext): readonly DraftClaim[] => {
  const { claims, keyClaims } = context.findings;
  const found = new Map(claimsInOrder(context).map((one) => [one.claim, one]));
  return keyClaims.flatMap((index) => {
    const claim = claims[index];
    return claim === undefined ? [] : (found.get(claim) ?? []);
  });
});

/** All of them, in reading order. */
export const claimsInOrder = oncePer((context: DraftContext): readonly DraftClaim[] =>
  context.findings.claims.flatMap((claim) => reportersClaim(context, claim)),
);

function reportersClaim(context: DraftContext, claim: FoundClaim): readonly DraftClaim[] {
  if (!isReporters(context, claim)) return [];
  const words = shortened(context, withoutOpening(wordsAt(context, claim), context.patterns));
  return [
    {
      claim,
      words,
      isSourced: claim.claimant !== null || context.patterns.sourced.test(words),
      isReported: context.patterns.reportedMood.test(words) || tellsWhatIsSaid(context, words),
      isLarge: claim.figures.length > 0 || context.patterns.sweeping.test(words),
    },
  ];
}

/** Whether a sentence has a verb of saying, though who speaks was not found. */
function tellsWhatIsSaid({ findings }: DraftContext, words: string): boolean {
  const forms = verbsOfSaying(findings.language);
  return words.split(/[^\p{L}]+/u).some((word) => forms.has(word));
}

const verbsOfSaying = oncePerValue((language: string): ReadonlySet<string> => {
  const quoting = quotingOf(language);
  return new Set(quoting === null ? [] : [...quoting.formsOf('say'), ...quoting.formsOf('say.participle')]);
});

/** Whether a sentence is whole, of the story, and quotes nobody. */
function isReporters(context: DraftContext, claim: FoundClaim): boolean {
  const words = wordsAt(context, claim);
  if (
    isTurnOfTalk(context, claim) ||
    isBesideStory(context, claim) ||
    quotesSomebody(context, claim, words) ||
    ADDRESS.test(words)
  )
    return false;
  if (!/[.!…。！]["'\p{Pf}\p{Pe}]*$/u.test(words) || /^[^\p{Lu}\p{Lo}\p{N}]*\p{Ll}/u.test(words))
    return false;
  // “Brown v. | Board of Education”
  if (!opensSentence(context, claim)) return false;
  return !quotationsIn(context, claim).some(({ form, start }) => form === 'block' && start < claim.end);
}

/** Whether a sentence is an interviewer’s or a guest’s: “Question: The mill is to close.” */
function isTurnOfTalk(context: DraftContext, { start }: FoundClaim): boolean {
  const paragraph = talkIn(context).hasTurns ? paragraphOf(context.article, start) : null;
  return paragraph !== null && labelOfTurn(context.article.file.text, paragraph) !== null;
}

const talkIn = oncePer(({ findings }: DraftContext) => ({
  hasTurns: findings.quotations.some(({ rule }) => rule === 'turn'),
}));

function opensSentence(context: DraftContext, { start }: FoundClaim): boolean {
  const sentences = sentencesAt(context, start);
  const at = lastBefore(sentences, start);
  return [at, at + 1].some((near) => Math.abs((sentences[near]?.start ?? Infinity) - start) <= BULLET);
}

/** “• ” */
const BULLET = 4;

/** Markup may be read into these. */
const ADDRESS = /https?:|www\.|[<>]/u;
const MARKS = /[“”"„«»「」『』]/u;

/** Marks around a word or two, “good”, are the reporter’s; words of somebody are a quotation, and no claim. */
function quotesSomebody(context: DraftContext, claim: Range, words: string): boolean {
  if (MARKS.test(words.replace(MARKED_WORD, ''))) return true;
  return MARKS.test(words) && quotationsIn(context, claim).some(({ form }) => form !== 'reported');
}

const MARKED_WORD = /[“"„«「][^\s“”"„«»「」]{1,20}(?: [^\s“”"„«»「」]{1,20})?[”"“»」]/gu;

/** A sentence that is too long for a point, without what its main clause is only taken further by: “…, ending a meeting of seven hours”. */
function shortened({ findings, patterns }: DraftContext, words: string): string {
  if (countWords(words) <= MOST) return words;
  const lexicon = lexiconOf(findings.language);
  const isClause = (text: string): boolean =>
    text.split(' ').some((word) => lexicon.is(word, 'past') || lexicon.is(word, 'auxiliary'));
  const main = [...words.matchAll(patterns.takenFurther)]
    .map(({ index }) => words.slice(0, index))
    .find((text) => {
      const isLast = !/[,;:，]/u.test(words.slice(text.length + 1));
      const count = countWords(text);
      return FEWEST_LEFT <= count && count <= MOST && (isLast || isClause(text)) && !/[,—–]/u.test(text);
    });
  return main === undefined ? words : `${main}.`;
}

const FEWEST_LEFT = 8;

/** What agencies and papers put before the first words: `BEIJING, Sept. 17 (Xinhua) --`, `(CNN) -- `, `Berlin (dpa) - `; `LONDON, March 4 — `; `LEEDS, 3 March - `; `Oslo, 3 May 2026 – `. */
const DATELINE = new RegExp(
  String.raw`^(?:${[
    String.raw`(?:[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.’'-]*(?:(?<=\d\.?) (?:de )?\p{Ll}+\.?)?[ ,/]{1,2}){0,6}\([^()]{2,30}\)\s*(?:[—–]|--?)`,
    String.raw`\p{Lu}{3}[^()—–]{0,60}(?:[—–]|--)`,
    String.raw`\p{Lu}{3}[\p{Lu} .’'-]*(?:, [\p{L}\p{N} .,]{2,24})? -`,
    String.raw`\p{Lu}[\p{L} ./’'-]{1,40}, [\p{L}\p{N} ,.]{6,24}\d{4} ?(?:[—–:]|--?)`,
  ].join('|')})\s+(?=[\p{Lu}\p{N}“„«"])`,
  'u',
);

const withoutOpening = (words: string, { and }: ReadingPatterns): string =>
  capitalised(
    words
      .slice(hanDatelineIn(words)?.length ?? 0)
      .replace(DATELINE, '')
      .replace(and, ''),
  );

/** Whether a claim is short enough for a point, and says something without the sentence before it. */
export const isPoint = (context: DraftContext, claim: DraftClaim): boolean =>
  hasLengthOfPoint(claim) &&
  !hangsOn(context, claim) &&
  !goesOnReporting(context, claim) &&
  !setsScene(context, claim);

const hasLengthOfPoint = ({ words }: DraftClaim): boolean =>
  FEWEST <= countWords(words) && countWords(words) <= MOST;

/** What the article says first: its standfirst, where a sentence may hang on the one before it, or else the first paragraph of its story; and the news of that behind a standfirst. */
export const leadClaims = oncePer((context: DraftContext): readonly DraftClaim[] => {
  const central = new Set(draftClaims(context));
  const inOrder = claimsInOrder(context).filter((claim) => central.has(claim));
  const [first, second] = [...new Set(inOrder.map(({ claim }) => claim.paragraph))];
  const lead: DraftClaim[] = [];
  for (const claim of inOrder.filter((one) => one.claim.paragraph === first)) {
    const end = lead.at(-1)?.claim.end ?? claim.claim.start;
    const isNext = lead.length > 0 && wordsAt(context, { start: end, end: claim.claim.start }) === '';
    const isFree = isNext || !hangsOn(context, claim);
    if (!isFree || setsScene(context, claim) || !hasLengthOfPoint(claim)) break;
    lead.push(claim);
  }
  const [above] = inOrder;
  const isAbove = above !== undefined && isAboveByline(context, above);
  const news = inOrder.find(
    (one) => isAbove && one.claim.paragraph === second && one.isLarge && isPoint(context, one),
  );
  return [...lead.slice(0, MOST_IN_LEAD), ...(news === undefined ? [] : [news])].slice(0, MOST_IN_LEAD);
});

const MOST_IN_LEAD = 3;

/** Whether a sentence is over the name of whoever wrote the article, as a standfirst does: the story below tells where it is from. */
export const isAboveByline = (context: DraftContext, { claim }: DraftClaim): boolean =>
  claim.start < byline(context).start;

const byline = oncePer(({ article, author }: DraftContext) => {
  const [name = ''] = author?.split(/[,;]/u, 1) ?? [];
  return { start: name === '' ? -1 : article.file.text.indexOf(name) };
});

/** Whether a sentence says what another tells: “This cost millions”, “Two thirds of that were paid by the town”, “The study cost a million”. */
export const hangsOn = (context: DraftContext, { words, claim }: DraftClaim): boolean =>
  pointsBackAt(context, words, claim.start);

/** The same of words that are at an offset. */
export const pointsBackAt = (context: DraftContext, words: string, at: number): boolean =>
  context.patterns.pointsBack.test(words) ||
  context.patterns.pointsBackWithin.test(words) ||
  takesUpNoun(context, words, at);

/** “The study”, where the article has said “a study” or “the Harbour Study” before, and its headline and first words haven’t. */
function takesUpNoun(context: DraftContext, words: string, at: number): boolean {
  const places = placesOfNouns(context);
  return [...words.matchAll(context.patterns.definite)].some(({ groups }) => {
    const noun = (groups?.['noun'] ?? '').toLowerCase();
    const place = places.get(noun) ?? placeOfNoun(context, noun);
    places.set(noun, place);
    return place < at;
  });
}

const placesOfNouns = oncePer<DraftContext, Map<string, number>>(() => new Map());

/** Where a noun is brought in; nowhere for one that the first words have. */
function placeOfNoun({ article, patterns }: DraftContext, noun: string): number {
  const isKnown = article.file.text.slice(0, FIRST_WORDS).toLowerCase().includes(noun);
  return isKnown ? Infinity : (patterns.introduces(noun).exec(article.file.text)?.index ?? Infinity);
}

/** Headline, standfirst and the beginning of the story, as far as a title slide and the first points tell it. */
const FIRST_WORDS = 400;

/** “The mayor said … The bridge would cost four million.”: whose claim it is, the sentence before says. */
function goesOnReporting(context: DraftContext, { claim, isSourced, isReported }: DraftClaim): boolean {
  const paragraph = isReported && !isSourced ? paragraphOf(context.article, claim.start) : null;
  return paragraph !== null && quotationsIn(context, { start: paragraph.start, end: claim.start }).length > 0;
}

/** “At the gate stood a pensioner”: without a figure or a source, it brings somebody in and asserts nothing else. */
function setsScene(context: DraftContext, { claim, words, isSourced }: DraftClaim): boolean {
  if (isSourced || claim.figures.length > 0) return false;
  const { nameless, sweeping } = context.patterns;
  if (nameless.test(words)) return sweeping.exec(words)?.index !== 0;
  return !sweeping.test(words) && hasWithin(firstMentions(context), claim);
}

const firstMentions = oncePer(({ findings }: DraftContext) =>
  inReadingOrder(findings.actors.flatMap(({ mentions }) => mentions.slice(0, 1))),
);

const FEWEST = 6;
/** What a point may have by the checks of a deck. */
const MOST = 25;
