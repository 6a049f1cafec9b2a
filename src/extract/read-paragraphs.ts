import type { Article, Paragraph } from '../article/article.ts';
import type { Cue } from './cue.ts';
import { findCues } from './find-cues.ts';
import type { MarkedPassage } from './marked-passage.ts';
import { findMarkedPassages } from './quotation-marks.ts';
import type { ReportedClause } from './reported-clause.ts';
import { reportedClauses } from './reported-clause.ts';
import type { SentenceRange } from './sentences.ts';
import { splitSentences } from './sentences.ts';
import type { Token } from './token.ts';
import { tokenAt } from './token.ts';
import { tokenise } from './tokens.ts';

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
export function readParagraphs(article: Article, withCues: boolean): readonly ReadParagraph[] {
  return article.paragraphs.map((paragraph) => readParagraph(article.file.text, paragraph, withCues));
}

function readParagraph(text: string, paragraph: Paragraph, withCues: boolean): ReadParagraph {
  const passages = findMarkedPassages(text, paragraph.start, paragraph.end);
  const tokens = tokenise(text, paragraph.start, paragraph.end, passages);
  const sentences = splitSentences(tokens).map((range) => readSentence(tokens, range, withCues));
  return { ...paragraph, passages, tokens, sentences };
}

function readSentence(tokens: readonly Token[], range: SentenceRange, withCues: boolean): ReadSentence {
  const cues = withCues ? findCues(tokens, range) : [];
  return {
    ...range,
    start: tokenAt(tokens, range.from).start,
    end: tokenAt(tokens, range.to - 1).end,
    cues,
    clauses: reportedClauses(tokens, range, cues),
  };
}
