import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeReferences } from '../markdown/nodes/inline-tags.ts';
import { oneLine } from '../text/words.ts';
import { changedSince } from './verify-diagnostics.ts';

/** Of so many slides it is said what differs. */
const MOST_SAID = 5;

/** What is reported about a document that isn’t the one which its source makes. */
export function differences(shown: string, built: string, path: string): readonly Diagnostic[] {
  const place = { file: path, position: null };
  const [ofShown, ofBuilt] = [slidesIn(shown), slidesIn(built)];
  const changed = changedIds(ofShown, ofBuilt);
  if (changed.length === 0) {
    const isInOrder = [...ofShown.keys()].join(' ') === [...ofBuilt.keys()].join(' ');
    const around = { where: 'Something besides the slides', ...wordsBeside(shown, built) };
    return [changedSince(isInOrder ? around : { where: 'The order of the slides', ...SAME }, place)];
  }
  return changed.slice(0, MOST_SAID).map(({ id, number }) => {
    const where = `Slide ${number}`;
    return changedSince(
      { where, ...firstDifference(wordsIn(ofShown.get(id)), wordsIn(ofBuilt.get(id))) },
      place,
    );
  });
}

/** A slide with its id in the file and in what its source makes; `null` where it isn’t there. */
export interface SlidePair {
  readonly number: number;
  readonly shown: string | null;
  readonly built: string | null;
}

/** The slides that may look different: those whose markup differs, else those whose order does, else all. */
export function suspectSlides(shown: string, built: string): readonly SlidePair[] {
  const [ofShown, ofBuilt] = [slidesIn(shown), slidesIn(built)];
  const pairOf = (number: number, one: string | undefined, other: string | undefined): SlidePair => ({
    number,
    shown: one !== undefined && ofShown.has(one) ? one : null,
    built: other !== undefined && ofBuilt.has(other) ? other : null,
  });
  const changed = changedIds(ofShown, ofBuilt).map(({ id, number }) => pairOf(number, id, id));
  if (changed.length > 0) return changed;
  const [inFile, inBuilt] = [[...ofShown.keys()], [...ofBuilt.keys()]];
  const all = inBuilt.map((id, at) => pairOf(at + 1, inFile[at], id));
  const moved = all.filter((pair) => pair.shown !== pair.built);
  return moved.length > 0 ? moved : all;
}

/** The slides with other markup, and their numbers; new ones come after those of the source. */
function changedIds(ofShown: SlidesById, ofBuilt: SlidesById) {
  const ids = [...new Set([...ofBuilt.keys(), ...ofShown.keys()])];
  return ids
    .map((id, at) => ({ id, number: at + 1 }))
    .filter(({ id }) => ofShown.get(id) !== ofBuilt.get(id));
}

type SlidesById = ReadonlyMap<string, string>;

/** Where no words differ. */
export const SAME = { shown: '', built: '' };

/** What is shown besides the slides, and what should be; the same where no words differ. */
function wordsBeside(shown: string, built: string): typeof SAME {
  const [before, after] = [shown, built].map((html) =>
    html
      .split(/<\/(?:script|style)>/u)
      .flatMap((piece) => wordsIn(piece.replace(/<(?:script|style)\b[^]*$/u, ' '))),
  );
  return firstDifference(before ?? [], after ?? []);
}

/** The markup of each slide, by its id. */
function slidesIn(html: string): SlidesById {
  const pieces = html.split(/(?=<section\b[^<>]{0,500}\bid="slide)/u).slice(1);
  return new Map(
    pieces.map((piece, at) => [
      /\bid="([^"]*)"/u.exec(piece)?.[1] ?? `${at}`,
      piece.split('</section>')[0] ?? '',
    ]),
  );
}

function wordsIn(html: string | undefined): readonly string[] {
  if (html === undefined) return [];
  return oneLine(decodeReferences(html.replace(/<[^<>]*>/gu, ' ')))
    .split(' ')
    .filter(Boolean);
}

/** Words around a place. */
const AROUND = 6;

/** The words from the first that differ to the last, with some around them; shortened where they are many. */
export function firstDifference(
  shown: readonly string[],
  built: readonly string[],
): { shown: string; built: string } {
  let start = 0;
  while (start < shown.length && start < built.length && shown[start] === built[start]) start += 1;
  if (start === shown.length && start === built.length) return SAME;
  let end = 0;
  const most = Math.min(shown.length, built.length) - start;
  while (end < most && shown.at(-1 - end) === built.at(-1 - end)) end += 1;
  const excerpt = (words: readonly string[]): string => {
    const from = Math.max(0, start - AROUND);
    const to = Math.min(words.length, words.length - end + AROUND);
    const some = words.slice(from, Math.min(to, from + 4 * AROUND));
    return `${from > 0 ? '… ' : ''}${some.join(' ')}${from + some.length < words.length ? ' …' : ''}`;
  };
  return { shown: excerpt(shown), built: excerpt(built) };
}
