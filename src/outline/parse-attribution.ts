import type { Checked } from '../diagnostics/diagnostic.ts';
import type { Block, Paragraph } from '../markdown/nodes/block.ts';
import { DASH } from '../markdown/read-block-quote.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import { plainText, standingText } from '../markdown/nodes/plain-text.ts';
import { COMMA, splitInlines, splitLastLine, trimInlines } from '../markdown/inlines/split-inlines.ts';
import type { SourceFile } from '../text/source-file.ts';
import { emptyAttribution, struckAttribution } from './outline-diagnostics.ts';
import type { Attribution } from './outline.ts';

/** The blocks of a quotation without its attribution line, and what that line says. */
export interface AttributedBlocks {
  readonly children: readonly Block[];
  readonly attribution: Attribution | null;
}

/**
 * Takes the attribution off a block quote: its last line, when that starts with a dash.
 *
 *     — SPEAKER[, ROLE] [via INTERMEDIARY]… [, trans. TRANSLATOR] [@source, para. N]
 *
 * A quotation that ends in a citation, without such a line, has a source and no speaker. A hyphen is taken for the dash where the
 * line, an item by itself for Markdown, ends in a citation.
 */
export function takeAttribution(blocks: readonly Block[], file: SourceFile): Checked<AttributedBlocks> {
  const end = blocks.at(-1);
  const item = itemLikeAttribution(blocks);
  const last = item ?? end;
  if (last?.type !== 'paragraph') return { value: { children: blocks, attribution: null }, diagnostics: [] };
  const [words, line] = splitLastLine(last.children, file);
  const before = blocks.slice(0, -1);
  const marked = item === null ? withoutDash(line, file) : line;
  if (marked === null) return { value: takeTrailingCitation(before, last, file), diagnostics: [] };
  const children = words.length === 0 ? before : [...before, { ...last, children: words }];
  const position = { start: line[0]?.position.start ?? last.position.start, end: last.position.end };
  const attribution = { ...readAttribution(marked, file), position };
  const isEmpty = attribution.speaker.length === 0 && attribution.citation === null;
  const place = { file: file.path, position };
  const isStruck = plainText(marked) !== standingText(marked);
  const diagnostics = [
    ...(isEmpty ? [emptyAttribution({}, place)] : []),
    ...(isStruck ? [struckAttribution({}, place)] : []),
  ];
  return { value: { children, attribution }, diagnostics };
}

/** The one line of the one item of a list that ends a quotation, when it ends in a citation; `null` for anything else. */
function itemLikeAttribution(blocks: readonly Block[]): Paragraph | null {
  const list = blocks.at(-1);
  if (blocks.length < 2 || list?.type !== 'list' || list.isOrdered) return null;
  const [line, ...others] = list.items.flatMap(({ children }) => children);
  if (line?.type !== 'paragraph' || others.length > 0) return null;
  const isOneLine = line.children.every(({ type }) => type !== 'break');
  return isOneLine && line.children.at(-1)?.type === 'citation' ? line : null;
}

/** The line without the dash it starts with; `null` when it starts with none. */
function withoutDash(line: readonly Inline[], file: SourceFile): readonly Inline[] | null {
  const first = line[0];
  if (first?.type !== 'text') return null;
  if (!DASH.test(first.value)) return null;
  const [, ...rest] = splitInlines(line, DASH, file, 2);
  return rest.flat();
}

/** “trans. Name” or “translated by Name”; the word alone may be part of a role. */
export const TRANSLATOR = /(?:^|[,;，،]\s*|(?<!\s)\s+)(?:trans\.(?:\s+by\b)?|trans(?:lated)?\s+by\b)\s*/u;

/** Before those who carried the words. */
export const CARRIED_BY = /(?<!\s)\s*(?:[,，،]\s*)?\bvia\s+/u;

export type AttributionParts = Omit<Attribution, 'position'>;

/** What a line says that isn’t there. */
export const NO_ATTRIBUTION: AttributionParts = {
  speaker: [],
  role: [],
  intermediaries: [],
  translator: [],
  citation: null,
};

function readAttribution(line: readonly Inline[], file: SourceFile): AttributionParts {
  const citation = line.findLast((node) => node.type === 'citation') ?? null;
  const text = trimInlines(
    line.filter((node) => node !== citation),
    file,
  );
  const [said = [], translator = []] = splitInlines(text, TRANSLATOR, file, 2);
  const [named = [], ...carried] = splitInlines(said, CARRIED_BY, file);
  const intermediaries = carried.flatMap((intermediary) =>
    splitInlines(intermediary, /(?<!\s)\s*(?:→|->|›)\s*/u, file),
  );
  const [speaker = [], role = []] = splitInlines(named, COMMA, file, 2);
  return {
    speaker,
    role,
    intermediaries: intermediaries.filter((intermediary) => intermediary.length > 0),
    translator,
    citation,
  };
}

/** “words [@cmp, para. 2]” has a source, though no line that names a speaker. */
function takeTrailingCitation(before: readonly Block[], last: Paragraph, file: SourceFile): AttributedBlocks {
  const citation = last.children.at(-1);
  if (citation?.type !== 'citation') return { children: [...before, last], attribution: null };
  const children = [...before, { ...last, children: trimInlines(last.children.slice(0, -1), file) }];
  return { children, attribution: { ...NO_ATTRIBUTION, citation, position: citation.position } };
}
