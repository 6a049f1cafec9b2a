import { type DeckLine, LONGEST_LINE } from './split-deck.ts';

/** What the cross-references of a deck stand for, by their names: `fig-x` for “Fig. 1”, `sec-y` for a link, `@good` for the number of an example. */
export type References = ReadonlyMap<string, string>;

/** How Quarto’s references to figures, tables, listings and equations begin, and what is written for them. */
const KINDS: ReadonlyMap<string, readonly [before: string, behind: string]> = new Map([
  ['fig', ['Fig. ', '']],
  ['tbl', ['Tab. ', '']],
  ['lst', ['Lst. ', '']],
  ['eq', ['(', ')']],
  ['@', ['(', ')']],
]);

/** Numbers what Quarto and Pandoc number, in the order of the deck. */
export function referencesIn(lines: readonly DeckLine[]): References {
  const references = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const line of lines) {
    const { kind, name, words } = labelIn(line);
    if (kind === 'sec') references.set(name, `[${words}](#${name})`);
    const [before, behind] = KINDS.get(kind) ?? [];
    if (before === undefined || references.has(name)) continue;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    references.set(name, `${before}${count}${behind}`);
  }
  return references;
}

interface Label {
  /** `fig`, `sec` …, or `@` for an example; empty for none. */
  readonly kind: string;
  readonly name: string;
  /** The words of a heading. */
  readonly words: string;
}

function labelIn({ text, isCode, number }: DeckLine): Label {
  const [, example] = isCode ? [] : (/^\s*\((@[\w-]*)\)\s/u.exec(text) ?? []);
  if (example !== undefined) return { kind: '@', name: example === '@' ? `@${number}` : example, words: '' };
  const sought = isCode
    ? /^\s*#\| label: *((fig|tbl|lst)-[\w-]+)/u
    : /\{[^{}]*#((fig|tbl|lst|eq|sec)-[\w-]+)[^{}]*\}/u;
  const [, name = '', kind = ''] = sought.exec(text.slice(-LONGEST_LINE)) ?? [];
  const words = kind === 'sec' ? text.replaceAll(/^#+ |\s*\{[^{}]*\}\s*$|[[\]]/gu, '') : '';
  return { kind, name, words };
}

/** What a label of Quarto’s is numbered as, with a colon behind it; empty for no label. */
export function numberFor(braces: string, references: References): string {
  const [, name = ''] = /#((?:fig|tbl|lst)-[\w-]+)/u.exec(braces) ?? [];
  const number = references.get(name);
  return number === undefined ? '' : `${number}: `;
}

const REFERENCE = /(-?)@((?:fig|tbl|lst|eq|sec)-[\w-]*\w)/giu;
const ONE_REFERENCE = new RegExp(REFERENCE, 'iu');

/** References in words, as what they are numbered; `leave` is told those to nothing. */
export function withoutReferences(
  text: string,
  references: References,
  leave: (what: string, instead: string) => void,
): string {
  // Brackets are for several of them, and for those with words before.
  const freed = text.replaceAll(/\[([^[\]@]*@[^[\]]*)\](?![({])/gu, (all, inside: string) =>
    inside.split(';').every((one) => ONE_REFERENCE.test(one)) ? inside : all,
  );
  return freed.replaceAll(REFERENCE, (all, minus: string, name: string) => {
    const number = references.get(name.replace(/^./u, (first) => first.toLowerCase()));
    if (number === undefined) leave(`what “${all}” refers to`, 'Write what it is.');
    return number === undefined ? name : minus === '' ? number : number.replace(/^\D+ /u, '');
  });
}
