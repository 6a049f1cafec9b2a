import { fillIn } from '../../language/interface-words.ts';
import { countWords, capitalised } from '../../text/words.ts';
import {
  type DraftContext,
  findWords,
  isBesideStory,
  paragraphOf,
  quotationsIn,
  quotedAt,
  readsSpeakers,
  type DraftSlide,
} from '../context/draft-context.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Range } from '../../text/source-file.ts';
import { labelled, markdownText, plainLine, plainName } from '../context/markdown-text.ts';
import type { ShownQuotation } from '../context/shown-quotations.ts';
import { longestChain, describedPeople } from './list-slides.ts';
import { claimsInOrder, draftClaims, isAboveByline, isPoint, pointsBackAt } from './draft-claims.ts';
import { listed } from './quote-slides.ts';
import type { SpokenPassage } from '../../speech/text/findings.ts';

/** More are a questionnaire. */
const MOST_QUESTIONS = 5;
/** Beside so many nobody asks what a share is of. */
const ENOUGH = 3;

/** Questions that only this article can be asked; `null` where it yields none. `left` are quotations without a slide. */
export function questionsSlide(
  context: DraftContext,
  shown: readonly ShownQuotation[],
  left: readonly ShownQuotation[],
  dropped: ReadonlySet<string>,
): DraftSlide | null {
  const isRead = readsSpeakers(context);
  const others = [
    ...figuresQuestion(context),
    ...wordQuestion(context, [...shown, ...left]),
    ...askedOfSentences(context),
    ...phraseQuestion(context, shown),
    ...(isRead ? unsourcedQuestion(context) : []),
    ...(isRead ? unnamedQuestion(context, shown) : []),
    ...chainQuestion(context, shown),
    ...termQuestion(context),
    ...(isRead ? silentQuestion(context) : []),
    ...namelessQuestion(context, shown),
  ];
  const asked = [...others, ...(others.length < ENOUGH ? figureQuestion(context, others) : [])]
    .map((question) => plainLine(question))
    .filter((question) => !dropped.has(question))
    .slice(0, MOST_QUESTIONS);
  if (asked.length === 0) return null;
  const { headings, notes } = context.words;
  const more = [...left, ...slogansIn(context)].slice(0, MOST_LEFT);
  return {
    heading: headings.questions,
    otherHeading: headings.questions,
    attributes: '{.questions}',
    comment: '',
    body: asked.map((question, at) => `${at + 1}. ${question}`).join('\n'),
    notes: [
      notes.questions,
      ...(more.length === 0 ? [] : [labelled(notes.moreQuotations, listed(context, more))]),
    ].join('\n\n'),
    at: context.end,
  };
}

const MOST_LEFT = 8;

/** What is set as a title and long enough for a slogan: “Cleaner Rivers, Depending on All of Us”. */
const slogansIn = (context: DraftContext): readonly Pick<ShownQuotation, 'content' | 'start'>[] =>
  context.findings.asides
    .filter(
      (aside) =>
        aside.kind === 'title' && !isBesideStory(context, aside) && countWords(aside.text) > LONGEST_TITLE,
    )
    .map(({ text, start }) => ({ content: plainLine(text), start }));

const LONGEST_TITLE = 5;
/** With the words of a question around them, more words don’t make a point. */
const MOST_QUOTED = 14;

function figuresQuestion(context: DraftContext): readonly string[] {
  const rivals = rivalFigures(context);
  if (rivals === null) return [];
  const [one, other] = rivals.map(({ text, start }) => quotedAt(context, text, start));
  return [fillIn(context.words.questions.figures, { one: one ?? '', other: other ?? '' })];
}

function wordQuestion(context: DraftContext, shown: readonly ShownQuotation[]): readonly string[] {
  const found = sharedWord(context, shown);
  if (found === null) return [];
  const [one, other] = found.speakers.map((name) => markdownText(plainName(name)));
  const word = quotedAt(context, found.word, ...found.places);
  return [capitalised(fillIn(context.words.questions.word, { word, one: one ?? '', other: other ?? '' }))];
}

/** A claim of the reporter’s that says much, and names nobody who could be asked. */
const unsourcedQuestion = oncePer((context: DraftContext): readonly string[] => {
  const found = draftClaims(context).find(
    (claim) =>
      !isAboveByline(context, claim) &&
      !claim.isSourced &&
      !claim.isReported &&
      claim.isLarge &&
      (claim.claim.figures.length > 0 || claim.claim.dates.length === 0) &&
      isPoint(context, claim) &&
      countWords(claim.words) <= MOST_QUOTED &&
      findWords(context, withoutStop(claim.words), null, claim.claim.start) !== null,
  );
  if (found === undefined) return [];
  const claim = quotedAt(context, withoutStop(found.words), found.claim.start);
  return [fillIn(context.words.questions.unsourced, { claim })];
});

const withoutStop = (words: string): string => words.replace(/[.。!！]$/u, '');

