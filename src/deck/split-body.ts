import type { List } from '../markdown/block.ts';
import { plainTextOfBlocks } from '../markdown/plain-text.ts';
import type { Unit } from './partition.ts';
import type { DeckBlock } from './slide.ts';

/** A unit of a body: a block by itself with what leads in to it, or one item of a list. */
export interface BodyUnit extends Unit {
  readonly lead: readonly DeckBlock[];
  readonly block: DeckBlock;
  /** The item of `block` that it is; `null` for the whole block. */
  readonly item: number | null;
}

/** Divides a body into units. Headings, and a paragraph right before a list, stay with what follows them. */
export function unitsOfBody(body: readonly DeckBlock[]): readonly BodyUnit[] {
  const units: BodyUnit[] = [];
  let lead: DeckBlock[] = [];
  for (const [at, block] of body.entries()) {
    if (isLead(block, body[at + 1])) {
      lead.push(block);
      continue;
    }
    if (block.type === 'list') units.push(...unitsOfList(block, at, lead));
    else units.push({ lead, block, item: null, list: null, weight: weightOf([...lead, block]) });
    lead = [];
  }
  return units;
}

/** Puts units together again; neighbours from one list become a list, numbered on from where it is. */
export function bodyOfUnits(units: readonly BodyUnit[]): readonly DeckBlock[] {
  const body: DeckBlock[] = [];
  let open: number | null = null;
  for (const { lead, block, item, list } of units) {
    body.push(...lead);
    if (block.type !== 'list' || item === null) body.push(block);
    else body.push(withItem(open === list ? body.pop() : undefined, block, item));
    open = list;
  }
  return body;
}

function withItem(list: DeckBlock | undefined, whole: List, at: number): List {
  const items = whole.items.slice(at, at + 1);
  if (list?.type === 'list') return { ...list, items: [...list.items, ...items] };
  return { ...whole, start: whole.start + at, items };
}

function isLead(block: DeckBlock, next: DeckBlock | undefined): boolean {
  if (next === undefined) return false;
  return block.type === 'heading' || (block.type === 'paragraph' && next.type === 'list');
}

function unitsOfList(block: List, list: number, lead: readonly DeckBlock[]): readonly BodyUnit[] {
  return block.items.map((item, at) => ({
    lead: at === 0 ? lead : [],
    block,
    item: at,
    list,
    weight: weightOf(item.children) + (at === 0 ? weightOf(lead) : 0),
  }));
}

/** An item or a paragraph takes a line at least. */
const LEAST = 40;

function weightOf(blocks: readonly DeckBlock[] | List['items'][number]['children']): number {
  let weight = 0;
  for (const block of blocks) {
    const text = plainTextOfBlocks(block.type === 'quotation' ? block.content : [block]);
    weight += Math.max(LEAST, text.length);
  }
  return weight;
}
