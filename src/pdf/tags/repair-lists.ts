import { type TaggedContent, isTag, madeTag, type Tag, type TagKid } from './tag-tree.ts';

/** A list item of a label and a body, where Chromium leaves the label or the body out (ISO 32000-1 table 336). */
export function repairListItem(item: Tag, content: Pick<TaggedContent, 'textOf' | 'isBrief'>): Tag {
  const labels = item.kids.filter(isLabel);
  const rest = item.kids.filter((kid) => !isLabel(kid));
  const [first, ...others] = rest;
  const isNumbered = labels.length === 0 && first?.kind === 'marked' && others.length > 0;
  if (isNumbered && content.isBrief(first) && LABEL.test(content.textOf(first).trim()))
    return { ...item, kids: [madeTag('Lbl', [first]), madeTag('LBody', others)] };
  const bodies = rest.every((kid) => isTag(kid, 'LBody')) ? rest : [madeTag('LBody', rest)];
  return { ...item, kids: [...labels, ...bodies] };
}

/** A number of an item, or the mark before it. */
const LABEL = /^(?:\d{1,3}[.)]?|[•‣–—*·])$/u;

/** A list of nothing but items, which says how they are numbered where they are (ISO 14289-1 §7.6). */
export function repairList(list: Tag): Tag {
  const kids = list.kids.map((kid) =>
    LIST_PARTS.some((type) => isTag(kid, type)) ? kid : madeTag('LI', [madeTag('LBody', [kid])]),
  );
  const isNumbered = kids.some((kid) => kid.kind === 'tag' && kid.kids.some(isLabel));
  const isSaid = !isNumbered || list.entries.includes('/ListNumbering');
  const entries = isSaid ? list.entries : `${list.entries}/A <</O /List /ListNumbering /Decimal>>\n`;
  return { ...list, entries, kids };
}

const LIST_PARTS: readonly string[] = ['LI', 'L', 'Caption'];

function isLabel(kid: TagKid): boolean {
  return isTag(kid, 'Lbl');
}

/** Items that raw HTML leaves without a list around them, put into one. */
export function inLists(kids: readonly TagKid[]): readonly TagKid[] {
  if (!kids.some(isItem)) return kids;
  const around: TagKid[] = [];
  for (const kid of kids) {
    const last = around.at(-1);
    if (!isItem(kid)) around.push(kid);
    else if (last !== undefined && isTag(last, 'L') && last.number === 0)
      around.splice(-1, 1, { ...last, kids: [...last.kids, kid] });
    else around.push(madeTag('L', [kid]));
  }
  return around;
}

function isItem(kid: TagKid): boolean {
  return isTag(kid, 'LI');
}
