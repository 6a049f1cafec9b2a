import type { Fix } from '../../diagnostics/diagnostic.ts';
import { fixTo } from '../../diagnostics/write-instead.ts';
import { type Position, type SourceFile, positionBetween } from '../../text/source-file.ts';
import { isLanguageTag } from '../../text/language-tag.ts';
import type { MarkdownContext } from './mapped-text.ts';
import { spanSyntax } from './markdown-diagnostics.ts';
import type { Heading } from '../nodes/block.ts';
import { type Attributes, UNCOMPARED_CLASSES } from '../nodes/inline.ts';

/** What a node without `{…}` has. */
export const NO_ATTRIBUTES: Attributes = { id: null, classes: [], language: null, pairs: new Map() };

/** Text and attributes of a heading that may end in `{…}`. */
export interface TextWithAttributes {
  readonly text: string;
  readonly attributes: Attributes;
  /** What is at the end, is meant as attributes and isn't written like them; `null` for anything else. */
  readonly unread: UnreadAttributes | null;
}

/** Attributes with a slip in them. */
export interface UnreadAttributes {
  readonly written: string;
  /** As they are written without it; `null` where that isn’t sure. */
  readonly meant: string | null;
}

/**
 * Reads the inside of `{#id .class key=value key="two words"}` (Pandoc's attribute syntax). Gives `null` when it is
 * anything else, so that a brace in running text stays a brace.
 */
export function parseAttributes(inside: string): Attributes | null {
  let id: string | null = null;
  const classes: string[] = [];
  const pairs = new Map<string, string>();
  let rest = inside.trim().replace(BARE_PLACE, '.$<place>');
  if (rest === '') return null;
  while (rest !== '') {
    const match = ATTRIBUTE.exec(rest);
    if (match === null) return null;
    const { id: name, class: className, key, quoted, bare } = match.groups ?? {};
    if (name !== undefined) id = name;
    if (className !== undefined) classes.push(className);
    if (key !== undefined) pairs.set(key.replace(/^time$/iu, 'time'), quoted ?? bare ?? '');
    rest = rest.slice(match[0].length).trimStart();
  }
  return { id, classes, language: languageIn(pairs), pairs };
}

/** A word for the place of a picture after a class is one, too: `{.figure left}`. */
const BARE_PLACE = /(?<=^\.[\w-]+ +)(?<place>left|right|full)(?=\s|$)/u;

/** What is no tag of a language says nothing. */
function languageIn(pairs: ReadonlyMap<string, string>): string | null {
  const language = pairs.get('lang') ?? '';
  return isLanguageTag(language) ? language : null;
}

/** Where the `time=10` of a heading is. */
export function placeOfTime(heading: Position, file: SourceFile): Position {
  const { start, end } = heading;
  const text = file.text.slice(start.offset, end.offset);
  const found = [...text.matchAll(/\btime=(?:["“”][^"“”]*["“”]|[^\s"“”}]+)/giu)].at(-1);
  if (found === undefined) return heading;
  const from = start.offset + found.index;
  return positionBetween(file, from, from + found[0].length);
}

/** Writes how many minutes a heading’s section or slide is to take after it, in place of those that are there. */
export function writeTime({ attributes, position }: Heading, minutes: number, file: SourceFile): Fix {
  const time = `time=${minutes}`;
  if (attributes.pairs.has('time')) return fixTo(time, placeOfTime(position, file));
  const { start, end } = position;
  const text = file.text.slice(start.offset, end.offset).trimEnd();
  const hasAttributes = attributes !== NO_ATTRIBUTES;
  const at = start.offset + (hasAttributes ? text.lastIndexOf('}') : text.length);
  return fixTo(hasAttributes ? ` ${time}` : ` {${time}}`, positionBetween(file, at, at));
}

/**
 * Parts `Heading {.claim}` into its text and its attributes. Those of a span at its end, `[“so-called”]{.scare}`, are the span’s. Braces
 * with a slip in them, or one of which is missing, are taken as they are meant; none of them is words of the heading.
 */
