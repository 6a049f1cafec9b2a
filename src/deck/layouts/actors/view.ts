import { plainText } from '../../../markdown/nodes/plain-text.ts';
import { sum } from '../../../text/sum.ts';
import { widthOf } from '../../width-of.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { Actor, ActorGroup } from '../slide-part.ts';
import type { ActorsSlide } from './actors.ts';

/** People by their organisations, in type by the lines that their rows take. */
export function viewActors({ introduction, groups, body }: ActorsSlide, draw: Draw) {
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
