import type { FoundClaim, FoundQuotation } from '../../speech/text/findings.ts';
import { capitalised } from '../../text/capitalised.ts';
import type { Range } from '../../text/position.ts';
import {
  type DraftContext,
  SURE,
  citationOf,
  isBesideStory,
  isInHeadline,
  isTitle,
  quotedAt,
  readsSpeakers,
  speakerName,
  stands,
  tellsOfSpeakers,
  wordsAt,
} from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { markdownText, plainLine, plainName } from '../context/markdown-text.ts';
import { headingOf } from '../headings/heading-of.ts';
import { POINTS_BACK } from '../headings/statement.ts';
import { countSpaced } from '../../speech/words/word-set.ts';
import { longestChain } from './chain-slide.ts';
import { voicedClaims, withoutFront } from './claim-slides.ts';
import { peopleOf } from './people-slides.ts';
import { markedIn } from './quotation-windows.ts';
import { SOURCED } from './states-something.ts';

/** More are a questionnaire. */
const MOST_QUESTIONS = 6;
/** With fewer of its own, an article gets questions that can be asked of any. */
const FEWEST_QUESTIONS = 4;

/** Questions made of what the article holds: who speaks for whom, what has no source, which word carries the argument. */
export function questionSlide(context: DraftContext, holds: (question: string) => boolean): DraftSlide {
  const isTold = tellsOfSpeakers(context);
  const isRead = readsSpeakers(context);
  const asked = [
    ...(isTold ? [...namelessQuestion(context), ...chainQuestion(context)] : []),
    ...(isRead ? unsourcedQuestion(context) : []),
    ...(isTold ? wordQuestion(context) : []),
    ...(isRead ? silentQuestion(context) : []),
    ...(isTold ? voicesQuestion(context) : []),
  ];
  const own = [...asked, ...ownQuestions(context, asked)]
    .filter((question) => holds(question))
    .slice(0, MOST_QUESTIONS);
  const wanted = Math.max(1, FEWEST_QUESTIONS - own.length);
  const last = context.words.lastQuestions.slice(0, Math.min(wanted, MOST_QUESTIONS - own.length));
  const questions = [...own, ...last];
  return {
    kind: 'slide',
    heading: context.words.questions,
    otherHeading: null,
    attributes: '{.questions}',
    body: questions.map((question, at) => `${at + 1}. ${question}`).join('\n'),
    notes: context.words.questionsNotes,
    at: context.end,
    priority: 0,
    voice: 'questions',
  };
}

/** Words in marks that the article gives to nobody for certain. */
function namelessQuestion(context: DraftContext): readonly string[] {
  const found = context.findings.quotations.find((quotation) => {
    const { form, confidence, speaker, start, end, text } = quotation;
    return (
      form === 'marks' &&
      !isTitle(context, quotation) &&
      !isBesideStory(context, { start }) &&
      !isInHeadline(context, { start, end }) &&
      (speaker === null || confidence < SURE) &&
      countSpaced(text) >= 3 &&
      countSpaced(text) <= 14
    );
  });
  const quoted = found === undefined ? null : inMarks(context, found);
  return quoted === null
    ? []
    : [`Whose words are ${quoted}? The article puts them in marks and names no speaker.`];
}

function chainQuestion(context: DraftContext): readonly string[] {
  const quotation = longestChain(context);
  const name = quotation === null ? '' : speakerName(quotation);
  const hands = (quotation?.chain ?? [])
    .filter(({ name }) => !PLATFORM.test(name))
    .map((intermediary) => plainName(intermediary.name))
    .filter((hand) => hand !== '' && hand !== name)
    .slice(0, 2);
  const isRelayed = quotation?.chain.some(({ relation }) => relation !== 'wrote') ?? false;
  if (name === '' || hands.length === 0 || !isRelayed) return [];
  const others = hands.map((hand) => `which are those of ${hand}`).join(', ');
  return [`Which words are those of ${name}, ${others}, and how could one tell?`];
}