export function splitAttributes(text: string): TextWithAttributes {
  const plain = { text, attributes: NO_ATTRIBUTES, unread: null };
  const whole = /\{([^{}]*)\}\s*$/u.exec(text);
  const match = whole ?? UNCLOSED.exec(text) ?? UNOPENED.exec(text);
  if (match === null || endsInSpan(text.slice(0, match.index))) return plain;
  const [written, inside = ''] = match;
  const { attributes, unread } = readAttributes(written, inside, whole !== null);
  if (unread !== null && !/^\s*:?[.#]\s?[\w-]|[\w-]=/u.test(inside)) return plain;
  return { text: text.slice(0, match.index).trimEnd(), attributes: attributes ?? NO_ATTRIBUTES, unread };
}

/** Attributes as they are written, else as they are meant; `null` where that isn’t sure. */
export function readAttributes(
  written: string,
  inside: string,
  isWhole = true,
): { readonly attributes: Attributes | null; readonly unread: UnreadAttributes | null } {
  const attributes = isWhole ? parseAttributes(inside) : null;
  if (attributes !== null) return { attributes, unread: null };
  const meant = attributesMeant(inside);
  const unread = { written: written.trim(), meant: meant === null ? null : `{${meant}}` };
  return { attributes: meant === null ? null : parseAttributes(meant), unread };
}

/** `{.claim by="me"` and `.claim}`: a brace is missing. */
const UNCLOSED = /(?<!\\)\{+(\s*:?(?:[.#]\s?[A-Za-z_]|(?:by|time|lang)\s?=)[^{}]*)$/u;
const UNOPENED = /(?<=^|\s)([.#][A-Za-z_][\w-]*(?:\s[^{}]*)?)\}+\s*$/u;

/** Whether a text ends in brackets that attributes right after them make a span; those of a citation or a footnote are none. */
function endsInSpan(text: string): boolean {
  let depth = 0;
  for (let at = text.length - 1; at >= Math.max(0, text.length - MAX_SPAN); at -= 1) {
    if (text[at - 1] === '\\') at -= 1;
    else if (text[at] === ']') depth += 1;
    else if (text[at] === '[') depth -= 1;
    if (depth === 0) return text[at] === '[' && !/[@^]/u.test(text.charAt(at + 1));
  }
  return false;
}

/** Spans longer than this are no spans; it bounds the search for the other bracket. */
export const MAX_SPAN = 2000;

/** One attribute: `#name`, `.class`, `key=word` or `key="words"`, also in the typographic marks that editors make of straight ones. */
const ATTRIBUTE =
  /^(?:#(?<id>[\w:.-]+)|\.(?<class>[\w-]+)|(?<key>[A-Za-z][\w:.-]*)=(?:["“”](?<quoted>[^"“”]*)["“”]|(?<bare>[^\s"“”]+)))(?=\s|$)/u;

/** Reports `markdown/attributes` for what is last in a range and was meant as attributes. */
export function reportUnreadAttributes(
  { written, meant }: UnreadAttributes,
  position: Position,
  { file, report }: MarkdownContext,
): void {
  const { start, end } = position;
  const at = file.text.slice(start.offset, end.offset).lastIndexOf(written);
  const from = start.offset + at;
  const exact = at === -1 ? null : positionBetween(file, from, from + written.length);
  const fix: Fix | null = meant === null || exact === null ? null : fixTo(meant, exact);
  report(spanSyntax({ written, meant }, { file: file.path, position: exact ?? position, fix }));
}

/** Attributes as they are written: separated by blanks alone, with marks around values of several words; `null` where that doesn’t help. */
function attributesMeant(unread: string): string | null {
  const bare = unread
    .trim()
    .replace(/^:|[)\]>]+$/gu, '')
    .replaceAll(/(?<=^|\s)([.#])\s(?=[A-Za-z_])/gu, '$1');
  const spelt = bare.split(BETWEEN).map(spelling);
  const meant = spelt.join(' ');
  return spelt.includes(null) || parseAttributes(meant) === null ? null : meant;
}

const BETWEEN = /(?:\s*[,;]\s*|\s+)(?=[#.][\p{L}_]|[A-Za-z][\w:.-]*\s?=)/u;

function spelling(attribute: string): string | null {
  const written = attribute.replace(/[\s,;]+$/u, '');
  if (/^[#.][\w:.-]+$/u.test(written)) return written;
  if (SPAN_CLASSES.has(written)) return `.${written}`;
  const { key = '', value = '' } = PAIR.exec(written)?.groups ?? {};
  const words = withoutMarks(value);
  if (key === '' || words === '' || /["“”{}]/u.test(words.replace(QUOTED, ''))) return null;
  return QUOTED.test(words) || /^[^\s'‘’]+$/u.test(words) ? `${key}=${words}` : `${key}="${words}"`;
}

/** A value without the single marks around it, or the one of two marks that is there. */
function withoutMarks(value: string): string {
  const words = value.replace(/^(?:'(?<single>[^']*)'|‘(?<curly>[^‘’]*)’)$/u, '$<single>$<curly>');
  return QUOTED.test(words) ? words : words.replace(/^["“”]|["“”]$/gu, '');
}

const PAIR = /^(?<key>[A-Za-z][\w:.-]*)\s?=\s?(?<value>[^]*)$/u;
const QUOTED = /^["“”][^"“”]*["“”]$/u;

/** Classes that say what words in marks are, and never mean anything else in braces behind them. */
const SPAN_CLASSES: ReadonlySet<string> = new Set([...UNCOMPARED_CLASSES, 'inferred']);
