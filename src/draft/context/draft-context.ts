import type { Paragraph, SavedArticle } from '../../article/article.ts';
import { timeOf } from '../../article/clock-time.ts';
import type { ArticleIndex } from '../../evidence/index/index-article.ts';
import type { SearchBudget } from '../../evidence/match/search-budget.ts';
import { verifyQuotation } from '../../evidence/match/verify-quotation.ts';
import { passes } from '../../evidence/model/verdict.ts';
import { inSmallLetters } from '../../speech/names/proper-names.ts';
import type { Findings, FoundClaim, FoundQuotation } from '../../speech/text/findings.ts';
import { countBefore } from '../../text/count-before.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Range } from '../../text/position.ts';
import type { DraftWords } from '../words/draft-words.ts';
import { ENGLISH } from '../words/english.ts';
import { markdownText, plainLine, plainName } from './markdown-text.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';

/** What every part of a draft is made from. */
export interface DraftContext {
  readonly article: SavedArticle;
  readonly findings: Findings;
  readonly index: ArticleIndex;
  /** How far what may be quoted has been followed so far. */
  readonly searchBudget: SearchBudget;
  readonly sourceId: string;
  readonly author: string | null;
  /** What the draft writes itself, in its language. */
  readonly words: DraftWords;
  /** Where the story ends and the lines about its author begin. */
  readonly end: number;
}

/** Below this the speaker is a guess, and the draft doesn't name one. */
export const SURE = 0.7;

/** Number of the paragraph at an offset. */
export function paragraphAt({ article }: DraftContext, offset: number): number {
  return paragraphOf(article, offset)?.number ?? 1;
}

/** The paragraph at an offset, or the last before it. */
export function paragraphOf({ paragraphs }: SavedArticle, offset: number): Paragraph | null {
  return paragraphs[lastBefore(paragraphs, offset + 1)] ?? null;
}

/** Whether words stand in a note, a caption or a table, or behind the story. */
export function isBesideStory(context: DraftContext, { start }: Pick<Range, 'start'>): boolean {
  const paragraph = paragraphOf(context.article, start);
  if (start >= context.end || paragraph?.isAside === true) return true;
  const head = paragraph?.start ?? 0;
  return paragraph !== null && NOTE.test(context.article.plainText.slice(head, head + LONGEST_LABEL));
}

