import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import { holds } from '../rows/rows.ts';

/** Fewer questions are no interview. */
const FEWEST_QUESTIONS = 3;
const LONGEST_QUESTION = 400;
/** The share of the answers that has to speak of “I” or “we”. */
const SHARE_OF_SELF = 0.6;
/** In paragraphs. */
const LONGEST_INTRODUCTION = 8;
/** In paragraphs, on the average and with the question. */
const LONGEST_ANSWER = 5;

/** How a paragraph speaks: of “you”, as a question does, of “I” or “we”, as an answer does. */
export interface Address {
  readonly asksYou: (paragraph: ReadParagraph) => boolean;
  readonly speaksOfSelf: (paragraph: ReadParagraph) => boolean;
}

const IN_ENGLISH: Address = {
  asksYou: ({ tokens }) => holds('you', tokens),
  speaksOfSelf: ({ tokens }) => holds('self', tokens),
};

/**
 * The answers of an interview whose questions are set apart by nothing but the type, which is lost in plain text. Paragraphs that
 * ask “you” are followed by paragraphs that speak of “I”; an essay that asks itself questions has neither.
 *
 *     Why did you stop?
 *     I was tired of rain.
 */
export function findAnswers(
  text: string,
  paragraphs: readonly ReadParagraph[],
  { asksYou, speaksOfSelf } = IN_ENGLISH,
): readonly ReadParagraph[] {
  const story = paragraphs.slice(1).filter(({ isAside }) => !isAside);
  const isQuestion = ({ start, end }: ReadParagraph): boolean =>
    end - start <= LONGEST_QUESTION && /[?？][”"’']?$/u.test(text.slice(end - 2, end));
  const questions = story.filter(isQuestion);
  const first = story.findIndex(isQuestion);
  const isDense = questions.length * LONGEST_ANSWER >= story.length - first;
  if (questions.length < FEWEST_QUESTIONS || first > LONGEST_INTRODUCTION || !isDense) return [];
  if (questions.filter(asksYou).length * 2 < questions.length) return [];
  const groups: ReadParagraph[][] = [];
  for (const paragraph of story)
    if (isQuestion(paragraph)) groups.push([]);
    else groups.at(-1)?.push(paragraph);
  const answers = groups.filter((group) => group.length > 0);
  const ofSelf = answers.filter((group) => group.some(speaksOfSelf));
  if (answers.length < FEWEST_QUESTIONS || ofSelf.length < answers.length * SHARE_OF_SELF) return [];
  const last = answers.at(-1);
  // Right after a question even “You look for the accountant” answers it; after the last answer the writer may close.
  const isAnswer = (paragraph: ReadParagraph, at: number, group: readonly ReadParagraph[]): boolean =>
    at === 0 || speaksOfSelf(paragraph) || (group !== last && !asksYou(paragraph));
  return answers.flatMap((group) => group.filter(isAnswer));
}
