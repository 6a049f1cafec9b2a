import { headingLevels } from './heading-levels.ts';
import { inParagraphs, isInlineKid } from './in-paragraphs.ts';
import { inLists, mendList, mendListItem } from './mend-lists.ts';
import { isDescription, mendFigure } from './mend-figure.ts';
import { mendTable } from './mend-table.ts';
import { cellNames, mendCell } from './mend-cells.ts';
import { madeTag, type MarkedContent, type Tag, type TagKid } from './tag-tree.ts';
import type { TaggedContent } from './tagged-content.ts';
import { headingLevel, holdsText, isGroup } from './tag-types.ts';
import { writeTextString } from '../file/text-string.ts';

/**
 * The tags of a document from Chromium as PDF/UA-1 wants them (ISO 14289-1 §7): sections with titles, lists with bodies,
 * no figure without a description, no level of heading left out. Lines and fills that only decorate leave the tree.
 */
export function mendTags(document: Tag, content: TaggedContent): Tag {
  const work = { content, levels: headingLevels(), cells: cellNames() };
  const [mended] = mendTag(document, { ...work, isDescribed: false, isInline: false });
  return mended?.kind === 'tag' ? mended : { ...document, kids: [] };
}

/** What one element has to know of those around it. */
interface Surroundings {
  readonly content: TaggedContent;
  /** Gives the level that a heading has in the order of all headings. */
  readonly levels: (level: number) => number;
  readonly cells: (entries: string) => string;
  /** Whether it is inside something with a description of its own, of which lines are part. */
  readonly isDescribed: boolean;
  /** Whether it stands in a line of text. */
  readonly isInline: boolean;
}

/** Gives what takes the place of an element: one, none, or what was in it. */
function mendTag(tag: Tag, around: Surroundings): readonly TagKid[] {
  const isDescribed = around.isDescribed || isDescription(tag);
  // Levels are counted in the order of the document: before what stands inside.
  const level = headingLevel(tag.type);
  const type = level === null ? tag.type : `H${around.levels(level)}`;
  const isInline = isLine(tag, around);
  const isAsAround = isDescribed === around.isDescribed && isInline === around.isInline;
  const inside = mendKids(tag, isAsAround ? around : { ...around, isDescribed, isInline });
  const kids = type === 'L' ? inside : inLists(inside);
  if (kids.length === 0 && !isCell(type)) return [];
  switch (type) {
    case 'NonStruct':
      return mendPlain(tag, kids, around);
    case 'Figure':
      return [mendFigure(tag, kids, around.content)];
    case 'LI':
      return [mendListItem({ ...tag, kids }, around.content)];
    case 'L':
      return [mendList({ ...tag, kids })];
    case 'Table':
      return [mendTable({ ...tag, kids })];
    case 'TH':
    case 'TD':
      return [{ ...tag, entries: around.cells(mendCell(tag.entries)), kids }];
    case 'Link':
    case 'Em':
    case 'Ruby':
      return [mendInLine(tag, type, kids)];
    default:
      return [{ ...tag, type, kids: isGroup(type) ? inParagraphs(kids) : kids }];
  }
}

/** A link that leads nowhere is a stretch of text; a hyphen says that its word goes on. */
function mendInLine(tag: Tag, type: 'Link' | 'Em' | 'Ruby', kids: readonly TagKid[]): Tag {
  switch (type) {
    case 'Link':
      return kids.some(holdsObject) ? { ...tag, kids } : { ...tag, type: 'Span', kids };
    case 'Em':
      return isHyphen(tag) ? { ...tag, type: 'Span', entries: SOFT_HYPHEN, kids } : { ...tag, kids };
    case 'Ruby':
      return { ...tag, kids: kids.map(inRubyBase) };
  }
}

/** The hyphen of a word that was parted at the end of a line: an element in no language, see src/page/lines. */
function isHyphen({ entries }: Tag): boolean {
  return /\/Lang\s*\(zxx\)/u.test(entries);
}

/** What such a hyphen says: that the word goes on (ISO 32000-1 §14.8.2.2.3). */
const SOFT_HYPHEN = `/ActualText ${writeTextString('\u00AD')}\n`;

function mendKids(tag: Tag, around: Surroundings): readonly TagKid[] {
  const kids: TagKid[] = [];
  for (const kid of tag.kids) {
    if (kid.kind === 'tag') kids.push(...mendTag(kid, around));
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

/** An element without a meaning becomes what it holds: a section, a paragraph, a group, or part of the line it stands in. */
function mendPlain(tag: Tag, kids: readonly TagKid[], around: Surroundings): readonly TagKid[] {
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
