import { holdsPictures } from '../../deck/plain-body.ts';
import type { UiStrings } from '../../language/interface-words.ts';
import type { Block, BlockQuote, Division, List, ListItem, Paragraph } from '../../markdown/nodes/block.ts';
import { type Image, type Inline, uncomparedClass } from '../../markdown/nodes/inline.ts';
import type { UncomparedPassage } from '../../outline/outline.ts';
import { sum } from '../../text/collections.ts';
import { keepEnd } from './keep-together.ts';
import { escapeHtml, inLanguage, languageAttributes } from './language-attributes.ts';
import type { RenderContext } from './render-context.ts';
import { renderChart, renderCode, renderDiagram } from './render-figures.ts';
import {
  languageOfText,
  renderElement,
  renderInline,
  renderLineOfText,
  renderOpening,
} from './render-inline.ts';
import { renderTable } from './render-table.ts';

/** Blocks of Markdown as HTML, without white space between the tags; pictures that follow each other are side by side. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext): string {
  const html: string[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const pictures = picturesFrom(blocks, at);
    const folded = endOfDisclosure(blocks, at);
    const block = blocks[at];
    if (0 < pictures.length) html.push(renderPictures(pictures, context));
    else if (folded !== null) html.push(renderDisclosure(blocks.slice(at, folded + 1), context));
    else if (block !== undefined) html.push(renderBlock(block, context));
    at = folded ?? at + Math.max(0, pictures.length - 1);
  }
  return html.join('');
}

/** Where `</details>` is, if `<details>` opens there with Markdown behind it; `null` otherwise. */
function endOfDisclosure(blocks: readonly Block[], from: number): number | null {
  if (disclosuresOpenIn(blocks[from]) <= 0) return null;
  let open = 0;
  for (let at = from; at < Math.min(blocks.length, from + MOST_UNFOLDED); at += 1) {
    open += disclosuresOpenIn(blocks[at]);
    if (open <= 0) return at;
  }
  return null;
}

/** Far more blocks than a slide shows; what is never closed isn’t looked for through all of an outline. */
const MOST_UNFOLDED = 100;

/** How many more `details` a block opens than it closes. */
function disclosuresOpenIn(block: Block | undefined): number {
  if (block?.type !== 'html-block') return 0;
  return [...block.value.matchAll(/<(\/?)details\b/giu)].reduce(
    (open, [, slash]) => open + (slash === '' ? 1 : -1),
    0,
  );
}

/** What unfolds, with Markdown in it: each block of raw HTML is made harmless by itself, and would be closed before that. */
function renderDisclosure([first, ...others]: readonly Block[], context: RenderContext): string {
  if (first === undefined) return '';
  const opening = renderBlock(first, context);
  const end = opening.lastIndexOf('</details>');
  const inside = renderBlocks(others, context);
  return end === -1 ? opening + inside : opening.slice(0, end) + inside + opening.slice(end);
}

/** The paragraphs of nothing but pictures that follow each other from there. */
function picturesFrom(blocks: readonly Block[], from: number): Paragraph[] {
  const pictures: Paragraph[] = [];
  for (let at = from; ; at += 1) {
    const block = blocks[at];
    if (block?.type !== 'paragraph' || !holdsPictures(block)) return pictures;
    pictures.push(block);
  }
}

function renderBlock(block: Block, context: RenderContext): string {
  switch (block.type) {
    case 'paragraph':
      return renderParagraph(block, context);
    case 'heading':
      return renderElement(headingTag(block.level, context), block.children, context);
    case 'list':
      return renderList(block, context);
    case 'block-quote':
      return renderBlockQuote(block, context);
    case 'code-block':
      return renderCode(block, context);
    case 'diagram':
      return renderDiagram(block, context);
    case 'chart':
      return renderChart(block, context);
    case 'table':
      return renderTable(block, context);
    case 'html-block':
      return context.sanitizeBlock === null ? '' : context.sanitizeBlock(block.value);
    case 'division':
      return renderDivision(block, context);
    case 'rule':
      return '<hr>';
  }
}

