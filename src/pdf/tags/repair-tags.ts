import type { Box } from '../../text/box.ts';
import { writeTextString } from '../file/text-string.ts';
import { inParagraphs, isInlineKid, repairTable } from './repair-table.ts';
import {
  type MarkedContent,
  type Tag,
  type TagKid,
  madeTag,
  type TaggedContent,
  isTag,
  headingLevel,
  holdsText,
  isGroup,
} from './tag-tree.ts';

/**
 * The tags of a document from Chromium as PDF/UA-1 wants them (ISO 14289-1 §7): sections with titles, lists with bodies,
 * no figure without a description, no level of heading left out. Lines and fills that only decorate leave the tree.
 */
export function repairTags(document: Tag, content: TaggedContent): Tag {
  const work = { content, levels: headingLevels(), cells: cellNames() };
  const [repaired] = repairTag(document, { ...work, isDescribed: false, isInline: false });
  return repaired?.kind === 'tag' ? repaired : { ...document, kids: [] };
}

/** What one element has to know of those around it. */
interface Surroundings {
  readonly content: TaggedContent;
  /** Gives the level that a heading has in the order of all headings. */
  readonly levels: (level: number) => number;
  readonly cells: (entries: string) => string;
  /** Whether it is inside something with a description of its own, of which lines are part. */
  readonly isDescribed: boolean;
  /** Whether it is in a line of text. */
  readonly isInline: boolean;
}

/** Gives what takes the place of an element: one, none, or what was in it. */
function repairTag(tag: Tag, around: Surroundings): readonly TagKid[] {
  const isDescribed = around.isDescribed || isDescription(tag);
  // Levels are counted in the order of the document: before what is inside.
  const level = headingLevel(tag.type);
  const type = level === null ? tag.type : `H${around.levels(level)}`;
  const isInline = isLine(tag, around);
  const isAsAround = isDescribed === around.isDescribed && isInline === around.isInline;
  const inside = repairKids(tag, isAsAround ? around : { ...around, isDescribed, isInline });
  const kids = type === 'L' ? inside : inLists(inside);
  if (kids.length === 0 && !isCell(type)) return [];
  switch (type) {
    case 'NonStruct':
      return repairPlain(tag, kids, around);
    case 'Figure':
      return [repairFigure(tag, kids, around.content)];
    case 'LI':
      return [repairListItem({ ...tag, kids }, around.content)];
    case 'L':
      return [repairList({ ...tag, kids })];
    case 'Table':
      return [repairTable({ ...tag, kids })];
    case 'TH':
    case 'TD':
      return [{ ...tag, entries: around.cells(repairCell(tag.entries)), kids }];
    case 'Link':
    case 'Em':
    case 'Ruby':
      return [repairInLine(tag, type, kids)];
    default:
      return [{ ...tag, type, kids: isGroup(type) ? inParagraphs(kids) : kids }];
  }
}

/** A link that leads nowhere is a range of text; a hyphen says that its word goes on. */
function repairInLine(tag: Tag, type: 'Link' | 'Em' | 'Ruby', kids: readonly TagKid[]): Tag {
  switch (type) {
    case 'Link':
      return kids.some(holdsObject) ? { ...tag, kids } : { ...tag, type: 'Span', kids };
    case 'Em':
      return isHyphen(tag) ? { ...tag, type: 'Span', entries: SOFT_HYPHEN, kids } : { ...tag, kids };
    case 'Ruby':
      return { ...tag, kids: kids.map(inRubyBase) };
  }
}

/** The hyphen of a word that was split at the end of a line: an element in no language, see src/page/lines. */
function isHyphen({ entries }: Tag): boolean {
  return /\/Lang\s*\(zxx\)/u.test(entries);
}

/** What such a hyphen says: that the word goes on (ISO 32000-1 §14.8.2.2.3). */
const SOFT_HYPHEN = `/ActualText ${writeTextString('\u00AD')}\n`;

function repairKids(tag: Tag, around: Surroundings): readonly TagKid[] {
  const kids: TagKid[] = [];
  for (const kid of tag.kids) {
    if (kid.kind === 'tag') kids.push(...repairTag(kid, around));
    else if (kid.kind === 'object' || isKept(kid, around)) kids.push(kid);
  }
  return kids;
}

/** Lines are decoration, unless they are what a description speaks of. */
function isKept(content: MarkedContent, around: Surroundings): boolean {
  const shown = around.content.shown(content);
  return shown === 'text' || shown === 'picture' || (shown === 'lines' && around.isDescribed);
}

function isCell(type: string): boolean {
  return type === 'TD' || type === 'TH';
}

