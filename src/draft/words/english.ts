import { capitalised } from '../../text/capitalised.ts';
import { numberWord } from './number-words.ts';
import type { DraftWords } from './draft-words.ts';

/** English. */
export const ENGLISH: DraftWords = {
  speakerMissing: 'speaker to be added',
  article: 'the article',
  and: ' and ',
  marks: ['“', '”', '‘', '’'],
  contents: (quotations, claims) => {
    const parts = [counted(quotations, 'quotation'), counted(claims, 'claim')].filter((part) => part !== '');
    return `${capitalised(parts.length === 0 ? 'an overview' : parts.join(' and '))}.`;
  },
  sectionNotes: 'The heading is what the article offers there. Put your own thesis in its place.',
  discussion: 'Discussion',
  firstAlone: 'First alone, then in pairs.',
  questions: 'Questions to choose from',
  questionsNotes:
    'One question a group, eight minutes, then one sentence each. Strike those that your seminar has settled.',
  lastQuestions: [
    'What would a reader have to look up before repeating what the article says?',
    'Which sentence would the people it speaks of dispute first?',
    'Who is the article written for, and what does it take for granted?',
  ],
  askFigure: (figure) => `${figure}: of what, counted by whom, and compared with what?`,
  askUnsourced: (claim) => `${claim} has no source in the article. What would show it?`,
  askTerm: (gloss, term) => `What does ${gloss} leave out of ${term}, or add to it?`,
  askSilent: (names, isOne) =>
    `${names} ${isOne ? 'is' : 'are'} named and not quoted. What would change if we heard ${isOne ? 'that voice' : 'those voices'}?`,
  paragraph: (number) => `Paragraph ${number}`,
  inFull: (paragraph) => `What paragraph ${paragraph} says in full`,
  wordsInMarks: (paragraph) => `Words in marks, paragraph ${paragraph}`,
  range: (from, to) => (from === to ? `What paragraph ${from} says` : `What paragraphs ${from} to ${to} say`),
  context: (paragraph) => `Context, paragraph ${paragraph}:`,
  speakerNotRead:
    'Who says this wasn’t read, because the article isn’t in English. Look it up and write the name in.',
  claimNotRead:
    'Whether the writer hands this on from somebody wasn’t read, because the article isn’t in English.',
  opensParagraph: 'It opens its paragraph.',
  followsOn: 'It follows on:',
  figuresToCheck: 'Figures to check:',
  holdsQuotations: (count) => `The sentence holds ${count} quotations.`,
  noSentence:
    'No sentence of the article could be told apart as a claim or a quotation. Read it, and write what it says.',
};

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${numberWord(count)} ${noun}${count === 1 ? '' : 's'}`;
}
