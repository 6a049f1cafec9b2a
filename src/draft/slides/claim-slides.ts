import { lexiconOf } from '../../speech/words/lexicon.ts';
import { isBidding, isNobodys } from '../../speech/claims/claims.ts';
import type { FoundClaim, FoundQuotation } from '../../speech/text/findings.ts';
import type { Range } from '../../text/position.ts';
import {
  blockQuote,
  citationOf,
  paragraphAt,
  quotationsIn,
  readsSpeakers,
  tellsOfSpeakers,
  speakerName,
  stands,
  SURE,
  wordsAt,
  type DraftContext,
} from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { inNotes, markdownText, plainName } from '../context/markdown-text.ts';
import { capitalised } from '../../text/capitalised.ts';
import { wordsToShow } from '../headings/shorten.ts';
import { countSpaced } from '../../speech/words/word-set.ts';
import { hasVerb, VERB } from '../headings/clause-shape.ts';
import { SOURCED, statesSomething } from './states-something.ts';
import { isAsserted, POINTS_BACK, pointsBack } from '../headings/statement.ts';
import { headingOf, withoutDateline } from '../headings/heading-of.ts';

/** A claim with the one who makes it: the article's writer, or somebody whom the writer reports. */
export interface VoicedClaim {
  readonly claim: FoundClaim;
  /** `null` for the writer; “others” for somebody without a name. */
  readonly by: string | null;
}

/** The claims of the story, the most central first, without what stands in a long quotation or under the story. */
export function voicedClaims(context: DraftContext): readonly VoicedClaim[] {
  const { claims, keyClaims } = context.findings;
  return keyClaims.flatMap((index) => {
    const claim = claims[index];
    if (claim === undefined || !statesSomething(context, claim)) return [];
    const inside = quotationsIn(context, claim);
    const isSpeech = inside.some(
      ({ form, start, end, type }) =>
        form === 'block' || (type === 'direct' && end - start > (claim.end - claim.start) / 2),
    );
    if (isSpeech) return [];
    const reported = inside.find(
      (quotation) =>
        quotation.confidence >= SURE && quotation.speaker !== null && hands(context, claim, quotation),
    );
    const isOwn = reported === undefined || OWN_VOICE.test(reported.speaker?.text ?? '');
    return [{ claim, by: isOwn ? null : speakerName(reported) || 'others' }];
  });
}

/** Whether somebody says something: “a satellite can tell us” and “people know that” are the writer’s. */
function hands({ article }: DraftContext, claim: Range, quotation: FoundQuotation): boolean {
  const { cue, form, start, speaker } = quotation;
  const lexicon = lexiconOf('en');
  if (isBidding(lexicon, quotation) || isNobodys(lexicon, article.plainText, quotation)) return false;
  const main = article.plainText.slice(claim.start, Math.max(claim.start, speaker?.start ?? 0));
  const clause = BESIDE_CLAIM.exec(main);
  if (form === 'reported' && clause !== null && hasVerb(main.slice(0, clause.index))) return false;
  if (form !== 'reported' || cue === null || cue.start > start) return true;
  const before = article.plainText.slice(Math.max(0, cue.start - LONGEST_MODAL), cue.start);
  return !KNOWS.test(cue.text) && !MODAL.test(before);
}