function isLine(tag: Tag, around: Surroundings): boolean {
  if (holdsText(tag.type)) return true;
  if (isGroup(tag.type)) return false;
  if (tag.type === 'NonStruct') return around.isInline || tag.kids.every(isInlineKid);
  return tag.kids.some(isInlineKid);
}

function isHeading(kid: TagKid): boolean {
  return kid.kind === 'tag' && headingLevel(kid.type) !== null;
}

function holdsObject(kid: TagKid): boolean {
  return kid.kind === 'object' || (kid.kind === 'tag' && kid.kids.some(holdsObject));
}

/** An element without a meaning becomes what it holds: a section, a paragraph, a group, or part of the line it is in. */
function repairPlain(tag: Tag, kids: readonly TagKid[], around: Surroundings): readonly TagKid[] {
  const { entries } = tag;
  if (around.isInline || tag.kids.every((kid) => kid.kind === 'marked'))
    return entries === '' ? kids : [{ ...tag, type: 'Span', kids }];
  const heading = kids.find(isHeading);
  if (heading !== undefined) {
    const title = `/T ${writeTextString(around.content.textOf(heading).trim())}\n`;
    return [{ ...tag, type: 'Sect', entries: entries + title, kids: inParagraphs(kids) }];
  }
  if (kids.every(isInlineKid)) return [{ ...tag, type: 'P', kids }];
  return entries === '' && kids.length === 1 ? kids : [{ ...tag, type: 'Div', kids: inParagraphs(kids) }];
}

/** The characters that a reading is written over have an element of their own (ISO 32000-1 table 338). */
function inRubyBase(kid: TagKid): TagKid {
  if (kid.kind === 'tag' && /^R[BTP]$/u.test(kid.type)) return kid;
  return madeTag('RB', [kid]);
}

/**
 * Counts the headings of a document in their order, so that none skips a level (ISO 14289-1 §7.4.2): each is one
 * below the last one that it is under. Headings that skip none keep their levels.
 */
function headingLevels(): (level: number) => number {
  const above: number[] = [];
  return (level) => {
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return above.length;
  };
}

/** The attributes of a cell without those that say what holds anyway: that it spans one row and one column. */
function repairCell(entries: string): string {
  return entries.replace(/ ?<<\/O \/Table\s+\/(?:Row|Col)Span 1>>/gu, '');
}

/**
 * Gives cells names in their order. Chromium names those that others point to after its own count of nodes, which goes on
 * from one document to the next, so that the same document would never be the same twice.
 */
function cellNames(): (entries: string) => string {
  const names = new Map<string, string>();
  return (entries) =>
    entries.replace(/\((node\d+)\)/gu, (_string, old: string) => {
      const name = names.get(old) ?? `cell${names.size + 1}`;
      names.set(old, name);
      return `(${name})`;
    });
}

/**
 * A figure that nothing describes is a group; one in the script of formulas is a formula (ISO 14289-1 §7.7). Both say where on the page
 * they are (ISO 32000-1 table 344), which tools that set a page anew ask for.
 */
function repairFigure(tag: Tag, kids: readonly TagKid[], content: TaggedContent): Tag {
  if (!isDescription(tag)) return { ...tag, type: 'Div', kids: inParagraphs(kids) };
  const entries = tag.entries.replace(FORMULA, '');
  const type = entries === tag.entries ? 'Figure' : 'Formula';
  return { ...tag, type, entries: entries + place(content.boxOf(markedIn(kids))), kids };
}

/** Its words are in the language around it. */
const FORMULA = /\/Lang \(und-Zmth\)\n/u;

/** Whether an element stands for something with a description of its own. */
function isDescription({ type, entries }: Tag): boolean {
  return (type === 'Figure' || type === 'Formula') && /\/(?:Alt|ActualText)\b/u.test(entries);
}

function markedIn(kids: readonly TagKid[]): readonly MarkedContent[] {
  return kids.flatMap((kid) => {
    if (kid.kind === 'tag') return markedIn(kid.kids);
    return kid.kind === 'marked' ? kid : [];
  });
}

function place(box: Box | null): string {
  // Numbers that can’t be read give a place that can’t be written.
  if (box === null || !box.every(Number.isFinite)) return '';
  const numbers = box.map((number) => Math.round(number * HUNDREDTHS) / HUNDREDTHS);
  return `/A <</O /Layout /BBox [${numbers.join(' ')}]>>\n`;
}

const HUNDREDTHS = 100;

/** A list item of a label and a body, where Chromium leaves the label or the body out (ISO 32000-1 table 336). */
function repairListItem(item: Tag, content: Pick<TaggedContent, 'textOf' | 'isBrief'>): Tag {
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
function repairList(list: Tag): Tag {
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
function inLists(kids: readonly TagKid[]): readonly TagKid[] {
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
