import type { YAMLError } from 'yaml';

import type { Fix } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import {
  type Position,
  type Range,
  type SourceFile,
  lineText,
  positionBetween,
} from '../text/source-file.ts';

/** What is wrong with a YAML text, and what to do about it, in the words of somebody who writes outlines. */
export interface YamlProblem {
  /** A clause that follows a colon. */
  readonly problem: string;
  /** `null` where the problem says all that can be said. */
  readonly hint: string | null;
  /** What a machine can do about it. */
  readonly remedy: YamlRemedy | null;
}

/** Marks around the value of the line, or blanks for the tabs before it. */
type YamlRemedy = 'quote' | 'indent';

/** Puts what the YAML library says `at` a range of the text into plain words; what has none yet is passed on. */
export function yamlProblem({ code, message }: YAMLError, at: string): YamlProblem {
  const said = `${code}: ${message}`;
  const known = PROBLEMS.find(([pattern]) => pattern.test(said));
  if (known !== undefined)
    return {
      problem: known[1],
      hint: TYPOGRAPHIC_MARK.test(at) ? STRAIGHT_MARKS : known[2],
      remedy: known[3] ?? null,
    };
  const problem = message.replace(/[.:\s]+$/u, '').replace(/^./u, (letter) => letter.toLowerCase());
  return { problem, hint: null, remedy: null };
}

/** Word processors write such marks for those that were typed. */
const TYPOGRAPHIC_MARK = /^[“”„«»‘’‚]/u;

const STRAIGHT_MARKS =
  'YAML knows straight quotation marks only: put "…" or \'…\' around the value; inside them “…” are ordinary signs.';

const PROBLEMS: readonly (readonly [
  said: RegExp,
  problem: string,
  hint: string | null,
  remedy?: YamlRemedy,
])[] = [
  [/^DUPLICATE_KEY/u, 'this key is there twice', 'Leave one of them out.'],
  [
    /^TAB_AS_INDENT/u,
    'lines can’t be indented by tabs',
    'Indent nested keys and lists by two spaces.',
    'indent',
  ],
  [
    /^BLOCK_AS_IMPLICIT_KEY/u,
    'a colon makes a second key of this value',
    'Put a value that holds a colon in quotation marks: title: "War: a reading".',
    'quote',
  ],
  [
    /^MULTILINE_IMPLICIT_KEY|followed by map values/u,
    'this line has no colon behind its key',
    'Each line is “key: value”; a line that continues the value above it is indented by two spaces.',
  ],
  [
    /closing .quote/u,
    'a quotation mark is never closed',
    'The value begins with a quotation mark here and has none at its end.',
  ],
  [
    /end with a [\]}]/u,
    'a bracket is never closed',
    'The value begins with [ or { here and has no ] or } at its end. Put words that begin with a bracket in quotation marks.',
  ],
  [
    /^BAD_INDENT/u,
    'this line is indented otherwise than those around it',
    'Lines that belong together begin below each other; what belongs to a key is indented by two spaces.',
  ],
  [
    /^BAD_SCALAR_START|^BAD_ALIAS/u,
    'a value can’t begin with this sign',
    'Put the value in quotation marks.',
    'quote',
  ],
  [
    /^BAD_DQ_ESCAPE/u,
    'a backslash in "…" stands for something else',
    'Write the value in single quotation marks, or the backslash twice.',
  ],
  [
    /at node end/u,
    'the value continues after its end',
    'Put all of it in quotation marks of the other kind, or in none.',
  ],
  [
    /^MULTIPLE_DOCS/u,
    'a line of --- ends it',
    'Leave one line of --- above the first key, and one under the last.',
  ],
];

/** What a machine can do about a fault of the YAML between two offsets of a file; `null` where the line doesn’t let it. */
export function yamlFix(
  remedy: YamlRemedy | null,
  file: SourceFile,
  yaml: Range,
  { start }: Position,
): Fix | null {
  switch (remedy) {
    case 'quote':
      return quotedLine(file, start.line);
    case 'indent':
      return withoutTabs(file, yaml);
    case null:
      return null;
  }
}

/** Puts marks around the whole value of a line. */
function quotedLine(file: SourceFile, line: number): Fix | null {
  const written = lineText(file, line).trimEnd();
  const { value = '' } = LINE.exec(written)?.groups ?? {};
  if (value === '' || /\s#/u.test(value)) return null;
  const end = (file.lineStarts[line - 1] ?? 0) + written.length;
  return quoted(file, { start: end - value.length, end });
}

/** A key, and a value that begins with no mark of YAML’s own forms. */
const LINE = /^[ \t]*(?:- +)?[\p{L}\p{N}_-]+:[ \t]+(?<value>[^\s"'[{|>#][^]*)$/u;

/** Puts marks around a value, which then means itself. */
export function quoted(file: SourceFile, { start, end }: Range): Fix {
  const value = file.text.slice(start, end);
  const text = /["\\]/u.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return fixTo(text, positionBetween(file, start, end), 'Put the whole value in quotation marks');
}

/** Two blanks for each tab that a line begins with, from the first such line to the last: only one is reported at a time. */
function withoutTabs(file: SourceFile, { start, end }: Range): Fix | null {
  const text = file.text.slice(start, end);
  const indents = [...text.matchAll(/^[ \t]*\t[ \t]*/gmu)];
  const [first, last] = [indents[0], indents.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [first.index, last.index + last[0].length];
  const indented = text.slice(from, to).replaceAll(/^[ \t]+/gmu, (indent) => indent.replaceAll('\t', '  '));
  return fixTo(indented, positionBetween(file, start + from, start + to), 'Indent by two spaces');
}
