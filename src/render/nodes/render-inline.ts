import { safeLinkAddress, shownAddress } from '../../markdown/inlines/link-address.ts';
import { inlineTags } from '../../markdown/nodes/inline-tags.ts';
import {
  type Citation,
  type Image,
  type Inline,
  type Link,
  type Span,
  uncomparedClass,
} from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { textDirection } from '../../text/language-tag.ts';
import {
  directionOfText,
  escapeHtml,
  inLanguage,
  languageAttributes,
  latinDirection,
  uncomparedAttribute,
  uncomparedCode,
} from './language-attributes.ts';
import { renderCitation } from './render-citation.ts';
import type { RenderContext } from './render-context.ts';
import { renderFormula } from './render-formula.ts';
import { renderText } from './render-text.ts';
import { dominantLanguage } from './script-runs.ts';

/** Inline Markdown as HTML. Everything that the author wrote is escaped; stretches in other scripts get their language. */
export function renderInline(inlines: readonly Inline[], context: RenderContext): string {
  const tags = inlineTags(inlines);
  return inlines.reduce((before, inline) => {
    const html = tags.get(inline) ?? renderOne(inline, context);
    return inline.type === 'citation' ? withCitation(before, html) : before + html;
  }, '');
}

/** Where a theme wants it, the mark of a source stays with the word before it: it begins no line, and is on none alone. */
function withCitation(before: string, citation: string): string {
  const word = citation.includes(' data-short') ? (LAST_WORD.exec(before)?.[0] ?? '') : '';
  if (word === '') return before + citation;
  return `${before.slice(0, -word.length)}<span class="with-source">${word}${citation}</span>`;
}

/** A long one might not fit in a column with what comes behind it. */
const LAST_WORD = /(?<=^|[\s>])[^\s<>]{1,10} $/u;

function renderOne(inline: Inline, context: RenderContext): string {
  switch (inline.type) {
    case 'text':
      return renderText(inline.value, context);
    case 'emphasis':
      return `<em>${renderInline(inline.children, context)}</em>`;
    case 'strong':
      return `<strong>${renderInline(inline.children, context)}</strong>`;
    case 'deletion':
      return `<s>${renderInline(inline.children, context)}</s>`;
    case 'code':
      // An editor’s marks are words of the code here.
      return `<code${uncomparedCode(inline.value, context)}>${renderText(inline.value, { ...context, marksEdits: false, partsSyllables: false })}</code>`;
    case 'formula':
      return renderFormula(inline, context);
    case 'break':
      // Where a line of verse begins, which turns over with an indent.
      return context.marksEdits ? '<br><span class="verse-line"></span>' : '<br>';
    case 'link':
      return renderLink(inline, context);
    case 'image':
      return renderImage(inline, context);
    case 'span':
      return renderSpan(inline, context);
    case 'citation':
      return renderCitation(inline, context);
    case 'footnote-reference':
      return renderFootnoteReference(inline.label, context);
    case 'html':
      return '';
  }
}

function renderLink(link: Link, context: RenderContext): string {
  const url = safeLinkAddress(link.url);
  const content = renderInline(link.children, context);
  if (url === null) return content;
  // An empty link could be neither seen nor read aloud.
  const words = content === '' ? escapeHtml(url) : content;
  const isShown = content === '' || url.startsWith('#') || saysAddress(link, url);
  const note = isShown ? '' : (context.endnotes?.link(url) ?? '');
  return `<a href="${escapeHtml(url)}">${words}</a>${note}`;
}

/** Whether the words of a link are its address. */
function saysAddress({ children }: Link, url: string): boolean {
  const [words, address] = [plainText(children), url].map((text) =>
    decodedAddress(shownAddress(text)).toLowerCase(),
  );
  return words === address;
}

