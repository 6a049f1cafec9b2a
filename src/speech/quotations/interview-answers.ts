import { plainBlock, type BlockQuotation } from './block-quotations.ts';

import type { ReadParagraph } from '../cues/read-paragraphs.ts';

/** Fewer questions are no interview. */
const FEWEST_QUESTIONS = 3;
const LONGEST_QUESTION = 400;
/** So many of the answers have to speak of “I” or “we”. */
const SHARE_OF_SELF = 0.6;

/** In paragraphs. */
const LONGEST_INTRODUCTION = 8;
/** In paragraphs, on the average and with the question. */
const LONGEST_ANSWER = 5;
/** Labelled turns are read elsewhere. */
const LABEL = /^A:\s/u;

const ASKS = /[?？][”"’']?$/u;
const YOU = /\b(?:you|your|yours|yourself)\b/iu;
const SELF = /\b(?:I|I[’']\p{Ll}+|me|my|mine|we|us|our)\b/u;

/**
 * The answers of an interview whose questions are set apart by nothing but the type, which is lost in plain text. Paragraphs that
 * ask “you” are followed by paragraphs that speak of “I”; an essay that asks itself questions has neither.
 *
 *     Why did you stop?
 *     I was tired of rain.
 */
export function findAnswers(text: string, paragraphs: readonly ReadParagraph[]): readonly BlockQuotation[] {
  const story = paragraphs.slice(1).filter(({ isAside }) => !isAside);
  const wordsOf = ({ start, end }: ReadParagraph): string => text.slice(start, end);
  const isQuestion = (paragraph: ReadParagraph): boolean =>
    paragraph.end - paragraph.start <= LONGEST_QUESTION &&
    ASKS.test(text.slice(paragraph.end - 2, paragraph.end));
  const questions = story.filter(isQuestion);
  const toYou = questions.filter((paragraph) => YOU.test(wordsOf(paragraph)));
  const first = story.findIndex(isQuestion);
  const isDense = questions.length * LONGEST_ANSWER >= story.length - first;
  if (questions.length < FEWEST_QUESTIONS || toYou.length * 2 < questions.length) return [];
  if (first > LONGEST_INTRODUCTION || !isDense || story.some((paragraph) => LABEL.test(wordsOf(paragraph))))
    return [];
  const groups = answersTo(story, isQuestion);
  const ofSelf = groups.filter((group) => group.some((paragraph) => SELF.test(wordsOf(paragraph))));
  if (groups.length < FEWEST_QUESTIONS || ofSelf.length < groups.length * SHARE_OF_SELF) return [];
  const last = groups.at(-1);
  const closed = [
    ...groups.slice(0, -1),
    last?.filter((paragraph, at) => at === 0 || SELF.test(wordsOf(paragraph))) ?? [],
  ];
  // Right behind a question even “You look for the accountant” answers it.
  return closed
    .flatMap((group) =>
      group.filter(
        (paragraph, at) => at === 0 || SELF.test(wordsOf(paragraph)) || !YOU.test(wordsOf(paragraph)),
      ),
    )
    .map((paragraph) => plainBlock('turn', paragraph, null));
}

/** The paragraphs behind each question, up to the next. */
function answersTo(
  story: readonly ReadParagraph[],
  isQuestion: (paragraph: ReadParagraph) => boolean,
): readonly (readonly ReadParagraph[])[] {
  const groups: ReadParagraph[][] = [];
  for (const paragraph of story)
    if (isQuestion(paragraph)) groups.push([]);
    else groups.at(-1)?.push(paragraph);
  return groups.filter((group) => group.length > 0);
}
