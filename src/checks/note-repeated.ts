import { QUOTED, ownBlocks } from './read-slide.ts';
import type { Block } from '../markdown/nodes/block.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import type { Outline } from '../outline/outline.ts';
import type { Position } from '../text/position.ts';
import { rule } from './rule.ts';

/** No sentence of the notes of eight words or more is on a slide too. */
export const noteRepeated = rule({
  code: 'notes/repeated',
  severity: 'warning',
  message: ({ sentence }: { readonly sentence: string }) =>
    `The slide has a sentence of the notes, word for word: “${sentence}”`,
  hint: () => 'Keep it in one of the two places.',
  docs: 'A sentence that is both in the notes and on a slide was probably meant for the speaker alone. If it is for the audience, the notes can say more than the slide does. Quotations are left out: the notes may repeat them.',
  *check(outline, repeated) {
    const notes = outline.slides.flatMap(({ notes }) => textsOf(notes));
    if (notes.length === 0) return;
    const publicRuns = runsOfSlides(outline);
    for (const { text, position } of notes) {
      for (const sentence of text.match(SENTENCE) ?? []) {
        const place = placeOfSentence(sentence, publicRuns);
        if (place === null) continue;
        const related = [{ message: 'In the notes it is here:', file: outline.file.path, position }];
        yield repeated({ sentence: sentence.trim() }, { file: outline.file.path, position: place, related });
      }
    }
  },
});

interface PlacedText {
  readonly text: string;
  readonly position: Position;
}

function textsOf(blocks: Parameters<typeof ownBlocks>[0]): readonly PlacedText[] {
  return ownBlocks(blocks).flatMap((block: Block): readonly PlacedText[] => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    const text = plainText(block.children).replace(QUOTED, ' … ');
    return [{ text, position: block.position }];
  });
}

/** Every run of eight words on the slides, so that each note is looked up in time that its own length sets. */
function runsOfSlides(outline: Outline): ReadonlyMap<string, Position> {
  const runs = new Map<string, Position>();
  for (const { heading, body } of outline.slides)
    for (const { text, position } of textsOf([...(heading === null ? [] : [heading]), ...body]))
      for (const run of runsOf(wordsOf(text))) if (!runs.has(run)) runs.set(run, position);
  return runs;
}

/** Where a sentence begins on the slides, if all its runs of eight words are there. */
function placeOfSentence(sentence: string, runs: ReadonlyMap<string, Position>): Position | null {
  const own = runsOf(wordsOf(sentence));
  const [first] = own;
  return first !== undefined && own.every((run) => runs.has(run)) ? (runs.get(first) ?? null) : null;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function runsOf(words: readonly string[]): readonly string[] {
  const count = Math.max(0, words.length - MIN_WORDS + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + MIN_WORDS).join(' '));
}

/** Shorter sentences are alike by chance. */
const MIN_WORDS = 8;
/** Chinese and Japanese count two characters a word. */
const WORD = /\p{sc=Han}{1,2}|[\p{L}\p{M}\p{N}]+/gu;
const SENTENCE = /[^.!?。！？…]+[.!?。！？…]*/gu;