function decodedAddress(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** A picture that could not be loaded is replaced by its description. */
export function renderImage(image: Image, context: RenderContext): string {
  const picture = context.images.get(image.url);
  if (picture === undefined) return `<span class="missing-picture">${escapeHtml(image.alt)}</span>`;
  return `<img src="${escapeHtml(picture.address)}" alt="${escapeHtml(image.alt)}">`;
}

/** A span keeps only its language, that its words aren’t compared, and of its classes those that the theme knows. */
function renderSpan(span: Span, context: RenderContext): string {
  const language = span.attributes.language;
  const classes = span.attributes.classes
    .filter((name) => SPAN_CLASSES.has(name))
    .map((name) => `span-${name}`);
  const uncompared = uncomparedAttributes(span, context);
  if (language === null) {
    const content = renderInline(span.children, context);
    const look = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
    return look + uncompared === '' ? content : `<span${look}${uncompared}>${content}</span>`;
  }
  const text = plainText(span.children);
  const isForeignScript = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
  const name = [isForeignScript ? 'script' : 'foreign', ...classes].join(' ');
  const attributes = languageAttributes(language, context.languages.surrounding, text);
  return `<em class="${name}"${attributes}${uncompared}>${renderInline(span.children, inLanguage(language, context))}</em>`;
}

function uncomparedAttributes(span: Span, context: RenderContext): string {
  const kind = uncomparedClass(span.attributes.classes);
  return kind === null ? '' : uncomparedAttribute(kind, context);
}

const SPAN_CLASSES: ReadonlySet<string> = new Set(['small', 'muted', 'accent', 'smallcaps', 'nowrap']);

/** The raised number of a footnote, which leads to it. */
export function renderFootnoteReference(label: string, context: RenderContext): string {
  if (context.endnotes !== null) return context.endnotes.footnote(label);
  const number = context.footnoteNumbers.get(label);
  if (number === undefined) return '';
  return `<sup class="footnote-mark"><a href="#${context.slideId}--note-${number}">${number}</a></sup>`;
}

/**
 * Words that are a part of something drawn. Those that run against the deck, such as English ones in an Arabic one, keep their
 * order, full stop and brackets, and are where others would be.
 */
export function renderLine(words: readonly Inline[], context: RenderContext): string {
  return inOwnDirection(renderInline(words, context), plainText(words), context);
}

/** The same of words without marks. */
export function renderLineOfText(text: string, context: RenderContext): string {
  return inOwnDirection(renderText(text, context), text, context);
}

/**
 * Parts on one line, with dots between them that begin no line. In a deck from right to left each keeps to itself: behind a
 * name in Latin letters the first figure of a date would be taken for a part of the name.
 */
export function joinParts(parts: readonly string[], context: RenderContext): string {
  return separateParts(parts, context).join('\u00A0· ');
}

/** The same before they are joined. */
export function separateParts(parts: readonly string[], { languages }: RenderContext): readonly string[] {
  const shown = parts.filter((html) => html !== '');
  return textDirection(languages.surrounding) === 'ltr' ? shown : shown.map((html) => `<bdi>${html}</bdi>`);
}

/** Its HTML, in a box of its own direction where that is against the one around it. */
export function inOwnDirection(html: string, text: string, { languages }: RenderContext): string {
  const direction = directionOfText(text, languages);
  return direction === null ? html : `<span dir="${direction}">${html}</span>`;
}

/** Inlines with which a line begins; a citation there is among the words where others are marks. */
export function renderOpening(inlines: readonly Inline[], context: RenderContext): string {
  const [first, ...others] = inlines;
  if (first?.type !== 'citation') return renderInline(inlines, context);
  return renderOpeningCitation(first, context) + renderInline(others, context);
}

/** A citation with nothing before it that a mark could come after. */
export function renderOpeningCitation(citation: Citation, context: RenderContext): string {
  return context.endnotes?.opening(citation) ?? renderCitation(citation, context);
}

/** An element of text; when most of it is in another script the whole element gets that language. */
export function renderElement(tag: string, children: readonly Inline[], context: RenderContext): string {
  const { attributes, inner } = languageOfText(children, context);
  return `<${tag}${attributes}>${renderInline(children, inner)}</${tag}>`;
}

/** The `lang` and `dir` attributes for a text that is mostly in another script, and the context inside it. */
export function languageOfText(
  children: readonly Inline[],
  context: RenderContext,
): { readonly attributes: string; readonly inner: RenderContext } {
  const language = dominantLanguage(plainText(children), context.languages);
  const { surrounding } = context.languages;
  if (language === null)
    return { attributes: latinDirection(plainText(children), surrounding), inner: context };
  const inner = inLanguage(language, context);
  return { attributes: languageAttributes(language, surrounding, plainText(children)), inner };
}
