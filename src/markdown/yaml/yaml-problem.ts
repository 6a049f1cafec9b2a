import type { YAMLError } from 'yaml';

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
export type YamlRemedy = 'quote' | 'indent';

/** Puts what the YAML library says `at` a stretch of the text into plain words; what has none yet is passed on. */
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
  'YAML knows straight quotation marks only: put "…" or \'…\' round the value; inside of them “…” are words like others.';

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
    'Each line is “key: value”; a line that goes on with the value above it is indented by two spaces.',
  ],
  [
    /closing .quote/u,
    'a quotation mark is never closed',
    'The value begins with a quotation mark here and has none at its end.',
  ],
  [
    /end with a [\]}]/u,
    'a bracket is never closed',
    'The value begins with [ or { here and has no ] or } at its end. Words that begin with a bracket stand in quotation marks.',
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
    'the value goes on behind its end',
    'Put all of it in quotation marks of the other kind, or in none.',
  ],
  [
    /^MULTIPLE_DOCS/u,
    'a line of --- ends it',
    'Leave one line of --- above the first key, and one under the last.',
  ],
];
