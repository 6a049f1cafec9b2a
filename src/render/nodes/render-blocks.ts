import { holdsPictures } from '../../deck/plain-body.ts';
import type { UiStrings } from '../../language/interface-words.ts';
import type { Block, BlockQuote, Division, List, ListItem, Paragraph } from '../../markdown/nodes/block.ts';
import { type Inline, uncomparedClass } from '../../markdown/nodes/inline.ts';
import type { UncomparedPassage } from '../../outline/outline.ts';
import { keepEnd } from './keep-together.ts';
import { escapeHtml, inLanguage, languageAttributes } from './language-attributes.ts';
import { renderCode, renderChart, renderDiagram } from './render-figures.ts';
import type { RenderContext } from './render-context.ts';
import { languageOfText, renderElement } from './render-element.ts';
import { renderInline, renderOpening } from './render-inline.ts';
import { renderPictures } from './render-pictures.ts';
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
