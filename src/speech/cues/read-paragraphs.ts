import type { Article, Paragraph } from '../../article/article.ts';
import { findCalendarNames, type Vocabulary, tokeniseParagraph, vocabularyOf } from '../text/tokens.ts';
import type { WordClass } from '../../language/speech-words.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Cue } from './cue.ts';
import { findCues } from './find-cues.ts';
import { type MarkedPassage, NO_TOKEN, type Token, tokenAt } from '../text/token.ts';
import { findMarkedPassages } from '../text/quotation-marks.ts';
import { type ReportedClause, reportedClauses } from './reported-clause.ts';
import { type SentenceRange, splitSentences } from '../text/sentences.ts';

/** A paragraph with its passages, words, sentences and cues. */
export interface ReadParagraph extends Paragraph {
  readonly passages: readonly MarkedPassage[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly ReadSentence[];
}

/** A sentence with its cues; `start` and `end` are offsets into the text, end mark included. */
export interface ReadSentence extends SentenceRange {
  readonly start: number;
  readonly end: number;
  readonly cues: readonly Cue[];
  readonly clauses: readonly ReportedClause[];
}

/** Reads every paragraph; without English cues when `withCues` is false. */
export function readParagraphs(
  article: Article,
  lexicon: Lexicon,
  withCues: boolean,
): readonly ReadParagraph[] {
  const { text } = article.file;
  const context: ReadingContext = {
    text,
    vocabulary: vocabularyOf(lexicon),
    calendarNames: withCues ? findCalendarNames(lexicon, text) : new Set(),
    withCues,
  };
  return article.paragraphs.map((paragraph) => readParagraph(context, paragraph));
}

/** What the paragraphs of an article share. */
interface ReadingContext {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly calendarNames: ReadonlySet<number>;
  readonly withCues: boolean;
}

function readParagraph(context: ReadingContext, paragraph: Paragraph): ReadParagraph {
  const { text, vocabulary, calendarNames, withCues } = context;
  const { start, end } = paragraph;
  const passages = findMarkedPassages(text, start, end);
  const all = tokeniseParagraph(text, paragraph, passages, vocabulary);
  const hasNames = calendarNames.size > 0 && all.some((token) => calendarNames.has(token.start));
  const tokens = hasNames ? all.flatMap((token) => asName(token, calendarNames)) : all;
  const sentences = splitSentences(tokens).map((range) => readSentence(tokens, range, withCues));
  return { ...paragraph, passages, tokens, sentences };
}

const isNeverName = (name: WordClass): boolean =>
  name === 'dayOrMonth' || name === 'date' || name === 'auxiliary' || name === 'neverName';

/** The name of Theresa May is no month and no "may", and "Zhang Jun." ends a sentence. */
function asName(token: Token, calendarNames: ReadonlySet<number>): readonly Token[] {
  if (!calendarNames.has(token.start)) return [token];
  const name = token.text.replace(/\.$/u, '');
  const end = token.start + name.length;
  const is: Token['is'] = (of) => !isNeverName(of) && token.is(of);
  const named: Token = { ...token, text: name, lower: name, is, verb: null, end, opensCue: false };
  return end === token.end
    ? [named]
    : [named, { ...NO_TOKEN, kind: 'stop', text: '.', lower: '.', start: end, end: token.end }];
}

function readSentence(tokens: readonly Token[], range: SentenceRange, withCues: boolean): ReadSentence {
  const cues = withCues ? findCues(tokens, range) : [];
  return {
    from: range.from,
    to: range.to,
    start: tokenAt(tokens, range.from).start,
    end: tokenAt(tokens, range.to - 1).end,
    cues,
    clauses: reportedClauses(tokens, range, cues),
  };
}
