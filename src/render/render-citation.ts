import type { Citation, CitationReference, Locator } from '../markdown/inline.ts';
import { escapeHtml } from './escape-html.ts';
import type { RenderContext } from './render-context.ts';
import { sourceAnchor } from './source-anchor.ts';

/**
 * A citation as a small mark in the text: who, and the place, linked to the entry in the list of sources. It names the
 * quotations that it belongs to, so that the deck can show what is known of them.
 */
export function renderCitation(citation: Citation, context: RenderContext): string {
  if (context.endnotes !== null) return context.endnotes.citation(citation);
  const marks = citation.references.map((reference) => renderReference(reference, context));
  const ids = context.quotationsCited.get(citation.position.start.offset) ?? [];
  const names = ids.length === 0 ? '' : ` data-quotations="${escapeHtml(ids.join(' '))}"`;
  return `<span class="cite"${names}>${marks.join('; ')}</span>`;
}

/** “Bandurski, para. 2” in plain text; `null` for a source that the deck doesn't know. */
export function citationMark(reference: CitationReference, context: RenderContext): string | null {
  const source = context.sources.get(reference.sourceId);
  if (source === undefined) return null;
  const name = source.shortTitle.split(',')[0] ?? source.shortTitle;
  return reference.locator === null ? name : `${name}, ${locatorText(reference.locator)}`;
}

function renderReference(reference: CitationReference, context: RenderContext): string {
  const mark = citationMark(reference, context);
  if (mark === null) return escapeHtml(reference.sourceId);
  context.cited.add(reference.sourceId);
  return `<a href="#${sourceAnchor(reference.sourceId)}">${escapeHtml(mark)}</a>`;
}

/** “para. 3”, with a space that doesn't break; several places take the plural. */
export function locatorText(locator: Locator): string {
  const value = locator.value.replaceAll('-', '–');
  const isSeveral = /[–,]/u.test(value);
  switch (locator.kind) {
    case 'paragraph':
      return `${isSeveral ? 'paras' : 'para.'}\u00A0${value}`;
    case 'page':
      return `${isSeveral ? 'pp.' : 'p.'}\u00A0${value}`;
    case 'chapter':
      return `ch.\u00A0${value}`;
    case 'section':
      return `§\u00A0${value}`;
    case 'line':
      return `${isSeveral ? 'lines' : 'line'}\u00A0${value}`;
    case 'other':
      return value;
  }
}