/** “Translator’s note: …”, “Note from the editor: …” */
const NOTE =
  /^[*_([\s\u2060]*(?:(?:Translator|Editor|Author|Publisher)s?[’']?s?[’']? (?:note|introduction|foreword|comment|remark)|Note (?:from|by) (?:the )?(?:translator|editor|author))\b/iu;
const LONGEST_LABEL = 60;

/** Pronouns and words for anybody: no name to put on a slide. */
const NO_NAME =
  /^(?:I|he|she|it|they|we|you|one|who|this|that|these|those|some|many|others|another|both|people|somebody|someone)$/iu;

/** The speaker as slides name it; empty where nobody is named for certain. */
export function speakerName(quotation: FoundQuotation): string {
  return quotation.confidence < SURE ? '' : nearestName(quotation);
}

/** Whoever stands nearest to the words, as a sentence names them; empty for a mere pronoun. */
export function nearestName({ speaker, rule }: FoundQuotation): string {
  const written = plainName(speaker?.name ?? '');
  // A transcript shouts who speaks: “PRIYA RAMAN:”.
  const isTurn = rule === 'turn' || rule === 'transcript';
  const name = isTurn && written.includes(' ') ? inSmallLetters(written) : written;
  const short = withoutPlaces(name);
  if (short === '' || NO_NAME.test(short)) return '';
  const isOpening = OPENING.test(short) || (speaker?.role === null && isOfPeople(short));
  return isOpening ? short.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) : short;
}

/** “Defenders of the target”, “State officials”: no name, though a sentence begins with it. */
const isOfPeople = (name: string): boolean => {
  const [first = '', second] = name.split(' ');
  if (/\p{Lu}/u.test(name.slice(1)) && !/ (?:of|at|from|in|for|with) /u.test(name)) return false;
  const noun = QUALITY.test(first) ? (second ?? '') : first;
  return (
    /^(?:\p{Lu}?\p{Ll}+)$/u.test(noun) &&
    /s$|^people$/iu.test(noun) &&
    lexiconOf('en').is(noun.toLowerCase(), 'personNoun')
  );
};

const QUALITY =
  /^(?:State|Local|Senior|Federal|Former|Government|Police|Company|City|Union|Industry|Opposition|Security|Health|Military|Independent|Foreign|Western|Fellow)$/u;

/** “An official at the Ministry of … who …” up to where there is room; empty for what stays too long. */
function withoutPlaces(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  if (!/^(?:an?|the|one|another|two|three|several|some)\s/iu.test(name)) return '';
  const cut = [...name.slice(0, LONGEST_NAME + LONGEST_LINK).matchAll(LINK)]
    .map(({ index }) => index)
    .findLast((index) => index <= LONGEST_NAME);
  return cut === undefined ? '' : name.slice(0, cut);
}

const LINK = / (?:at|of|in|from|for|with|on|who|that|which|close|familiar)(?= )/gu;
/** “ familiar ” */
const LONGEST_LINK = 10;

const LONGEST_NAME = 60;

/** Inside a line “The board” is “the board”, and “Two residents” are “two residents”. */
const OPENING =
  /^(?:The|An?|This|That|These|Those|Its?|His|Her|Their|Our|My|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Many|Most|Both|Other|Another|Few)(?= (?:\p{Lu}\p{Ll}+ )?\p{Ll})|^(?:The|An?)(?= \p{Lu})/u;

/** Whether so much was read of who speaks that a speaker who was not found is one whom the article doesn't name: in English. */
export function readsSpeakers({ findings }: DraftContext): boolean {
  return findings.language === 'en';
}

/** Whether the draft has words for who says what, whether somebody is named for it, and what one could ask of that: English ones. */
export function tellsOfSpeakers(context: DraftContext): boolean {
  return context.words === ENGLISH && readsSpeakers(context);
}

/** Whether words stand in the headline, or in that of an entry. What one quotes stands in the story again, where it has a speaker. */
export function isInHeadline({ article }: DraftContext, { start }: Range): boolean {
  const paragraph = paragraphOf(article, start);
  const isTitle = paragraph !== null && isEntryTitle(article.plainText.slice(paragraph.start, paragraph.end));
  return isTitle || start < headlineOf(article).end;
}

/** Where the headline stands; nowhere in an article that doesn’t begin with it. */
const headlineOf = oncePer(({ paragraphs, plainText, headline }: SavedArticle): Range => {
  // A label such as “Press release” may stand above it.
  const first = paragraphs
    .slice(0, 2)
    .find(({ start, end }) => plainLine(plainText.slice(start, end)) === headline);
  return first ?? { start: 0, end: 0 };
});

/** `[@id, para. 3]`, `[@id, para. 3, 7]` for several places, or `[@id, 00:03:12]` for what was recorded. */
export function citationOf(context: DraftContext, ...offsets: readonly number[]): string {
  const numbers = new Set(offsets.map((offset) => paragraphAt(context, offset)));
  const [number = 0] = numbers;
  const time = numbers.size === 1 ? timeOf(context.article, number) : null;
  if (time !== null) return `[@${context.sourceId}, ${time}]`;
  return `[@${context.sourceId}, para. ${[...numbers].toSorted((a, b) => a - b).join(', ')}]`;
}

/** Words of the article in the marks of the draft’s language, with their citation. */
export function quotedAt(context: DraftContext, words: string, offset: number): string {
  const [open, close] = context.words.marks;
  return `${open}${markdownText(words)}${close} ${citationOf(context, offset)}`;
}

/** Words between two offsets as they can be read, without markup. */
export function wordsAt({ article }: DraftContext, { start, end }: Range): string {
  return plainLine(article.plainText.slice(start, end));
}

/** The sentence that an offset stands in, as the claims have it. */
export function sentenceAt({ findings }: DraftContext, offset: number): FoundClaim | null {
  const claim = findings.claims[lastBefore(findings.claims, offset + 1)];
  return claim !== undefined && offset < claim.end ? claim : null;
}

/** Quotations that touch a range, in reading order. */
export function quotationsIn({ findings }: DraftContext, { start, end }: Range): readonly FoundQuotation[] {
  const { quotations } = findings;
  const found: FoundQuotation[] = [];
  for (let at = lastBefore(quotations, end); at >= 0; at -= 1) {
    const quotation = quotations[at];
    if (quotation === undefined || quotation.start < start - LONGEST_QUOTATION) break;
    if (quotation.end > start) found.push(quotation);
  }
  return found.toReversed();
}

/** Speeches, answers and letters that hold another quotation. */
export function quotationsAround(
  context: DraftContext,
  quotation: FoundQuotation,
): readonly FoundQuotation[] {
  if (quotation.form === 'block') return [];
  return quotationsIn(context, quotation).filter(
    ({ form, start, end }) => form === 'block' && start <= quotation.start && quotation.end <= end,
  );
}

/** Whether words in marks are what a text is called: “ran under the headline ‘…’”, “(‘…’, 3 March)”. */
export function isTitle({ article }: DraftContext, { start, end, form }: FoundQuotation): boolean {
  if (form !== 'marks') return false;
  const before = article.plainText.slice(Math.max(0, start - LONGEST_LEAD), start);
  const after = article.plainText.slice(end, end + 3);
  return TITLED.test(before) || (/[(（]["'\p{Pi}]$/u.test(before) && /^["'\p{Pf}][,)]/u.test(after));
}

const LONGEST_LEAD = 40;
const TITLED = /\b(?:headlines?|headlined|titles?|titled|entitled|subtitled|heading)(?: of)?:? ["'\p{Pi}]$/iu;

/** A quotation that begins further back doesn’t reach here. */
const LONGEST_QUOTATION = 4000;

/** Index of the last of some spans, sorted by their starts, that starts before an offset; -1 for none. */
function lastBefore(spans: readonly Range[], offset: number): number {
  return countBefore(spans.length, (at) => (spans[at]?.start ?? 0) < offset) - 1;
}

/** Whether words may stand as a quotation of this speaker, in the paragraph at an offset. */
export function stands(context: DraftContext, content: string, speaker: string | null, at: number): boolean {
  const { language } = context.index.speakers;
  const writers = context.author === null ? [] : [context.author];
  const given = speaker === null ? null : { name: speaker, language, writers };
  const paragraph = paragraphAt(context, at);
  const request = { content, speaker: given, paragraphs: [paragraph] };
  const { verdict, speaker: said, passage } = verifyQuotation(request, context.index, context.searchBudget);
  const isThere = passage !== null && passage.paragraph <= paragraph && paragraph <= passage.lastParagraph;
  return passes(verdict) && said.verdict !== 'other' && said.verdict !== 'unstated' && isThere;
}

/** A block quote with its attribution line. */
export function blockQuote(content: string, attribution: string): string {
  return `> ${markdownText(content)}\n>\n> — ${attribution}`;
}

/** “10:15 ‘We are staying put’”: the line above an entry of a live blog quotes what the entry gives to somebody. */
const isEntryTitle = (line: string): boolean => line.length <= LONGEST && TITLE.test(line);

const LONGEST = 100;
const TITLE =
  /^\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|BST|CET|CEST|ET|EST|EDT))?[:—–-]? .*[^.!?…][”"’'»]?$/u;
