import { COMMA, splitInlines, trimInlines } from '../../markdown/inlines/split-inlines.ts';
import type { List } from '../../markdown/nodes/block.ts';
import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { wordsOfItem } from '../../markdown/nodes/walk-inlines.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { sum } from '../../text/collections.ts';
import { inList, mapSlices } from '../paginate/divisible.ts';
import { type Edges, paginateAround, paginateItem } from '../paginate/paginate-around.ts';
import type { SlideFrame } from '../slide.ts';
import { widthOf } from '../text-length.ts';
import { DASH } from './body-shape.ts';
import type { Draw } from './draw.ts';
import { around, between, bySlices, type LayoutModule, OF_LINES } from './layout-module.ts';
import type { Actor, ActorGroup } from './slide-part.ts';
import { viewBody } from './view-body.ts';

export interface ActorsSlide extends SlideFrame, Edges {
  readonly layout: 'actors';
  /** In order of first mention; actors without an organisation come under `null`. */
  readonly groups: readonly ActorGroup[];
}

/** People by their organisations, which are named again where they are divided. */
export const actors: LayoutModule<ActorsSlide> = {
  ...OF_LINES,
  view: viewActors,
  hasFields: true,
  compose: around('actors', 'list', 'a list of “- **Name** — role, organisation”', (list, { file }) => ({
    groups: readActors(list, file),
  })),
  contents: (slide) => between(slide, { kind: 'people', groups: slide.groups }),
  split: bySlices((slide: ActorsSlide, context) => {
    const items = slide.groups.flatMap((group) =>
      group.actors.map((actor) => {
        const item = paginateItem([actor.role], actor.part, context, (part): Actor => ({ ...actor, part }));
        return mapSlices(item, (part) => ({ group, actor: part }));
      }),
    );
    return paginateAround(slide, mapSlices(inList(items), regrouped), context, (groups) => ({ groups }));
  }),
};

function regrouped(
  pairs: readonly { readonly group: ActorGroup; readonly actor: Actor }[],
): readonly ActorGroup[] {
  const actors = new Map<ActorGroup, Actor[]>();
  for (const { group, actor } of pairs) actors.set(group, [...(actors.get(group) ?? []), actor]);
  return [...actors].map(([group, members]) => ({ ...group, actors: members }));
}

/** `**Name** — role, organisation — part in the story`, grouped by organisation in order of first mention. */
function readActors(list: List, file: SourceFile): ActorGroup[] {
  const groups: {
    readonly key: string;
    readonly organisation: readonly Inline[];
    readonly actors: Actor[];
  }[] = [];
  for (const item of list.items) {
    // A dash in the last part is one of its own.
    const [name = [], position = [], part = []] = splitInlines(wordsOfItem(item), DASH, file, 3);
    const places = splitInlines(position, COMMA, file);
    const organisation = places.length > 1 ? (places.at(-1) ?? []) : [];
    const role = places.length > 1 ? beforeLast(position, organisation, file) : position;
    const key = plainText(organisation);
    const actor = { name, role, part };
    const group = groups.find((other) => other.key === key);
    if (group === undefined) groups.push({ key, organisation, actors: [actor] });
    else group.actors.push(actor);
  }
  return groups.map(({ key, organisation, actors }) => ({
    organisation: key === '' ? null : organisation,
    actors,
  }));
}

function beforeLast(whole: readonly Inline[], last: readonly Inline[], file: SourceFile): Inline[] {
  const start = last[0]?.position.start.offset ?? Infinity;
  const kept = whole.flatMap((node): Inline[] => {
    if (node.position.end.offset <= start) return [node];
    if (node.type !== 'text' || node.position.start.offset >= start) return [];
    const value = node.value.slice(0, node.value.search(/[,，،][^,，،]*$/u));
    return [{ ...node, value }];
  });
  return trimInlines(kept, file);
}

/** People by their organisations, in type by the lines that their rows take. */
function viewActors({ introduction, groups, body }: ActorsSlide, draw: Draw) {
  const lines = sum(
    groups.flatMap(({ organisation, actors }) =>
      actors.map((actor, at) => actorLines(actor, at === 0 ? organisation : null)),
    ),
  );
  return {
    length: lines <= 6 ? 'short' : lines <= 8 ? 'medium' : 'long',
    introduction: viewBody(introduction, draw),
    groups: viewGroups(groups, draw),
    body: viewBody(body, draw),
  };
}

export function viewGroups(groups: readonly ActorGroup[], draw: Draw) {
  return groups.map(({ organisation, actors }) => ({
    organisationHtml: draw.line(organisation ?? []),
    actors: actors.map(({ name, role, part }, at) => ({
      // Those of no organisation don’t belong together.
      isFirst: at === 0 || organisation === null,
      nameHtml: draw.line(name),
      roleHtml: draw.line(role),
      partHtml: draw.line(part),
      // Said of the first of its people, and of the next ones by what parts them from others.
      organisationHtml: at === 0 ? draw.line(organisation ?? []) : '',
      isKnown: 0 < role.length || (at === 0 && organisation !== null),
    })),
  }));
}

/** Lines that a person takes: what they do after the name, beside what they take in a narrow margin. */
function actorLines(actor: Actor, organisation: ActorGroup['organisation']): number {
  const [name, role, part] = [actor.name, actor.role, actor.part].map((words) => widthOf(plainText(words)));
  const known = Number(role) + widthOf(plainText(organisation ?? []));
  return Math.max(1, Math.ceil((1.2 * Number(name) + Number(part)) / 42), Math.ceil(known / 28));
}
