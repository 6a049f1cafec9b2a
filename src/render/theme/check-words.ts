import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { withoutCssEscapes } from '../../text/css-escapes.ts';
import { XmlFault, readXml } from '../../text/parse-xml.ts';
import { type SourceFile, positionBetween } from '../../text/source-file.ts';
import { addressesInCss, dataOfAddress, plainAddress } from '../pictures/data-address.ts';
import { decodeSvg } from '../pictures/svg-prolog.ts';
import { type SheetPart, readSheet } from './read-sheet.ts';
import { wordsInStyle } from './theme-diagnostics.ts';

/**
 * Letters and figures that a style sheet would put on slides, where nothing compares them with an article. Whatever is written between
 * quotation marks counts, in any property but those that name fonts and areas of a grid, and with its escapes read, as do functions that
 * fetch or count, and drawings with text in addresses.
 */
export function checkWords(file: SourceFile): readonly Diagnostic[] {
  return readSheet(file).parts.flatMap((part) =>
    faultsIn(part).map(({ shown, at, length }) =>
      wordsInStyle(
        { shown },
        { file: file.path, position: positionBetween(file, part.at + at, part.at + at + length) },
      ),
    ),
  );
}

interface Token {
  readonly kind: 'text' | 'name' | 'sign';
  /** With its escapes read. */
  readonly value: string;
  readonly at: number;
  readonly length: number;
}

/** Comments and addresses, however escaped, which are passed over; texts; names; any other sign (CSS Syntax 3, §4). */
const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|(?<![-\w\\])(?:u|\\(?:u|0{0,4}[57]5(?:\r\n|\s)?))(?:r|\\(?:r|0{0,4}[57]2(?:\r\n|\s)?))(?:l|\\(?:l|0{0,4}[46]c(?:\r\n|\s)?))\(\s*(?:"(?:\\[^]|[^"\\\n\r\f])*"\s*\)|'(?:\\[^]|[^'\\\n\r\f])*'\s*\)|(?:\\[^]|[^)\\"'\s])(?:\\[^]|[^)\\])*\)|\))|(?<text>"(?:\\(?:\r\n|[^])|[^"\\\n\r\f])*"?|'(?:\\(?:\r\n|[^])|[^'\\\n\r\f])*'?)|(?<name>(?:\\[^\n\r\f]|[-\w\u0080-\u{10FFFF}])+)|(?<sign>[^\s])/giu;

function tokensIn(css: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: whole, index: at, groups } of css.matchAll(TOKEN)) {
    const { text, name, sign } = groups ?? {};
    if (text === undefined && name === undefined && sign === undefined) continue;
    const kind = text === undefined ? (name === undefined ? 'sign' : 'name') : 'text';
    const value = withoutCssEscapes(kind === 'text' ? whole.slice(1).replace(/["']$/u, '') : whole);
    tokens.push({ kind, value, at, length: whole.length });
  }
  return tokens;
}

interface Fault {
  readonly shown: string;
  readonly at: number;
  readonly length: number;
}

function faultsIn(part: SheetPart): readonly Fault[] {
  const { kind, name, text } = part;
  const whole = { at: 0, length: text.length };
  if (kind === 'rule' && UNREAD.has(name)) return [{ ...whole, length: 1 + name.length, shown: `@${name}` }];
  const drawn = addressesInCss(text).flatMap((address) => wordsInAddress(address) ?? []);
  const tokens = tokensIn(text);
  const isOwn = name.startsWith('--');
  // Where a browser sees the end of a value, and the parser doesn’t, what follows isn’t known.
  const ends = isOwn
    ? []
    : tokens.filter(({ kind: sign, value }) => sign === 'sign' && '{};'.includes(value));
  const isOfNames = kind !== 'declaration' || NAMES_ALONE.test(name);
  const shown = isOfNames
    ? []
    : tokens.flatMap((token, index) => {
        const words = shownBy(token, tokens[index + 1], index > 0, name);
        return words === null ? [] : [{ ...token, shown: words }];
      });
  return [
    ...drawn.map((words) => ({ ...whole, shown: words })),
    ...ends.map((token) => ({ ...token, shown: token.value })),
    ...shown,
  ];
}

/** What a part of a value puts on slides; `null` for nothing. */
function shownBy(
  { kind, value }: Token,
  next: Token | undefined,
  isInValue: boolean,
  property: string,
): string | null {
  if (kind === 'text') return hasWords(value) ? value : null;
  if (kind === 'sign') return value === '@' ? unreadRule(next) : null;
  if (next?.value === '(' && FETCHING.has(value.toLowerCase())) return `${value}()`;
  const isNumber = property.startsWith('counter-') && value.toLowerCase() === 'list-item';
  return isNumber || (isInValue && value.startsWith('--font')) ? value : null;
}

function unreadRule(name: Token | undefined): string | null {
  const rule = name?.value.toLowerCase() ?? '';
  return UNREAD.has(rule) ? `@${rule}` : null;
}

/** Texts in these name fonts and areas. */
const NAMES_ALONE = /^(?:font(?:-[a-z-]+)?|src|grid(?:-[a-z-]+)?|--font[\w-]*)$/u;

/** Rules that make numbers of letters, and that bring in others, which may be in their own address. */
const UNREAD: ReadonlySet<string> = new Set(['counter-style', 'import']);

/** Functions that give a text, of an attribute, a count or the page. */
const FETCHING: ReadonlySet<string> = new Set([
  'attr',
  'content',
  'counter',
  'counters',
  'leader',
  'string',
  'symbols',
  'target-counter',
  'target-counters',
  'target-text',
]);

/** Letters, figures, signs that are made of them, and those that only a font knows. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}\p{Co}\p{Cn}\p{Regional_Indicator}]/u.test(text.normalize('NFKC'));
}

/** Words that a drawing in an address shows, or what of it can’t be read; `null` for none. */
function wordsInAddress(address: string, storey = 0): string | null {
  const data = dataOfAddress(address);
  if (data === null || !data.type.startsWith('image/svg')) return null;
  if (storey > DEEPEST) return data.type;
  let words = '';
  const open: string[] = [];
  try {
    readXml(decodeSvg(data.bytes), {
      open: ({ local, attributes }) => {
        open.push(local);
        for (const { local: name, value } of attributes)
          for (const within of name === 'href' ? [plainAddress(value)] : addressesInCss(value))
            words += wordsInAddress(within, storey + 1) ?? '';
      },
      close: () => void open.pop(),
      text: (text) => {
        if (!UNSEEN.has(open.at(-1) ?? '')) words += text;
      },
    });
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return data.type;
  }
  return /[\p{L}\p{N}]/u.test(words.normalize('NFKC')) ? words.trim() : null;
}

const DEEPEST = 3;

/** Elements whose text isn’t drawn. */
const UNSEEN: ReadonlySet<string> = new Set(['style', 'script', 'title', 'desc', 'metadata']);
