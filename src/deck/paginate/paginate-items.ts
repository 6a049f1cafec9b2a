import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { Actor, ActorGroup, Term, TimelineEvent } from '../slide.ts';
import { LEAST, paginateWords, type PaginationContext } from './paginate-words.ts';
import { costlier, type Divisible, inList, mapSlices } from './divisible.ts';
import { widthOf } from '../width-of.ts';
import { sum } from '../../text/sum.ts';

/** Divides events between them; a long one is split at a sentence, under its date again. */
export function paginateEvents(
  events: readonly TimelineEvent[],
  context: PaginationContext,
): Divisible<readonly TimelineEvent[]> {
  const items = events.map((event) =>
    withWords([event.date], event.content, context, (content): TimelineEvent => ({ ...event, content })),
  );
  return inList(items);
}

/** Divides terms between them; a long gloss is split at a sentence, under its term again. */
export function paginateTerms(
  terms: readonly Term[],
  context: PaginationContext,
): Divisible<readonly Term[]> {
  const items = terms.map((term) =>
    withWords([term.term, term.reading, term.translation], term.gloss, context, (gloss): Term => ({
      ...term,
      gloss,
    })),
  );
  return inList(items);
}

/** Divides actors between them, whatever organisation they stand under; it is named again. */
export function paginateActors(
  groups: readonly ActorGroup[],
  context: PaginationContext,
): Divisible<readonly ActorGroup[]> {
  const items = groups.flatMap((group) =>
    group.actors.map((actor) =>
      mapSlices(
        withWords([actor.role], actor.part, context, (part): Actor => ({ ...actor, part })),
        (slice) => ({ group, actor: slice }),
      ),
    ),
  );
  return mapSlices(inList(items), regrouped);
}

function regrouped(
  pairs: readonly { readonly group: ActorGroup; readonly actor: Actor }[],
): readonly ActorGroup[] {
  const actors = new Map<ActorGroup, Actor[]>();
  for (const { group, actor } of pairs) actors.set(group, [...(actors.get(group) ?? []), actor]);
  return [...actors].map(([group, members]) => ({ ...group, actors: members }));
}

/** Between items is the better place. */
const IN_ITEM = 0.1;

/** An item of a heading part, said again on each slide, and of words that can be split. */
function withWords<T>(
  heads: readonly (readonly Inline[])[],
  words: readonly Inline[],
  context: PaginationContext,
  put: (words: readonly Inline[]) => T,
): Divisible<T> {
  const ofHeads = sum(heads.map((head) => widthOf(plainText(head))));
  const paginated = costlier(mapSlices(paginateWords(words, context), put), IN_ITEM);
  const leaves = paginated.leaves.map((leaf, at) => ({
    ...leaf,
    weight: Math.max(LEAST, leaf.weight + (at === 0 ? ofHeads : 0)),
  }));
  return { ...paginated, leaves };
}
