import type { Block } from '../markdown/nodes/block.ts';
import { readFrontMatter } from '../outline/locate-front-matter.ts';
import { writeYaml } from '../markdown/read-yaml.ts';
import { citedSourceIds, footnotesShown, sourcesShown } from '../outline/inlines-of-outline.ts';
import type { BodyBlock, LinkDefinition, Outline } from '../outline/outline.ts';
import { ownKeys } from '../outline/parse-front-matter.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import {
  holdsOnlyComments,
  type OutlineRanges,
  type SlideRange,
  splitSlides,
} from '../outline/split-slides.ts';
import { isRecord } from '../text/parse-json.ts';
import { type OutlinePart, keptOf, rangeOfSlide, stubOf, withEnd } from './outline-part.ts';
import type { Position, Range } from '../text/source-file.ts';

/**
 * The outline of what an audience is shown, or with its notes of what a presenter is, as Markdown; of all slides, or of a part of them.
 * Speaker notes, and footnotes, links and sources that nothing shown refers to, are taken out, and what charts and diagrams pass over;
 * `<!---->` is left of what may have separated two lists. Entries of a bibliography that `outline` has got are in its front matter. The
 * canonical outline of a canonical outline is itself.
 */
export function canonicalOutline(
  outline: Outline,
  {
    hasNotes = false,
    theme = outline.frontMatter.theme,
    part = null,
  }: { hasNotes?: boolean; theme?: string; part?: OutlinePart | null } = {},
): string {
  const ranges = splitSlides(outline.file);
  const kept = part === null ? outline : keptOf(outline, part, ranges);
  const themed = theme === outline.frontMatter.theme ? {} : { theme };
  const head = writeYaml(frontMatterOf(kept, themed, hasNotes, part));
  const shown = slidesShown(outline, part, { ...kept, ranges, hasNotes, stubs: [] });
  return `---\n${head}---\n${part === null ? shown : withEnd(shown, part)}`;
}

/** What follows the front matter. */
function slidesShown(outline: Outline, part: OutlinePart | null, shown: Shown): string {
  const { text } = outline.file;
  const { ranges, hasNotes } = shown;
  const stubs = part === null ? [] : stubEdits(outline, part, ranges);
  const used = definitionsUsed({ ...shown, stubs });
  const edits = [
    ...stubs.map((stub) => ({ ...stub, text: stub.text + keptIn(stub, used, outline, ranges) })),
    ...outsideOf(stubs, [
      ...(hasNotes ? [] : withoutNotes(outline, ranges, used)),
      ...(hasNotes && part === null ? [] : withoutDefinitions(outline, used)),
      ...emptiedComments(outline, ranges),
      ...drawnLines(outline),
    ]),
  ];
  const emptied = outsideOf(stubs, keptSlides(outline, ranges, edits));
  return edited(text, { start: ranges.bodyStart, end: text.length }, [...edits, ...emptied]);
}

/** What is left of an outline, and what of it is seen. */
interface Shown extends Outline {
  readonly ranges: OutlineRanges;
  readonly hasNotes: boolean;
  /** What is in place of slides that aren’t kept. */
  readonly stubs: readonly Edit[];
}

/** What is in place of the slides that a part hasn’t got. */
function stubEdits(outline: Outline, part: OutlinePart, ranges: OutlineRanges): readonly Edit[] {
  const { text } = outline.file;
  const comments = emptiedComments(outline, ranges);
  return ranges.slides.flatMap(({ kind, heading }, at): readonly Edit[] => {
    const words = heading === null ? '' : edited(text, heading, comments);
    const stub = stubOf(part, at, kind, words);
    return stub === null ? [] : [{ ...rangeOfSlide(ranges, at), text: stub }];
  });
}

/** Edits that aren’t inside of others. */
const outsideOf = (outer: readonly Edit[], edits: readonly Edit[]): readonly Edit[] =>
  outer.length === 0 ? edits : edits.filter((edit) => !outer.some((one) => isWithin(edit, one)));

/** Definitions that are used and are in what is taken out, without what isn’t shown of them. */
function keptIn(gone: Range, used: readonly Range[], outline: Outline, ranges: OutlineRanges): string {
  const kept = used.filter((definition) => isWithin(definition, gone));
  if (kept.length === 0) return '';
  const divisions = outline.noteDivisions.map((position) => ({ ...rangeOf(position), text: NOTHING }));
  const unshown = [...emptiedComments(outline, ranges), ...divisions];
  return kept
    .toSorted((one, other) => one.start - other.start)
    .map((definition) => `${edited(outline.file.text, definition, unshown)}\n\n`)
    .join('');
}

/**
 * The canonical form of an outline where it shows something else, which it hardly ever does, with the notes of the outline: a deck is
 * composed from it then. A definition right under a line of a list is a part of the list, which falls apart without it. Else `null`.
 * Figures that charts have in files of their own are in neither of them.
 */