function renderParagraph({ children }: Paragraph, context: RenderContext): string {
  const { attributes, inner } = languageOfText(children, context);
  return `<p${attributes}>${keepEnd(renderOpening(children, inner))}</p>`;
}

/** A block quote among other blocks, with its translation and what it is where it isn’t compared with a source. */
function renderBlockQuote(quote: BlockQuote, context: RenderContext): string {
  const { language } = quote.attributes;
  const kind = uncomparedClass(quote.attributes.classes);
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`;
  const uncompared = kind === null ? '' : ` data-uncompared="${kind}"`;
  const words = renderBlocks(quote.children, { ...inLanguage(language, context), marksEdits: true });
  const mark = kind === null ? '' : renderMark(kind, context);
  return `<blockquote${lang}${uncompared}>${words}</blockquote>${renderTranslation(quote.translation, context)}${mark}`;
}

/** The author’s translation of quoted words, in the language of the deck, with what it is; empty for none. */
export function renderTranslation(translation: readonly Paragraph[], context: RenderContext): string {
  if (translation.length === 0) return '';
  const words = renderBlocks(translation, { ...context, isIncremental: false });
  const lang = escapeHtml(context.languages.surrounding);
  const mark = renderMark('translation', context);
  return `<div class="translated serif" role="group" lang="${lang}" data-uncompared="translation">${words}${mark}</div>`;
}

function renderMark(kind: UncomparedPassage['kind'], { words }: RenderContext): string {
  return `<p class="uncompared">${escapeHtml(words.uncompared[kind])}</p>`;
}

/** `###` inside a slide, and what is deeper, one level down. */
function headingTag(level: number, { headingLevel }: RenderContext): string {
  return `h${level < 4 ? headingLevel : headingLevel + 1}`;
}

function renderList(list: List, context: RenderContext): string {
  const items = list.items.map((item) => renderListItem(item, context)).join('');
  if (!list.isOrdered) return `<ul>${items}</ul>`;
  return list.start === 1 ? `<ol>${items}</ol>` : `<ol start="${list.start}">${items}</ol>`;
}

/** An item of a list; a single paragraph needs no `p`. Only items of the outermost list appear one by one. */
function renderListItem(item: ListItem, context: RenderContext): string {
  const classes = [
    ...(item.isChecked === null ? [] : ['task']),
    ...(context.isIncremental ? ['fragment'] : []),
  ];
  const box = item.isChecked === null ? '' : taskBox(item.isChecked, context.words);
  const [first, ...rest] = item.children;
  const inside = { ...context, isIncremental: false };
  const attribute = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  if (first?.type !== 'paragraph') return `<li${attribute}>${box}${renderBlocks(item.children, inside)}</li>`;
  const { attributes, inner } = languageOfText(first.children, inside);
  const words = renderPoint(first.children, inner);
  return `<li${attribute}${attributes}>${box}${words}${renderBlocks(rest, inside)}</li>`;
}

/** The words of a point, and its sources at their end apart from them: a theme may set those beside the first line. */
function renderPoint(inlines: readonly Inline[], context: RenderContext): string {
  const end = inlines.findLastIndex((node) => node.type !== 'citation' && !isBlank(node)) + 1;
  const isCited = 0 < end && inlines.slice(end).some(({ type }) => type === 'citation');
  if (!isCited || context.endnotes !== null) return keepEnd(renderOpening(inlines, context));
  const words = keepEnd(renderInline(inlines.slice(0, end), context).trimEnd());
  return `<span class="cited"><span class="cited-words">${words}</span> ${renderInline(inlines.slice(end), context).trimStart()}</span>`;
}

function isBlank(node: Inline): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Drawn, for few fonts have the characters; a picture with a name, which a tagged PDF keeps, as it doesn’t hidden words. */
function taskBox(isChecked: boolean, { done, toDo }: UiStrings): string {
  const tick = isChecked ? '<path d="M7 12l4 4 6-8"/>' : '';
  const name = escapeHtml(isChecked ? done : toDo);
  const attributes = `role="img" aria-label="${name}" width="0.8em" height="0.8em" viewBox="0 0 24 24" fill="none"`;
  const box = `<svg ${attributes} stroke="currentColor" stroke-width="2.4"><path d="M3 3h18v18H3z"/>${tick}</svg>`;
  return `<span class="task-box">${box}</span>`;
}

/** A group, for Chromium keeps the language of one in a tagged PDF, which it doesn’t of a bare `div`. */
function renderDivision(division: Division, context: RenderContext): string {
  const language = division.attributes.language;
  const content = renderBlocks(division.children, inLanguage(language, context));
  if (language === null) return `<div>${content}</div>`;
  const attributes = languageAttributes(language, context.languages.surrounding, content);
  return `<div role="group"${attributes}>${content}</div>`;
}

interface Picture {
  readonly image: Image;
  /** The citations of its origin, which come after it. */
  readonly origin: readonly Inline[];
}

/** Pictures that are by themselves, each with its title as caption and its origin beside that; several of them side by side. */
function renderPictures(paragraphs: readonly Paragraph[], context: RenderContext): string {
  const pictures = paragraphs.flatMap(({ children }) => picturesAmong(children));
  const [first, second] = pictures;
  if (first === undefined) return '';
  if (second === undefined) return renderPicture(first, context);
  return inRows(pictures.map((picture) => ({ picture, ratio: ratioOf(picture, context) })))
    .map((row) => {
      const cells = row.map(
        ({ picture, ratio }) =>
          `<div style="--ratio: ${ratio.toFixed(3)}">${renderPicture(picture, context)}</div>`,
      );
      const width = sum(row.map(({ ratio }) => ratio));
      const line = captionLine(row.length, width);
      const loose = line === null ? '' : `; --line: ${line}px`;
      return `<div class="pictures" style="--ratios: ${width.toFixed(3)}${loose}">${cells.join('')}</div>`;
    })
    .join('');
}

/** What a slide is wide, pictures side by side are high at the most, and between them, in pixels. */
const [ROW, HEIGHT, GAP] = [1104, 420, 24];

/** Lines shorter than this hold hardly two words, longer ones than this are longer than they need be. */
const [SHORTEST_LINE, LONGEST_LINE] = [180, 300];

/** How long the lines under narrow pictures may be, from the width that their row leaves; `null` where it leaves none. */
function captionLine(pictures: number, ratios: number): number | null {
  const left = (ROW - GAP * (pictures - 1) - HEIGHT * ratios) / pictures;
  return left < SHORTEST_LINE ? null : Math.min(LONGEST_LINE, Math.round(left));
}

function picturesAmong(children: readonly Inline[]): Picture[] {
  const starts = children.flatMap((node, at) => (node.type === 'image' ? [{ image: node, at }] : []));
  return starts.map(({ image, at }, index) => ({
    image,
    origin: children.slice(at, starts[index + 1]?.at).filter(({ type }) => type === 'citation'),
  }));
}

function renderPicture({ image, origin }: Picture, context: RenderContext): string {
  const words = [
    ...(image.title === null || image.title === '' ? [] : [renderLineOfText(image.title, context)]),
    ...(origin.length === 0 ? [] : [renderInline(origin, context)]),
  ];
  const caption = words.length === 0 ? '' : `<p class="caption">${words.join(' ')}</p>`;
  return renderElement('p', [image], context) + caption;
}

function ratioOf({ image }: Picture, context: RenderContext): number {
  return context.images.get(image.url)?.ratio ?? 1;
}

/** In a row wider than this for its height, pictures would be smaller than in two. */
const WIDEST_ROW = 5.5;

/** As many rows as their widths ask for, of about as many pictures each. */
function inRows<T extends { readonly ratio: number }>(pictures: readonly T[]): T[][] {
  const width = sum(pictures.map(({ ratio }) => ratio));
  const rows = Math.min(pictures.length, Math.ceil(width / WIDEST_ROW));
  const length = Math.ceil(pictures.length / rows);
  return Array.from({ length: rows }, (_, row) => pictures.slice(row * length, (row + 1) * length));
}
