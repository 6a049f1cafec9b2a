import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type SourceFile, positionBetween } from '../../text/source-file.ts';
import { wordsInStyle } from './theme-diagnostics.ts';

/**
 * Letters and figures that a style sheet would put on slides, where nothing compares them with an article. Whatever is written between
 * quotation marks counts, in any property but those that name fonts and areas of a grid, and with its escapes read, as do functions that
 * fetch or count.
 */
export function checkWords(file: SourceFile): readonly Diagnostic[] {
  return statementsIn(file.text).flatMap((statement) =>
    faultsIn(statement).map(({ shown, at, length }) =>
      wordsInStyle({ shown }, { file: file.path, position: positionBetween(file, at, at + length) }),
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

/** What is between two braces or semicolons: a declaration, or what leads to a block. */
interface Statement {
  readonly tokens: readonly Token[];
  readonly opensBlock: boolean;
}

/** Comments and addresses, which are passed over; texts; names; any other sign (CSS Syntax 3, §4). */
const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|\burl\(\s*(?:"(?:\\[^]|[^"\\\n\r\f])*"\s*\)|'(?:\\[^]|[^'\\\n\r\f])*'\s*\)|(?:\\[^]|[^)\\"'\s])(?:\\[^]|[^)\\])*\)|\))|(?<text>"(?:\\(?:\r\n|[^])|[^"\\\n\r\f])*"?|'(?:\\(?:\r\n|[^])|[^'\\\n\r\f])*'?)|(?<name>(?:\\[^\n\r\f]|[-\w\u0080-\u{10FFFF}])+)|(?<sign>[^\s])/giu;

function statementsIn(css: string): readonly Statement[] {
  const statements: Statement[] = [];
  let tokens: Token[] = [];
  for (const { 0: whole, index: at, groups } of css.matchAll(TOKEN)) {
    const { text, name, sign } = groups ?? {};
    if (sign !== undefined && '{};'.includes(sign)) {
      statements.push({ tokens, opensBlock: sign === '{' });
      tokens = [];
    } else if (text !== undefined || name !== undefined || sign !== undefined) {
      const kind = text === undefined ? (name === undefined ? 'sign' : 'name') : 'text';
      const value = unescaped(kind === 'text' ? whole.slice(1).replace(/["']$/u, '') : whole);
      tokens.push({ kind, value, at, length: whole.length });
    }
  }
  return [...statements, { tokens, opensBlock: false }];
}

/** Escapes read as the characters that they stand for (CSS Syntax 3, §4.3.7). */
function unescaped(written: string): string {
  return written.replace(/\\(?:([\da-f]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|[^]))/giu, (_whole, code, sign) => {
    if (typeof code !== 'string') return /[\n\r\f]/u.test(String(sign)) ? '' : String(sign);
    const point = Number.parseInt(code, 16);
    return point === 0 || 0x10ffff < point ? '\uFFFD' : String.fromCodePoint(point);
  });
}

interface Fault {
  readonly shown: string;
  readonly at: number;
  readonly length: number;
}

function faultsIn(statement: Statement): readonly Fault[] {
  const { tokens } = statement;
  const [first, second] = tokens;
  if (first?.value === '@') return second === undefined ? [] : faultsInRule(first, second);
  const name = first?.kind === 'name' && second?.value === ':' ? first.value : null;
  const property = name === null || name.startsWith('--') ? name : name.toLowerCase();
  if (isOfNames(property, statement)) return [];
  return tokens.flatMap((token, index) => {
    const shown = shownBy(token, tokens[index + 1], index > 0, property ?? '');
    return shown === null ? [] : [{ ...token, shown }];
  });
}

function faultsInRule(sign: Token, { value }: Token): readonly Fault[] {
  const rule = value.toLowerCase();
  return UNREAD.has(rule) ? [{ ...sign, shown: `@${rule}`, length: 1 + value.length }] : [];
}

/** Whether the texts of a statement are names: in selectors, and of fonts. The value of a property of one’s own may hold a block. */
function isOfNames(property: string | null, { opensBlock }: Statement): boolean {
  const isSelector = opensBlock && property?.startsWith('--') !== true;
  return isSelector || NAMES_ALONE.test(property ?? '');
}

/** What a part of a value puts on slides; `null` for nothing. */
function shownBy(
  { kind, value }: Token,
  next: Token | undefined,
  isInValue: boolean,
  property: string,
): string | null {
  if (kind === 'text') return hasWords(value) ? value : null;
  if (kind === 'sign') return null;
  if (next?.value === '(' && FETCHING.has(value.toLowerCase())) return `${value}()`;
  const isNumber = property.startsWith('counter-') && value.toLowerCase() === 'list-item';
  return isNumber || (isInValue && value.startsWith('--font')) ? value : null;
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