export function shownOtherwise(outline: Outline): Outline | null {
  const { comments, noteDivisions, linkDefinitions, footnotes, file } = outline;
  const isPlain = comments.length + noteDivisions.length + linkDefinitions.length + footnotes.size === 0;
  if (isPlain) return null;
  const canonical = parseOutline(file.path, canonicalOutline(outline)).value;
  if (shownIn(canonical.slides) === shownIn(outline.slides)) return null;
  const slides = canonical.slides.map((slide, at) => ({ ...slide, notes: outline.slides[at]?.notes ?? [] }));
  return { ...canonical, slides, footnotes, frontMatter: outline.frontMatter };
}

/** What slides show, wherever it is in the text. */
function shownIn(slides: Outline['slides']): string {
  return JSON.stringify(slides, (key, value: unknown) => {
    if (key === 'notes' || key === 'attributedAt' || key.toLowerCase().endsWith('position')) return undefined;
    return value instanceof Map ? [...value] : value;
  });
}

/** A slide without a heading and words would be none without a `Note:`. */
function keptSlides({ file: { text } }: Outline, { slides }: OutlineRanges, edits: readonly Edit[]): Edit[] {
  const isEmptied = ({ heading, body, notes }: SlideRange): boolean =>
    heading === null && holdsOnlyComments(edited(text, { ...body, end: notes?.end ?? body.end }, edits));
  return slides.filter(isEmptied).map(({ body: { end } }) => {
    const isInLine = end > 0 && text[end - 1] !== '\n';
    return { start: end, end, text: `${isInLine ? '\n' : ''}Note:\n\n` };
  });
}

/** What is in place of a range. */
interface Edit extends Range {
  readonly text: string;
}

/** What is taken out may have separated two lists, as a comment does. */
const NOTHING = '<!---->';

const rangeOf = ({ start, end }: Position): Range => ({ start: start.offset, end: end.offset });
const isWithin = (inner: Range, outer: Range): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** A part of a text, changed; an edit inside another one is none. What is taken out of lines of its own takes them along. */
function edited(text: string, part: Range, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = part.start;
  const inPart = edits.filter((edit) => isWithin(edit, part));
  for (const edit of inPart.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (edit.start < at) continue;
    const { start, end } = edit.text === '' ? wholeLines(text, edit) : edit;
    pieces.push(text.slice(at, Math.max(at, start)), edit.text);
    at = end;
  }
  return pieces.join('') + text.slice(at, part.end);
}

function wholeLines(text: string, { start, end }: Range): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:\n|$)/u.exec(text.slice(end, end + 1000));
  const isAlone = rest !== null && text.slice(lineStart, start).trim() === '';
  return isAlone ? { start: lineStart, end: end + rest[0].length } : { start, end };
}

/** Notes go, but for definitions in them that are used. */
function withoutNotes(outline: Outline, ranges: OutlineRanges, used: readonly Range[]): Edit[] {
  const keep = (notes: Range): string => keptIn(notes, used, outline, ranges);
  return [
    ...noteRanges(ranges).map((notes) => ({ ...notes, text: keep(notes) })),
    ...outline.noteDivisions.map(rangeOf).map((notes) => ({ ...notes, text: keep(notes) || NOTHING })),
  ];
}

/** What `Note:` begins. */
const noteRanges = ({ slides }: OutlineRanges): Range[] =>
  slides.flatMap(({ body, notes }) => (notes === null ? [] : [{ start: body.end, end: notes.end }]));

/** Definitions to which nothing refers go. */
function withoutDefinitions({ footnotes, linkDefinitions }: Outline, used: readonly Range[]): Edit[] {
  const isUsed = ({ start }: Range): boolean => used.some((one) => one.start === start);
  return [...footnotes.values(), ...linkDefinitions]
    .map(({ position }) => rangeOf(position))
    .filter((range) => !isUsed(range))
    .map((range) => ({ ...range, text: NOTHING }));
}

/** The definitions of footnotes and links to which something refers that is shown. */
function definitionsUsed(shown: Shown): readonly Range[] {
  const { slides, footnotes, hasNotes } = shown;
  const labels = footnotesShown(slides, footnotes, hasNotes);
  const ofFootnotes = [...footnotes.values()].filter(({ label }) => labels.has(label));
  return [...ofFootnotes, ...linksUsed(shown, ofFootnotes)].map(({ position }) => rangeOf(position));
}

/** The definitions of links whose label is in brackets somewhere in what is shown. */
function linksUsed(
  { linkDefinitions, comments, noteDivisions, file, ranges, hasNotes, stubs }: Shown,
  footnotes: readonly { readonly position: Position }[],
): readonly LinkDefinition[] {
  if (linkDefinitions.length === 0) return [];
  const notes = hasNotes ? [] : [...noteDivisions.map(rangeOf), ...noteRanges(ranges)];
  const unshown = [...linkDefinitions.map(({ position }) => position), ...comments].map(rangeOf);
  const out = [...unshown, ...notes].map((range) => ({ ...range, text: ' ' }));
  const whole = { start: ranges.bodyStart, end: file.text.length };
  const ofFootnotes = footnotes.map(({ position }) =>
    file.text.slice(position.start.offset, position.end.offset),
  );
  const shown = [edited(file.text, whole, [...stubs, ...outsideOf(stubs, out)]), ...ofFootnotes].join('\n');
  const labels = new Set([...shown.matchAll(/\[([^[\]]+)\]/gu)].map(([, label = '']) => normalised(label)));
  return linkDefinitions.filter(({ label }) => labels.has(normalised(label)));
}