/** Where somebody posts, all words are that one’s own. */
const PLATFORM =
  /^(?:X|Twitter|Facebook|Instagram|Telegram|TikTok|Weibo|WeChat|Truth Social|LinkedIn|Threads|Bluesky|Mastodon|YouTube|Reddit|WhatsApp)$/u;

const SWEEPING =
  /\b(?:many|most|all|every|never|always|often|already|more than|clearly|widely|huge|growing|increasingly)\b|(?<![\d.,])\d[\d.,]*/giu;

/** A year or an hour dates and an age describes; none makes a claim larger. */
const YEAR_OR_AGE =
  /\b(?:1[5-9]|20)\d\d\b|\b(?:now|aged?) \d+|, \d{1,3},|\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\b\d{1,2}:\d\d\b/giu;

/** What the writer did or saw needs no other source, and “most of it” is nothing by itself. */
const NOT_ASKED =
  /\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b|^(?:Not )?(?:most|all|many|some|one|few|none) of (?:it|them|this|these)\b/iu;

/** What somebody was asked to do, is no claim of how things are. */
const BIDS =
  /\b(?:urge[sd]?|ask(?:s|ed)|advise[sd]?|order(?:s|ed)|call(?:s|ed) (?:on|for)|promise[sd]?|vow(?:s|ed)) /u;

/** How much a claim takes in: “Downstream the mood was cooler” can be asked nothing of. */
function sweepOf({ text, dates }: FoundClaim): number {
  const undated = dates.reduce((words, date) => words.replace(date.text, ''), text);
  return undated.replace(YEAR_OR_AGE, '').match(SWEEPING)?.length ?? 0;
}

