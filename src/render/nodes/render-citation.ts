import { widthOf } from '../../deck/text-length.ts';
import { fillIn, type UiStrings } from '../../language/interface-words.ts';
import type { Citation, CitationReference, Locator } from '../../markdown/nodes/inline.ts';
import type { RenderContext } from './render-context.ts';
import { escapeHtml } from './language-attributes.ts';
import { renderText } from './render-text.ts';

/**
 * A citation as a small mark in the text: who, and the place, linked to the entry in the list of sources. It names the
 * quotations that it belongs to, so that the deck can show what is known of them.
 */
export function renderCitation(citation: Citation, context: RenderContext): string {
  if (context.endnotes !== null) return context.endnotes.citation(citation);
  const { semicolon } = context.words;
  const marks = citation.references.map((reference) => renderReference(reference, context));
  const ids = context.quotationsCited.get(citation.position.start.offset) ?? [];
  const names = ids.length === 0 ? '' : ` data-quotations="${escapeHtml(ids.join(' '))}"`;
  const texts = citation.references.map(
    (reference) => citationMark(reference, context) ?? reference.sourceId,
  );
  const look = widthOf(texts.join(semicolon)) <= SHORT ? ' data-short' : '';
  return `<span class="cite"${names}${look}>${marks.join(semicolon)}</span>`;
}

/** Latin letters of a mark that stays on one line even in the cell of a table: “Calloway-Smith ¶10”. */
const SHORT = 20;

/** “Bandurski ¶2” in plain text; `null` for a source that the deck doesn't know. */
export function citationMark(reference: CitationReference, context: RenderContext): string | null {
  const source = context.sources.get(reference.sourceId);
  if (source === undefined) return null;
  const { words } = context;
  const { mark } = source;
  if (reference.locator === null) return mark;
  const place = placeMark(reference.locator, words);
  return place.startsWith('¶') ? `${mark}\u00A0${place}` : `${mark}${words.comma}${place}`;
}

/** Shorter than in print, where a place is read from further off than it is looked up: “¶3”. */
function placeMark(locator: Locator, words: UiStrings): string {
  if (locator.kind !== 'paragraph') return locatorText(locator, words);
  const { paragraphMark } = words.places;
  return locatorText(locator, { ...words, places: { ...words.places, paragraph: paragraphMark } });
}

function renderReference(reference: CitationReference, context: RenderContext): string {
  const mark = citationMark(reference, context);
  if (mark === null) return escapeHtml(reference.sourceId);
  context.cited.add(reference.sourceId);
  return `<a href="#${sourceAnchor(reference.sourceId)}">${renderText(mark, { ...context, marksEdits: false })}</a>`;
}

/** “para. 3” in the words of the deck. */
export function locatorText({ kind, value }: Locator, { places }: UiStrings): string {
  const written = value.replaceAll('-', '–');
  if (kind === 'other' || kind === 'time') return written;
  const { one, several } = places[kind];
  // The number stays on the line of its name.
  const pattern = /[–,]/u.test(written) ? several : one;
  return fillIn(pattern.replace(' {n}', '\u00A0{n}'), { n: written });
}

/** Id of a source's entry on the sources slide; characters that don't belong in an id are written as numbers. */
export function sourceAnchor(sourceId: string): string {
  const safe = sourceId.replace(
    /[^A-Za-z0-9-]/gu,
    (character) => `_${character.codePointAt(0)?.toString(16)}_`,
  );
  return `source--${safe}`;
}
