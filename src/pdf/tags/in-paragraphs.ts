import { madeTag, type TagKid } from './tag-tree.ts';
import { isInlineType } from './tag-types.ts';

/** Text that is between blocks, put into paragraphs. */
export function inParagraphs(kids: readonly TagKid[]): readonly TagKid[] {
  if (!kids.some(isInlineKid)) return kids;
  const blocks: TagKid[] = [];
  let line: TagKid[] = [];
  for (const kid of kids) {
    if (isInlineKid(kid)) line.push(kid);
    else {
      blocks.push(...paragraphOf(line), kid);
      line = [];
    }
  }
  return [...blocks, ...paragraphOf(line)];
}

function paragraphOf(kids: readonly TagKid[]): readonly TagKid[] {
  return kids.length === 0 ? [] : [madeTag('P', kids)];
}

/** Whether something is in a line of text. */
export function isInlineKid(kid: TagKid): boolean {
  if (kid.kind !== 'tag') return true;
  if (kid.type === 'NonStruct') return kid.kids.every((inner) => inner.kind === 'marked');
  return isInlineType(kid.type);
}
