import { fillIn } from '../../language/fill-in.ts';
import { countWords } from '../../text/count-words.ts';
import { capitalised } from '../../text/capitalised.ts';
import { findWords, quotedAt } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { markdownText, plainLine, plainName } from '../context/markdown-text.ts';
import type { Count } from './counts.ts';
import { voicesOnlyIn } from './other-slides.ts';
import { speakerOf } from './same-words-slide.ts';
import type { SameWords } from './same-words.ts';
import type { Side, Sides } from './side.ts';

const MOST_QUESTIONS = 5;
/** With the words of a question around them, more words don’t make a point. */
const MOST_QUOTED = 12;

/** Questions that only these two articles can be asked; `null` where they yield none. */
export function comparisonQuestions(
  sides: Sides,
  cut: readonly SameWords[],
  counts: readonly (readonly [Count, Count])[],
  dropped: ReadonlySet<string>,
): DraftSlide | null {
  const [{ context }] = sides;
  const asked = [
    ...counts.map((pair) => countsQuestion(sides, pair)),
    ...cut.flatMap((pair) => wordsQuestion(sides, pair)).slice(0, 2),
    ...voiceQuestions(sides),
  ]
    .map((question) => capitalised(plainLine(question)))
    .filter((question) => !dropped.has(question))
    .slice(0, MOST_QUESTIONS);
  if (asked.length === 0) return null;
  const heading = context.words.headings.questions;
  return {
    heading,
    otherHeading: heading,
    attributes: '{.questions}',
    comment: '',
    body: asked.map((question, at) => `${at + 1}. ${question}`).join('\n'),
    notes: context.words.notes.questions,
    at: Infinity,
  };
}

function countsQuestion(sides: Sides, counts: readonly [Count, Count]): string {
  const [one = '', other = ''] = counts.map(({ figure, start }, at) =>
    quotedAt((sides[at] ?? sides[0]).context, plainLine(figure.text), start),
  );
  return fillIn(sides[0].context.words.comparison.questions.figures, { one, other });
}

/** Why one leaves words out, or who it was that spoke. */
function wordsQuestion(sides: Sides, pair: SameWords): readonly string[] {
  const { questions } = sides[0].context.words.comparison;
  if (speakerOf(pair.shown) === null) {
    const [one = '', other = ''] = pair.shown.map(({ speaker }) => markdownText(speaker));
    return [fillIn(questions.twoSpeakers, { one, other })];
  }
  const [isLonger, isShorter] = pair.only.map((runs) => runs.length > 0);
  if (isLonger === isShorter) return [];
  const at = isLonger === true ? 0 : 1;
  const [side, other] = [sides[at], sides[1 - at] ?? sides[0]];
  const left = leftOut(side, pair, at);
  return left === null ? [] : [fillIn(questions.leftOut, { label: markdownText(other.label), words: left })];
}

/** The longest passage that only one article has and a question has room for, cited. */
function leftOut({ context }: Side, { shown, only }: SameWords, at: 0 | 1): string | null {
  const { start } = shown[at];
  const [longest] = only[at]
    .flatMap((run) => run.split(/ … |……|(?<=[.!?。！？])\s*/u))
    .filter((run) => 2 <= countWords(run) && countWords(run) <= MOST_QUOTED)
    .filter((run) => findWords(context, run, null, start) !== null)
    .toSorted((a, b) => b.length - a.length);
  return longest === undefined ? null : quotedAt(context, longest, start);
}

function voiceQuestions(sides: Sides): readonly string[] {
  return sides.flatMap((side, at) => {
    const other = sides[1 - at] ?? side;
    const voice = voicesOnlyIn(side, other).find(({ name }) => /^\p{Lu}|^\p{Lo}/u.test(name));
    if (voice === undefined) return [];
    const name = markdownText(plainName(voice.name));
    return [
      fillIn(side.context.words.comparison.questions.voice, {
        name,
        label: markdownText(side.label),
        other: markdownText(other.label),
      }),
    ];
  });
}
