import type { Block } from '../markdown/nodes/block.ts';
import { readFrontMatter } from '../outline/place-in-front-matter.ts';
import { writeYaml } from '../markdown/yaml/write-yaml.ts';
import { footnotesShown, sourcesShown } from '../outline/inlines-of-outline.ts';
import type { BodyBlock, LinkDefinition, Outline } from '../outline/outline.ts';
import { ownKeys } from '../outline/parse-front-matter.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import {
  holdsOnlyComments,
  type OutlineRanges,
  type SlideRange,
  splitSlides,
} from '../outline/split-slides.ts';
import { isRecord } from '../text/is-record.ts';
import type { Position, Range } from '../text/position.ts';

/**
 * The outline of what an audience is shown, or with its notes of what a presenter is, as Markdown. Speaker notes, and footnotes, links and sources that nothing shown refers to, are
 * taken out, and what charts and diagrams pass over; `<!---->` is left of what may have parted two lists. Entries of a bibliography that
 * `outline` has got stand in its front matter. The canonical outline of a canonical outline is itself.
 */
export function canonicalOutline(
  outline: Outline,
  { hasNotes = false, theme = outline.frontMatter.theme }: { hasNotes?: boolean; theme?: string } = {},
): string {
  const { file } = outline;
  const ranges = splitSlides(file);
  const edits = [
    ...(hasNotes ? [] : [...withoutNotes(outline, ranges), ...withoutDefinitions(outline, ranges)]),
    ...emptiedComments(outline, ranges),
    ...drawnLines(outline),
  ];
  const themed = theme === outline.frontMatter.theme ? {} : { theme };
  const body = { start: ranges.bodyStart, end: file.text.length };
  const shown = edited(file.text, body, [...edits, ...keptSlides(outline, ranges, edits)]);
  return `---\n${writeYaml({ ...frontMatterOf(outline, hasNotes), ...themed })}---\n${shown}`;
}

/**
 * The outline that an audience’s deck is composed from: the outline itself where its canonical form shows the same, which it nearly always
 * does; else that form. A definition right under a line of a list is a part of the list, which falls apart without it.
 */
export function outlineForAudience(outline: Outline): Outline {
  const { comments, noteDivisions, linkDefinitions, footnotes, file } = outline;
  const isPlain = comments.length + noteDivisions.length + linkDefinitions.length + footnotes.size === 0;
  if (isPlain) return outline;
  const canonical = parseOutline(file.path, canonicalOutline(outline)).value;
  const isSame = shownIn(canonical.slides) === shownIn(outline.slides);
  return isSame ? outline : { ...canonical, frontMatter: outline.frontMatter };
}

/** What slides show, wherever it stands in the text. */
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

/** What stands in place of a range. */
interface Edit extends Range {
  readonly text: string;
}

/** What is taken out may have parted two lists, as a comment does. */
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

/** Notes go, but for definitions in them that slides refer to. */
function withoutNotes(outline: Outline, ranges: OutlineRanges): Edit[] {
  const { text } = outline.file;
  const shown = footnotesShown(outline.slides, outline.footnotes);
  const footnotes = [...outline.footnotes.values()].filter(({ label }) => shown.has(label));
  const definitions = [...footnotes, ...linksUsed(outline, ranges)].map(({ position }) => rangeOf(position));
  const keptIn = (notes: Range): string =>
    definitions
      .filter((definition) => isWithin(definition, notes))
      .toSorted((one, other) => one.start - other.start)
      .map(({ start, end }) => `${text.slice(start, end)}\n\n`)
      .join('');
  return [
    ...noteRanges(ranges).map((notes) => ({ ...notes, text: keptIn(notes) })),
    ...outline.noteDivisions.map(rangeOf).map((notes) => ({ ...notes, text: keptIn(notes) || NOTHING })),
  ];
}

/** What `Note:` begins. */
const noteRanges = ({ slides }: OutlineRanges): Range[] =>
  slides.flatMap(({ body, notes }) => (notes === null ? [] : [{ start: body.end, end: notes.end }]));

/** Definitions to which nothing shown refers. */
function withoutDefinitions(outline: Outline, ranges: OutlineRanges): Edit[] {
  const { slides, footnotes, linkDefinitions } = outline;
  const shown = footnotesShown(slides, footnotes);
  const used = new Set(linksUsed(outline, ranges));
  const unused = [
    ...[...footnotes.values()].filter(({ label }) => !shown.has(label)),
    ...linkDefinitions.filter((definition) => !used.has(definition)),
  ];
  return unused.map(({ position }) => ({ ...rangeOf(position), text: NOTHING }));
}

/** The definitions of links whose label stands in brackets somewhere in what is shown. */
function linksUsed(outline: Outline, ranges: OutlineRanges): readonly LinkDefinition[] {
  const { linkDefinitions, comments, noteDivisions, file } = outline;
  if (linkDefinitions.length === 0) return [];
  const unshown = [...linkDefinitions.map(({ position }) => position), ...comments, ...noteDivisions];
  const out = [...unshown.map(rangeOf), ...noteRanges(ranges)].map((range) => ({ ...range, text: ' ' }));
  const shown = edited(file.text, { start: ranges.bodyStart, end: file.text.length }, out);
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

/** What the author wrote there, with the sources that are used, wherever they were described. A text is named without its folder. */
function frontMatterOf(outline: Outline, hasNotes: boolean): Record<string, unknown> {
  const data = ownKeys(readFrontMatter(outline.file).yaml?.value.value);
  if (!isRecord(data)) return {};
  const { bibliography: _, sources: own, ...others } = data;
  const shown = hasNotes ? outline.frontMatter.sources : sourcesShown(outline);
  const sources = Object.entries(shown).map(([id, item]) => {
    const source = isRecord(own) && isRecord(own[id]) ? own[id] : { ...item };
    const { text } = source;
    return [id, typeof text === 'string' ? { ...source, text: text.replace(/^.*[/\\]/u, '') } : source];
  });
  return sources.length === 0 ? others : { ...others, sources: Object.fromEntries(sources) };
}
