import { plainText } from '../../../markdown/nodes/plain-text.ts';
import { sum } from '../../../text/sum.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { Actor, ActorGroup } from '../slide-part.ts';
import type { ActorsSlide } from './actors.ts';

/** People by their organisations, in type by the lines that their rows take. */
export function viewActors({ introduction, groups, body }: ActorsSlide, draw: Draw) {
  const lines = sum(groups.flatMap((group) => group.actors.map(actorLines)));
  return {
    length: lines <= 7 ? 'short' : lines <= 9 ? 'medium' : 'long',
    introduction: viewBody(introduction, draw),
    groups: viewGroups(groups, draw),
    body: viewBody(body, draw),
  };
}

export function viewGroups(groups: readonly ActorGroup[], draw: Draw) {
  return groups.map(({ organisation, actors }) => ({
    organisationHtml: draw.line(organisation ?? []),
    actors: actors.map(({ name, role, part }, at) => ({
      nameHtml: draw.line(name),
      roleHtml: draw.line(role),
      partHtml: draw.line(part),
      // Said of the first of its people, and of the next ones by what parts them from others.
      organisationHtml: at === 0 ? draw.line(organisation ?? []) : '',
      isKnown: 0 < role.length || (at === 0 && organisation !== null),
    })),
  }));
}

/** Lines that an actor's row takes, with about twenty letters in a column. */
function actorLines({ name, role, part }: Actor): number {
  return Math.max(...[name, role, part].map((cell) => Math.ceil(plainText(cell).length / 20)), 1);
}