const normalised = (label: string): string => label.toLowerCase().replace(/\s+/gu, ' ').trim();

/** Those of slides, those behind headings, and those between slides. */
function emptiedComments({ file, comments }: Outline, { slides, bodyStart }: OutlineRanges): Edit[] {
  const found = comments.map(rangeOf);
  let from = bodyStart;
  const lookThrough = (end: number): void => {
    for (const { 0: comment, index } of file.text.slice(from, end).matchAll(/<!--[^]*?(?:-->|$)/gu))
      found.push({ start: from + index, end: from + index + comment.length });
  };
  for (const { heading, body, notes } of slides) {
    lookThrough(heading?.start ?? body.start);
    from = heading?.end ?? body.start;
    lookThrough(body.start);
    from = notes?.end ?? body.end;
  }
  lookThrough(file.text.length);
  return found.map((range) => ({ ...range, text: NOTHING }));
}

/** Charts and diagrams without the lines and ends of lines that say nothing in what is drawn. */
function drawnLines({ slides, file }: Outline): Edit[] {
  return slides
    .flatMap(({ body }) => drawingsIn(body))
    .flatMap(({ type, position }) => {
      const { start, end } = rangeOf(position);
      const unread = type === 'diagram' ? UNREAD_IN_DIAGRAMS : UNREAD_IN_CHARTS;
      return [...headOf(type, file.text.slice(start, end)).matchAll(unread)].map(({ 0: line, index }) => ({
        start: start + index,
        end: start + index + line.length,
        text: '',
      }));
    });
}

/** Mermaid’s comments, and what it says of looks and clicks. */
const UNREAD_IN_DIAGRAMS =
  /(?<=\n[ \t>]*)(?:%%|(?:classDef|class|style|linkStyle|click|accTitle|accDescr)\b)[^\n]*/gu;
/** YAML’s comments; titles, sources and units are taken to the end of their lines. */
const UNREAD_IN_CHARTS = /(?<=\n[ \t>]*)#[^\n]*|(?<=\n[ \t>]*(?!title|source|unit)\w+:[^\n"']*)\s#[^\n]*/gu;

/** What of a drawing is looked through: of a chart its head, which may be all of it. */
function headOf(type: 'chart' | 'diagram', text: string): string {
  if (type === 'diagram') return text;
  const head = /^[^]*?\n[ \t>]*-{3,}[ \t]*(?=\n)/u.exec(text)?.[0];
  return head ?? (/^[^\n]*\n[ \t>]*[A-Za-z][\w-]*[ \t]*:\s/u.test(text) ? text : '');
}

function drawingsIn(
  blocks: readonly (BodyBlock | Block)[],
): readonly (Block & { type: 'chart' | 'diagram' })[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'chart':
      case 'diagram':
        return [block];
      case 'list':
        return block.items.flatMap(({ children }) => drawingsIn(children));
      case 'quotation':
      case 'block-quote':
      case 'division':
        return drawingsIn(block.children);
      case 'paragraph':
      case 'heading':
      case 'code-block':
      case 'table':
      case 'html-block':
      case 'rule':
        return [];
    }
  });
}

/**
 * What the author wrote there and what the deck was built with, and last the sources that are used, wherever they were described. A
 * text is named without its folder.
 */
function frontMatterOf(
  outline: Outline,
  builtWith: { readonly theme?: string },
  hasNotes: boolean,
  part: OutlinePart | null,
): Record<string, unknown> {
  const data = ownKeys(readFrontMatter(outline.file).yaml?.value.value);
  if (!isRecord(data)) return {};
  const { bibliography: _, sources: own, ...written } = data;
  const others = { ...written, ...builtWith };
  const sources = Object.entries(sourcesOf(outline, hasNotes, part)).map(([id, item]) => {
    const source = isRecord(own) && isRecord(own[id]) ? own[id] : { ...item };
    const { text } = source;
    return [id, typeof text === 'string' ? { ...source, text: text.replace(/^.*[/\\]/u, '') } : source];
  });
  return sources.length === 0 ? others : { ...others, sources: Object.fromEntries(sources) };
}

/** A presenter has all; a part that neither cites nor lists sources has those alone in which something is looked up. */
function sourcesOf(
  outline: Outline,
  hasNotes: boolean,
  part: OutlinePart | null,
): Outline['frontMatter']['sources'] {
  const { sources } = outline.frontMatter;
  if (part === null) return hasNotes ? sources : sourcesShown(outline);
  const cited = hasNotes ? citedSourceIds(outline) : new Set<string>();
  const shown = sourcesShown(outline, part.listsSources);
  return Object.fromEntries(
    Object.entries(sources).filter(([id]) => cited.has(id) || Object.hasOwn(shown, id)),
  );
}