/** A claim of the writer’s own that names nobody who could be asked; a long one is shortened as headings are. */
function unsourcedQuestion(context: DraftContext): readonly string[] {
  const own = voicedClaims(context)
    .filter(
      ({ claim: { text }, by }) =>
        by === null &&
        !SOURCED.test(text) &&
        !NOT_ASKED.test(text) &&
        !POINTS_BACK.test(text) &&
        !BIDS.test(text),
    )
    .map(({ claim }) => ({ claim, weight: sweepOf(claim) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { claim } of own) {
    const quoted =
      countSpaced(claim.text) <= LONGEST_CLAIM
        ? inMarks(context, withoutFront(context, claim))
        : shortened(context, claim);
    if (quoted !== null) return [context.words.askUnsourced(quoted)];
  }
  return [];
}

/** With the words of the question a point stays within what is read at a glance. */
const LONGEST_CLAIM = 14;

function shortened(context: DraftContext, claim: FoundClaim): string | null {
  const words = headingOf(wordsAt(context, claim));
  const isWhole = words !== null && claim.text.replace(/[.!]$/u, '').endsWith(words.slice(1));
  if (!isWhole || countSpaced(words) > LONGEST_CLAIM) return null;
  return stands(context, words, null, claim.start) ? quotedAt(context, words, claim.start) : null;
}

function wordQuestion(context: DraftContext): readonly string[] {
  const found = keyWord(context);
  if (found === null || !stands(context, found.word, null, found.first)) return [];
  const speakers = found.speakers.slice(0, 2).map(plainName).join(' and for ');
  return [
    `“${markdownText(found.word)}” ${citationOf(context, ...found.places)} comes back, for ${speakers}: does it mean the same each time?`,
  ];
}

function silentQuestion(context: DraftContext): readonly string[] {
  const silent = peopleOf(context).filter(
    ({ quotations, mentions }) => quotations === 0 && mentions.length > 0,
  );
  const names = silent.slice(0, 2).map(({ name }) => plainName(name));
  return names.length === 0
    ? []
    : [context.words.askSilent(names.join(context.words.and), names.length === 1)];
}

function voicesQuestion(context: DraftContext): readonly string[] {
  const named = voicedClaims(context).filter(({ by }) => by !== null && by !== 'others');
  // What is in marks, has a slide of its own as a quotation.
  const plain = named.filter(({ claim }) => !/[“”"«»„]/u.test(claim.text));
  // “Her survey of 1,200 officials” is asked about with less ease than somebody who has a name.
  const people = new Set<string | null>(context.findings.actors.map(({ name }) => name));
  const reported = plain.find(({ by }) => people.has(by)) ?? plain[0] ?? named[0];
  if (reported === undefined) return [];
  return [`Which claims does the writer make, and which are handed on from ${reported.by ?? 'others'}?`];
}

/** A range of the article in marks with its citation; `null` where it has marks of its own or doesn't hold. */
function inMarks(context: DraftContext, span: Pick<FoundQuotation, 'start' | 'end'>): string | null {
  const words = wordsAt(context, span);
  if (/[“”"„«»「」『』]/u.test(words) || !stands(context, words, null, span.start)) return null;
  return quotedAt(context, words.replace(/[.,;。，；]$/u, ''), span.start);
}

/** Questions that only articles of a kind can be asked, by what they quote and how. */
function ownQuestions(context: DraftContext, asked: readonly string[]): readonly string[] {
  const isTold = tellsOfSpeakers(context);
  return [
    ...termQuestion(context),
    ...(isTold ? [...namelessSpeaker(context), ...answerQuestion(context)] : []),
    ...figureQuestion(context, asked),
    ...(isTold ? formQuestion(context) : []),
  ];
}

/** “What does ‘gatekeepers’ leave out of 把关人?” */
function termQuestion(context: DraftContext): readonly string[] {
  const term = context.findings.terms.find(
    ({ gloss, text, start }) =>
      gloss !== null &&
      text.length > 1 &&
      gloss.text.split(' ').length <= LONGEST_GLOSS &&
      !isBesideStory(context, { start }),
  );
  if (term === undefined || term.gloss === null || !stands(context, term.gloss.text, null, term.start))
    return [];
  const words = `[${markdownText(plainLine(term.text))}]{lang=${term.language}}`;
  return [context.words.askTerm(quotedAt(context, plainLine(term.gloss.text), term.start), words)];
}

const LONGEST_GLOSS = 8;

/** Whoever speaks and is called by nothing but what they are: “a Western diplomat”. */
function namelessSpeaker(context: DraftContext): readonly string[] {
  const names = spoken(context).map(speakerName);
  const name = names.find((speaker) => SOMEBODY.test(speaker));
  return name === undefined
    ? []
    : [
        `${capitalised(plainName(name))} speaks without a name. What does that make possible, and what does it cost the reader?`,
      ];
}

const SOMEBODY =
  /^(?:an?|one) (?:[\p{L}-]+ ){0,4}(?:official|diplomat|source|person|adviser|aide|employee|worker|manager|executive|insider|member|banker|officer|analyst|resident)\b/u;

/** Two whom the article quotes most, who never speak to each other in it. */
function answerQuestion(context: DraftContext): readonly string[] {
  const people = new Set(
    context.findings.actors.filter(({ quotations }) => quotations > 0).map(({ name }) => name),
  );
  const names = [...new Set(spoken(context).map(speakerName))].filter((name) => people.has(name));
  const [first, second] = names.map(plainName);
  return first === undefined || second === undefined ? [] : [`What would ${second} answer to ${first}?`];
}

/** The first figure that the article lives on, and that nothing was asked of. */
function figureQuestion(context: DraftContext, asked: readonly string[]): readonly string[] {
  for (const { claim } of voicedClaims(context)) {
    const figure = claim.figures.find(({ text }) => SHARE_OR_SUM.test(text));
    if (figure === undefined || asked.some((question) => question.includes(plainLine(figure.text)))) continue;
    if (!stands(context, figure.text, null, figure.start)) continue;
    return [context.words.askFigure(quotedAt(context, plainLine(figure.text), figure.start))];
  }
  return [];
}

const SHARE_OR_SUM =
  /%|per ?cent|million|billion|trillion|millon|milli?ard|Prozent|pour cent|por ciento|процент|млн|млрд|миллион|миллиард|[万亿]/iu;

/** What is nothing but talk is asked about as such. */
function formQuestion({ findings, end }: DraftContext): readonly string[] {
  const turns = findings.quotations
    .filter(({ form, rule }) => form === 'block' && rule === 'turn')
    .reduce((sum, quotation) => sum + quotation.end - quotation.start, 0);
  return turns > end / 2
    ? ['Which answer leaves its question open, and what would you have asked next?']
    : [];
}

/** Words in marks or whole paragraphs whose speaker is clear, those that tell most first. */
function spoken(context: DraftContext): readonly FoundQuotation[] {
  const { quotations, keyQuotations } = context.findings;
  return keyQuotations.flatMap((index) => {
    const quotation = quotations[index];
    return quotation === undefined || quotation.confidence < SURE || isBesideStory(context, quotation)
      ? []
      : [quotation];
  });
}

/** A word that several speakers use. */
interface KeyWord {
  readonly word: string;
  /** Offset of its first use by anybody. */
  readonly first: number;
  /** Offsets of its first use by each of the speakers, in their order. */
  readonly places: readonly number[];
  readonly speakers: readonly string[];
}

interface Use {
  readonly first: number;
  readonly speakers: Map<string, number>;
  count: number;
}

const COMMON = new Set(
  'today years months weeks hours minutes times people things really about after again against also among because been before being between could during every first from have having here into many more most much must never other over people’s said same should since some such than that their them then there these they this those through under until very want well were what when where which while will with would your asked wanted written taken given found thought looked called known needs comes going doing coming something nothing anything everything somebody everybody nobody always another still think might around three seven eight eleven twelve'.split(
    ' ',
  ),
);

/** The word that carries the argument: of those that most speakers share, the one used least; `null` for none. */
function keyWord(context: DraftContext): KeyWord | null {
  const uses = new Map<string, Use>();
  for (const quotation of context.findings.quotations) {
    if (!isSpoken(context, quotation)) continue;
    const name = speakerName(quotation);
    const spans = quotation.type === 'mixed' ? markedIn(context, quotation) : [quotation];
    if (name !== '') for (const span of spans) countWordsIn(context, span, name, uses);
  }
  let best: readonly [string, Use] | null = null;
  for (const entry of uses) {
    if (entry[1].speakers.size > 1 && (best === null || isBetter(entry[1], best[1]))) best = entry;
  }
  if (best === null) return null;
  const [word, { first, speakers }] = best;
  return { word, first, places: [...speakers.values()], speakers: [...speakers.keys()] };
}

const isSpoken = (context: DraftContext, quotation: FoundQuotation): boolean =>
  quotation.form !== 'reported' && !isBesideStory(context, quotation) && !isInHeadline(context, quotation);

const WORD = /(?<![\p{L}\p{N}’'-])\p{Ll}{5,20}(?![\p{L}\p{N}’'-])/gu;

function countWordsIn(
  { article }: DraftContext,
  { start, end }: Range,
  speaker: string,
  uses: Map<string, Use>,
): void {
  for (const { 0: word, index } of article.plainText.slice(start, end).matchAll(WORD)) {
    if (COMMON.has(word)) continue;
    const use = uses.get(word) ?? { first: start + index, speakers: new Map<string, number>(), count: 0 };
    if (!use.speakers.has(speaker)) use.speakers.set(speaker, start + index);
    use.count += 1;
    uses.set(word, use);
  }
}

function isBetter(one: Use, other: Use): boolean {
  if (one.speakers.size !== other.speakers.size) return one.speakers.size > other.speakers.size;
  return one.count < other.count;
}