/** “Prices fell after two banks said …”, “He lives in Oslo, where a neighbour calls him …”: the main clause is the writer’s. */
const BESIDE_CLAIM =
  /(?:, (?:where|which|whom|though|although|while|as)|\b(?:after|because|since|when|(?:in|at|on|by|for|to|with|under|from) (?:which|whom))) (?:[\p{L}\p{N}’'-]+ ){0,6}$/u;

const KNOWS = /^(?:knows?|knew|sees?|saw|forgets?|forgot|understands?|understood|remembers?)$/iu;
const MODAL = /\b(?:can|could|would|will|might|may|should|must|cannot|to) (?:\p{Ll}+ly )?$/u;
const LONGEST_MODAL = 24;

/** The writer speaks of the text itself, too; “It promises savings” tells of a plan. */
const OWN_VOICE =
  /^(?:I|we|it|this (?:article|paper|report|essay|study|brief|note|analysis|column|series|book|chapter))$/iu;

/** A slide for each claim whose sentence gives a heading, and whose words `quotes` doesn’t show already. */
export function claimSlides(context: DraftContext, quotes: readonly DraftSlide[]): readonly DraftSlide[] {
  const isShown = ({ claim, by }: VoicedClaim): boolean =>
    by !== null && quotes.some(({ at }) => claim.start <= at && at < claim.end);
  const claims = voicedClaims(context).filter((voiced) => !isShown(voiced));
  const whole = claims.filter((voiced) => !isScrap(voiced));
  return (whole.length < FEWEST_CLAIMS ? claims : whole).flatMap(
    (voiced, rank) => claimSlide(context, voiced, rank) ?? [],
  );
}

/** “She chose the sea floor.”: a few words that say nothing without the sentence before. */
function isScrap({ claim }: VoicedClaim): boolean {
  const { text, figures, dates } = claim;
  return figures.length + dates.length === 0 && pointsBack(text) && countSpaced(text) <= LONGEST_SCRAP;
}

/** “The expression is not new.” */
const isSlight = ({ text, figures }: FoundClaim): boolean =>
  figures.length === 0 && countSpaced(text) <= LONGEST_SLIGHT;

const LONGEST_SLIGHT = 6;
const LONGEST_SCRAP = 10;
/** Of an article that has no more, all are shown. */
const FEWEST_CLAIMS = 3;

function claimSlide(context: DraftContext, { claim, by }: VoicedClaim, rank: number): DraftSlide | null {
  const heading = claimHeading(context, claim, by);
  const content = wordsToShow(wordsAt(context, withoutFront(context, claim)));
  if (heading === null || content === null) return null;
  const speaker = claimSpeaker(context, content, by, claim.start);
  const claimant = by ?? (readsSpeakers(context) ? context.author : null);
  return speaker === null
    ? null
    : {
        kind: 'slide',
        heading,
        otherHeading: context.words.inFull(paragraphAt(context, claim.start)),
        attributes: claimant === null ? '{.claim}' : `{.claim by="${plainName(claimant)}"}`,
        body: blockQuote(content, `${speaker} ${citationOf(context, claim.start)}`),
        notes: notesFor(context, claim, by),
        at: claim.start,
        priority:
          rank + (by === null ? 0 : 2) + (quotesInMarks(context, claim) ? 8 : 0) + (isSlight(claim) ? 4 : 0),
        voice: '',
      };
}

/** The claim from where its sentence begins, past the place and the agency of a wire report. */
export function withoutFront({ article }: DraftContext, { start, end }: Range): Range {
  const words = article.plainText.slice(start, end);
  return { start: end - withoutDateline(words).length, end };
}

/** What the sentence says; where that is too long, what it hands on, with the name of whoever said it. */
function claimHeading(context: DraftContext, claim: FoundClaim, by: string | null): string | null {
  const sentence = context.article.plainText.slice(claim.start, claim.end);
  if (by === null || by === 'others') return headingOf(sentence);
  const bare = sentence.replace(SAID_BEHIND, '').replace(SAID_WITHIN, ', ');
  const said = bare === sentence ? null : headingOf(bare, SPACE - by.length);
  if (said !== null && !said.endsWith('…') && !POINTS_BACK.test(said)) return `${capitalised(by)}: ${said}`;
  const heading = headingOf(bare.replace(CREDIT, ''));
  if (heading === null) return relayed(context, claim, by, '…');
  return isWhole(heading, claim.text) ? heading : (relayed(context, claim, by, heading) ?? heading);
}

/** “Ma Li: The well is dry”, where that says more than the beginning of “Ma Li, who has long …, said the well is dry”. */
function relayed(context: DraftContext, claim: FoundClaim, by: string, heading: string): string | null {
  const quotation = quotationsIn(context, claim).find(({ form }) => form === 'reported');
  if (quotation === undefined || !isAsserted(context, quotation)) return null;
  const clause = quotation.text.replace(/^that /u, '').replace(/ and that /gu, ' and ');
  const words = headingOf(clause, SPACE - by.length);
  // Beside a long name it has no room; the slide says who claims it.
  if (words === null || words.endsWith('…'))
    return heading.endsWith('…') && by.length > LONGEST_LABEL ? wholeAlone(clause) : null;
  const isBetter = isWhole(words, quotation.text) || POINTS_BACK.test(heading) || heading.endsWith('…');
  return isBetter && saysSomething(words) ? `${capitalised(by)}: ${words}` : null;
}

function wholeAlone(clause: string): string | null {
  const words = headingOf(clause);
  const isUsable = words !== null && !words.endsWith('…') && saysSomething(words) && !POINTS_BACK.test(words);
  return isUsable ? words : null;
}

const LONGEST_LABEL = 20;

const saysSomething = (words: string): boolean => VERB.test(words) && !NO_CLAUSE.test(words);

/** “(denied) fraud but was convicted” says something only behind its verb, “(called) them fools” does with it. */
const NO_CLAUSE = /^\p{L}+ (?:but|and|or) (?:was|were|is|are|has|have|had)\b|^(?:Them|Him|Me|Us)\b/u;

const SAYING =
  '(?:he|she|they|it|(?:the|its|his|her|their) (?:[\\p{L}’-]+ ){0,2}[\\p{L}’-]+|\\p{Lu}[\\p{L}’-]+) (?:said|says|say|added|adds|writes?|wrote|argue[sd]?|conclude[sd]?|noted?|notes|warn(?:s|ed)?)';
/** “The scheme opens in May, he said.” */
const SAID_BEHIND = new RegExp(`, ${SAYING}\\.?$`, 'u');
/** “In May, the report says, the scheme opens.” */
const SAID_WITHIN = new RegExp(`, ${SAYING}, (?!\\p{Ll}+ing\\b)`, 'u');

/** “…, according to the society”: the slide says who claims it. */
const CREDIT = /, according to [^,“”"]{3,80}\.?$/u;

/** Room for a name and its statement. */
const SPACE = 86;

const isWhole = (heading: string, sentence: string): boolean =>
  sentence.replace(/(?<![\s.,;:!?”"’'])[\s.,;:!?”"’']+$/u, '').endsWith(heading.slice(1));

/** The marked words of such a sentence have a slide of their own. */
function quotesInMarks(context: DraftContext, claim: FoundClaim): boolean {
  return quotationsIn(context, claim).some(({ type, confidence }) => type === 'mixed' && confidence >= SURE);
}

/** The sentence is the writer's, whoever is reported in it. */
function claimSpeaker(context: DraftContext, content: string, by: string | null, at: number): string | null {
  // Whether an article that isn’t English hands something on wasn’t read: an answer may be whose interview it is.
  const known = readsSpeakers(context) ? (context.author ?? '') : '';
  const author = plainName(known.replaceAll(' and ', context.words.and));
  const reporting = tellsOfSpeakers(context) ? `the article, reporting ${by ?? ''}` : context.words.article;
  if (by !== null) return stands(context, content, null, at) ? reporting : null;
  if (author !== '' && stands(context, content, author, at)) return author;
  return stands(context, content, null, at) ? context.words.article : null;
}

function whoseClaim(context: DraftContext, by: string | null, words: string): string {
  if (!readsSpeakers(context)) return context.words.claimNotRead;
  if (!tellsOfSpeakers(context)) return '';
  if (by === null && SOURCED.test(words))
    return 'The sentence is the writer’s own, and says where it comes from.';
  return by === null
    ? 'The sentence is the writer’s own, without a source.'
    : `The writer hands this on from ${by === 'others' ? 'others, and doesn’t name them' : by}.`;
}

function notesFor(context: DraftContext, claim: FoundClaim, by: string | null): string {
  const { claims } = context.findings;
  const { words } = context;
  const before = claims[claims.indexOf(claim) - 1];
  const lead =
    before === undefined || before.paragraph !== claim.paragraph
      ? words.opensParagraph
      : `${words.followsOn} ${inNotes(wordsAt(context, before), words.marks)}`;
  const figures = claim.figures
    .map(({ text }) => text)
    .slice(0, 5)
    .join('; ');
  return [
    whoseClaim(context, by, claim.text),
    lead,
    figures === '' ? '' : `${words.figuresToCheck} ${markdownText(figures)}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