/** Words in marks that the article gives to nobody. */
function unnamedQuestion(context: DraftContext, shown: readonly ShownQuotation[]): readonly string[] {
  const found = shown.find(
    (one) =>
      one.speaker === '' && countWords(one.content) <= MOST_QUOTED && !/[“”"„«»「」]/u.test(one.content),
  );
  if (found === undefined) return [];
  const quotation = quotedAt(context, withoutStop(found.content), found.start);
  return [fillIn(context.words.questions.unnamed, { quotation })];
}

function chainQuestion(context: DraftContext, shown: readonly ShownQuotation[]): readonly string[] {
  const longest = longestChain(shown);
  const hands = (longest?.quotation.chain ?? [])
    .filter(({ relation }) => relation !== 'wrote' && relation !== 'published')
    .map(({ name }) => markdownText(plainName(name)))
    .slice(0, 2);
  if (longest === null || hands.length === 0) return [];
  const others = hands.join(context.and);
  return [fillIn(context.words.questions.chain, { name: markdownText(longest.speaker), others })];
}

function termQuestion(context: DraftContext): readonly string[] {
  const term = context.findings.terms.find(
    ({ gloss, text, start, end }) =>
      gloss !== null &&
      text.length > 1 &&
      countWords(gloss.text) <= MOST_QUOTED / 2 &&
      !isBesideStory(context, { start, end }),
  );
  if (term === undefined || term.gloss === null) return [];
  if (findWords(context, term.gloss.text, null, term.start) === null) return [];
  const gloss = quotedAt(context, plainLine(term.gloss.text), term.start);
  const words = `[${markdownText(term.text)}]{lang=${term.language}}`;
  return [fillIn(context.words.questions.term, { gloss, term: words })];
}

/** What the article says of its own limits: an answer that nobody gave, what isn’t known, who denies it, who paid for it. */
const ASKED_OF_SENTENCES = ['withheld', 'open', 'paid', 'denied'] as const;

const askedOfSentences = oncePer((context: DraftContext) =>
  ASKED_OF_SENTENCES.flatMap((kind) => sentenceQuestion(context, kind)),
);

/** A short sentence of the article with words of one kind, and what it leaves to ask; what is paid for is named in a few words. */
function sentenceQuestion(
  context: DraftContext,
  kind: (typeof ASKED_OF_SENTENCES)[number],
): readonly string[] {
  const pattern = context.patterns.asked[kind];
  for (const { words, claim } of claimsInOrder(context)) {
    const found = pattern.exec(words)?.[0];
    if (found === undefined) continue;
    const isWhole = kind !== 'paid';
    const quoted = isWhole ? withoutStop(words) : found;
    const isFree = !isWhole || !pointsBackAt(context, words, claim.start);
    if (
      !isFree ||
      countWords(quoted) > MOST_IN_SENTENCE ||
      findWords(context, quoted, null, claim.start) === null
    )
      continue;
    return [fillIn(context.words.questions[kind], { words: quotedAt(context, quoted, claim.start) })];
  }
  return [];
}

const MOST_IN_SENTENCE = 18;

/** Words that somebody chose and that are in marks within a sentence of the reporter’s: “a proportionate response”. */
function phraseQuestion(context: DraftContext, shown: readonly ShownQuotation[]): readonly string[] {
  const { actors, organisations } = context.findings;
  const known = new Set([...actors, ...organisations].map(({ name }) => name));
  for (const { type, start, end, speaker } of context.findings.quotations) {
    const isNamed = speaker !== null && known.has(speaker.name);
    if (type !== 'mixed' || !isNamed || isBesideStory(context, { start, end })) continue;
    for (const { index, 1: phrase = '' } of context.article.file.text.slice(start, end).matchAll(MARKED)) {
      const isShown = shown.some((one) => one.start <= start + index + 2 && start + index < one.end);
      const words = phrase.replace(/[,.，。]$/u, '');
      const isPhrase = !isShown && countWords(words) <= MOST_IN_PHRASE && LARGE_WORD.test(words);
      if (!isPhrase || findWords(context, words, speaker.name, start + index) === null) continue;
      const name = markdownText(plainName(speaker.name));
      return [
        fillIn(context.words.questions.phrase, { name, words: quotedAt(context, words, start + index) }),
      ];
    }
  }
  return [];
}

const MARKED = /[“"„«「]\s?([^“”"„«»「」]{3,90}?)\s?[”"“»」]/gu;
const MOST_IN_PHRASE = 8;
/** Whoever says “for months” claims nothing by it; nor does a name. */
const LARGE_WORD = /(?<!\p{L})\p{Ll}{6,}|\p{sc=Han}{6}/u;

/** The share of a claim that names nobody who counted, “61 per cent”, and of which nothing else is asked. */
function figureQuestion(context: DraftContext, asked: readonly string[]): readonly string[] {
  const [figure] = draftClaims(context).flatMap(({ claim, words, isSourced, isReported }) =>
    isSourced || isReported
      ? []
      : claim.figures.filter(
          ({ text, start }) =>
            context.patterns.share.test(text) &&
            words.includes(plainLine(text)) &&
            !asked.some((question) => question.includes(text)) &&
            findWords(context, text, null, start) !== null,
        ),
  );
  if (figure === undefined) return [];
  return [
    fillIn(context.words.questions.figure, {
      figure: quotedAt(context, plainLine(figure.text), figure.start),
    }),
  ];
}

/** Somebody whom the article describes and comes back to, and who never speaks. */
const silentQuestion = oncePer((context: DraftContext): readonly string[] => {
  const silent = describedPeople(context).find(
    ({ quotations, mentions }) =>
      quotations === 0 && mentions.length > 1 && !mentions.some((mention) => isBesideWords(context, mention)),
  );
  if (silent === undefined) return [];
  return [fillIn(context.words.questions.silent, { name: markdownText(plainName(silent.name)) })];
});

/** Whether somebody speaks in the paragraph of a mention: it may be the one who is mentioned. */
function isBesideWords(context: DraftContext, mention: Range): boolean {
  const paragraph = paragraphOf(context.article, mention.start);
  return paragraph !== null && quotationsIn(context, paragraph).length > 0;
}

function namelessQuestion(context: DraftContext, shown: readonly ShownQuotation[]): readonly string[] {
  const found = shown.find(
    ({ speaker }) =>
      context.patterns.opensDescription.test(speaker) && context.patterns.nameless.test(speaker),
  );
  if (found === undefined) return [];
  const name = markdownText(capitalised(found.speaker));
  return [fillIn(context.words.questions.nameless, { name })];
}

interface Counted extends SpokenPassage {
  readonly value: number;
  /** The word behind it, with the scale of the figure: “million crowns”. */
  readonly unit: string;
  readonly by: string | null;
}

/** Two figures of one thing that aren’t the same, each given by another voice; `null` for none. */
function rivalFigures(context: DraftContext): readonly [SpokenPassage, SpokenPassage] | null {
  const byUnit = new Map<string, Counted>();
  for (const counted of countedIn(context)) {
    const first = byUnit.get(counted.unit);
    if (first === undefined) byUnit.set(counted.unit, counted);
    else if (areRivals(first, counted) && isQuotable(context, first) && isQuotable(context, counted))
      return [first, counted];
  }
  return null;
}

const isQuotable = (context: DraftContext, { text, start }: SpokenPassage): boolean =>
  findWords(context, text, null, start) !== null;

/** Further apart they count different things. */
const MOST_TIMES = 3;

function areRivals(one: Counted, other: Counted): boolean {
  const [less, more] = one.value < other.value ? [one.value, other.value] : [other.value, one.value];
  return one.by !== other.by && less > 0 && less < more && more / less <= MOST_TIMES;
}

/** The figures of the story with the noun that each counts. */
function countedIn(context: DraftContext): readonly Counted[] {
  const { article, findings, patterns } = context;
  return findings.claims.flatMap((claim) =>
    isBesideStory(context, claim)
      ? []
      : claim.figures.flatMap((figure): readonly Counted[] => {
          const behind = article.file.text.slice(figure.end, figure.end + LONGEST_NOUN);
          const noun = /^\s(\p{L}{4,})(?!\p{L})/u.exec(behind)?.[1];
          const digits = /^\d{1,3}(?:[,.]\d{3})+|^\d+(?:[.,]\d+)?/u.exec(figure.text)?.[0];
          if (noun === undefined || digits === undefined || patterns.uncounted.has(noun)) return [];
          const end = figure.end + 1 + noun.length;
          const value = Number(digits.replaceAll(/[,.](?=\d{3}(?!\d))/gu, '').replace(',', '.'));
          const unit = `${figure.text.slice(digits.length).trim()} ${noun}`;
          const text = article.file.text.slice(figure.start, end);
          return [{ start: figure.start, end, text, value, unit, by: claim.claimant?.name ?? null }];
        }),
  );
}

const LONGEST_NOUN = 30;

/** A word that two speakers use. */
interface SharedWord {
  readonly word: string;
  readonly speakers: readonly string[];
  /** Where each of them uses it. */
  readonly places: readonly number[];
}

/** A word over whose meaning people argue, and which two speakers of the article share; `null` for none. */
function sharedWord(context: DraftContext, shown: readonly ShownQuotation[]): SharedWord | null {
  const uses = new Map<string, Map<string, number>>();
  for (const one of shown) {
    const { speaker, start } = one;
    if (speaker === '') continue;
    for (const word of contestedIn(context).of(one)) {
      const places = uses.get(word) ?? new Map<string, number>();
      if (!places.has(speaker)) places.set(speaker, start);
      uses.set(word, places);
    }
  }
  for (const [word, places] of uses) {
    const [first, second] = places.values();
    if (first === undefined || second === undefined) continue;
    if (findWords(context, word, null, first) === null) continue;
    return { word, speakers: [...places.keys()].slice(0, 2), places: [first, second] };
  }
  return null;
}

const contestedIn = oncePer(({ patterns }: DraftContext) => ({
  of: oncePer(({ content }: ShownQuotation) =>
    Array.from(content.matchAll(patterns.contested), ([word]) => word),
  ),
}));
