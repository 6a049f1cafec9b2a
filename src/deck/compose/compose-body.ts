import type { List, Table } from '../../markdown/nodes/block.ts';
import type { Citation, Image } from '../../markdown/nodes/inline.ts';
import type { OutlineSlide } from '../../outline/outline.ts';
import { isPicture, type LayoutClass } from '../choose-layout.ts';
import type { SlideFrame, SlideMaterial } from './slide-material.ts';
import { readActors, readIntermediaries, readEvents, readTerms } from './read-items.ts';
import type { AttributedQuotation, DeckBlock } from '../deck-block.ts';
import type { ComparisonColumn, FigureSlide, Slide } from '../slide.ts';

/** Makes the slide of a layout; where the body doesn't suit the layout, gives what that would need, in words. */
export function composeBody(
  layout: LayoutClass,
  frame: SlideFrame,
  slide: OutlineSlide,
  body: readonly DeckBlock[],
  material: SlideMaterial,
): Slide | string {
  switch (layout) {
    case 'points':
      return { ...frame, layout, body };
    case 'agenda':
      return { ...frame, layout, entries: [] };
    case 'sources':
      return { ...frame, layout, sources: [], receipt: null };
    case 'claim':
      return composeClaim(frame, slide, body);
    case 'statement':
      return composeStatement(frame, body);
    case 'quote':
    case 'quotes':
      return composeQuotes(layout, frame, body);
    case 'comparison':
      return composeComparison(frame, body);
    case 'figure':
      return composeFigure(frame, body);
    case 'table':
      return composeTable(frame, body);
    case 'timeline':
    case 'actors':
    case 'terms':
    case 'chain':
    case 'questions':
      return composeList(layout, frame, body, material);
  }
}

function composeClaim(
  frame: SlideFrame,
  slide: OutlineSlide,
  evidence: readonly DeckBlock[],
): Slide | string {
  const claimant = slide.heading?.attributes.pairs.get('by') ?? null;
  return frame.heading.length === 0
    ? 'a heading, which is the claim'
    : { ...frame, layout: 'claim', claimant, evidence };
}

function composeStatement(frame: SlideFrame, body: readonly DeckBlock[]): Slide | string {
  const [first, ...others] = body;
  return first?.type === 'paragraph' && !isPicture(first) && others.length === 0
    ? { ...frame, layout: 'statement', words: first.children }
    : 'one paragraph of words and nothing else';
}

function composeTable(frame: SlideFrame, body: readonly DeckBlock[]): Slide | string {
  const parts = partAt(body, (block): block is Table => block.type === 'table');
  if (parts === null) return 'a table';
  return { ...frame, layout: 'table', introduction: parts.before, table: parts.found, body: parts.after };
}

function composeQuotes(
  layout: 'quote' | 'quotes',
  frame: SlideFrame,
  body: readonly DeckBlock[],
): Slide | string {
  const quotations = body.filter((block): block is AttributedQuotation => block.type === 'quotation');
  const others = body.filter((block) => block.type !== 'quotation');
  const [quotation] = quotations;
  if (quotation === undefined) return 'a block quote (lines that start with >)';
  if (layout === 'quotes') return { ...frame, layout, quotations, body: others };
  return quotations.length === 1
    ? { ...frame, layout, quotation, body: others }
    : 'one block quote; {.quotes} takes more';
}

/** `### A … ### B …`: what stands before the first heading introduces both. */
function composeComparison(frame: SlideFrame, body: readonly DeckBlock[]): Slide | string {
  const introduction: DeckBlock[] = [];
  const columns: { readonly heading: ComparisonColumn['heading']; readonly body: DeckBlock[] }[] = [];
  for (const block of body) {
    if (block.type === 'heading') columns.push({ heading: block.children, body: [] });
    else (columns.at(-1)?.body ?? introduction).push(block);
  }
  return columns.length < 2
    ? 'two headings, ### A and ### B'
    : { ...frame, layout: 'comparison', introduction, columns };
}

function composeFigure(frame: SlideFrame, body: readonly DeckBlock[]): Slide | string {
  for (const [index, block] of body.entries()) {
    const found = figureIn(block);
    if (found === null) continue;
    const { figure } = found;
    const caption = figure.type === 'image' ? figure.title : null;
    const words = isPicture(block) ? [] : withoutFigure(block, figure);
    // Among words, a citation belongs to them.
    const credit = words.length === 0 ? found.credit : null;
    const rest = [...body.slice(0, index), ...words, ...body.slice(index + 1)];
    return { ...frame, layout: 'figure', figure, caption, credit, body: rest };
  }
  return 'a picture, ![what it shows](assets/picture.png "Caption"), a chart or a diagram';
}

/** The words that a picture stands among. */
function withoutFigure(block: DeckBlock, figure: FigureSlide['figure']): readonly DeckBlock[] {
  if (block.type !== 'paragraph') return [];
  return [{ ...block, children: block.children.filter((node) => node !== figure) }];
}

function figureIn(block: DeckBlock): Pick<FigureSlide, 'figure' | 'credit'> | null {
  if (block.type === 'chart' || block.type === 'diagram') return { figure: block, credit: null };
  if (block.type !== 'paragraph') return null;
  const figure = block.children.find((node): node is Image => node.type === 'image');
  const credit = block.children.find((node): node is Citation => node.type === 'citation') ?? null;
  return figure === undefined ? null : { figure, credit };
}

type ListLayout = 'timeline' | 'actors' | 'terms' | 'chain' | 'questions';

function composeList(
  layout: ListLayout,
  frame: SlideFrame,
  body: readonly DeckBlock[],
  material: SlideMaterial,
): Slide | string {
  const parts = partAt(body, (block): block is List => block.type === 'list');
  if (parts === null) return LIST_NEEDED[layout];
  const { before: introduction, found: list, after } = parts;
  const { outline, published } = material;
  const { file } = outline;
  switch (layout) {
    case 'timeline':
      return {
        ...frame,
        layout,
        introduction,
        events: readEvents(list, { published, language: outline.frontMatter.lang }, file),
        body: after,
      };
    case 'actors':
      return { ...frame, layout, introduction, groups: readActors(list, file), body: after };
    case 'terms':
      return { ...frame, layout, introduction, terms: readTerms(list, file), body: after };
    case 'chain':
      return { ...frame, layout, introduction, intermediaries: readIntermediaries(list, file), body: after };
    case 'questions':
      return { ...frame, layout, introduction, questions: list, body: after };
  }
}

const LIST_NEEDED: Readonly<Record<ListLayout, string>> = {
  timeline: 'a list of “- **date** what happened”',
  actors: 'a list of “- **Name** — role, organisation”',
  terms: 'a list of “- [term]{lang=zh} — translation — gloss”',
  chain: 'a numbered list of those who passed the words on, “1. **Name** — kind — how”',
  questions: 'a numbered list of questions',
};

interface Parts<Found> {
  readonly before: readonly DeckBlock[];
  readonly found: Found;
  readonly after: readonly DeckBlock[];
}

/** Parts a body at its first block of a kind. */
function partAt<Found extends DeckBlock>(
  body: readonly DeckBlock[],
  isFound: (block: DeckBlock) => block is Found,
): Parts<Found> | null {
  const index = body.findIndex(isFound);
  const found = body[index];
  if (found === undefined || !isFound(found)) return null;
  return { before: body.slice(0, index), found, after: body.slice(index + 1) };
}
