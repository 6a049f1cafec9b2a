import type { z } from 'zod';

import { nearestWord } from '../diagnostics/nearest-word.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../markdown/read-yaml.ts';
import type { YamlReading } from '../markdown/read-yaml.ts';
import type { SourceFile } from '../source/source-file.ts';
import { ALL_EDITIONS, EDITIONS, HANDOUT_FORMS, PAPERS } from './edition.ts';
import { FrontMatter } from './front-matter.ts';
import { unknownKey, wrongValue } from './outline-diagnostics.ts';
import { readPrintedTexts, type PrintedFrontMatter } from './printed-texts.ts';

/** The front matter of an outline that has none. */
export const NO_FRONT_MATTER: FrontMatter = FrontMatter.parse({}, { jitless: true });

/**
 * Reads the front matter. Each unknown key and wrong value is reported at its place and left out; what is right is kept,
 * so that one slip doesn't hide the next.
 */
export function parseFrontMatter(file: SourceFile, start: number, end: number): Checked<PrintedFrontMatter> {
  const yaml = readYaml(file, start, end);
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  let data = withoutForeignKeys(yaml.value.value);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const result = FrontMatter.safeParse(data, READING);
    if (result.success) return { value: readPrintedTexts(result.data, yaml.value), diagnostics };
    for (const issue of result.error.issues) {
      diagnostics.push(...complaints(issue, yaml.value, file));
      data = withoutPath(data, issue);
    }
  }
  return { value: { frontMatter: NO_FRONT_MATTER, passages: [] }, diagnostics };
}

/** Making code for a schema takes longer than reading through it the few times that one run does. */
const READING = { reportInput: true, jitless: true } as const;

/** Each round takes the faults of the last one out; faults inside a corrected part need another. */
const MAX_ROUNDS = 4;

/** Keys that reveal-md reads; decks written for it open unchanged. */
const REVEAL_MD_KEYS = new Set([
  'revealOptions',
  'highlightTheme',
  'separator',
  'verticalSeparator',
  'notesSeparator',
  'css',
  'preprocessor',
  'template',
  'assetsDir',
  'absoluteUrl',
  'staticDirs',
  'listingTemplate',
  'glob',
  'faviconPath',
  'watch',
  'print',
]);

/** reveal-md's theme and scripts share their names with ours but not their values. */
function withoutForeignKeys(data: unknown): unknown {
  if (!isRecord(data)) return data ?? {};
  const isRevealMd = Object.keys(data).some((key) => REVEAL_MD_KEYS.has(key));
  const kept = Object.entries(data).filter(
    ([key, value]) =>
      !REVEAL_MD_KEYS.has(key) &&
      !(isRevealMd && key === 'theme') &&
      !(key === 'scripts' && Array.isArray(value)),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'date' || key === 'title' ? asText(value) : value]),
  );
}

/** `date: 2026` and `title: 1984` are numbers to YAML and words to the author. */
function asText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

function complaints(issue: z.core.$ZodIssue, yaml: YamlReading, file: SourceFile): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const nearest = nearestWord(key, Object.keys(FrontMatter.shape));
      return unknownKey(
        { key, nearest },
        { file: file.path, position: yaml.positionOf([...issue.path, key], 'key') },
      );
    });
  }
  const key = issue.path.map(String).join('.') || 'front matter';
  const position = yaml.positionOf(issue.path, issue.code === 'invalid_key' ? 'key' : 'value');
  const args = { key, expected: expectation(issue), nearest: nearestTo(issue) };
  return [wrongValue(args, { file: file.path, position })];
}

/** What a misspelt word was probably meant to be, for keys that take words of ours. */
function nearestTo({ path, input }: z.core.$ZodIssue): string | null {
  const known = WORDS_OF_KEY.get(String(path[0] ?? '')) ?? [];
  const given = (Array.isArray(input) ? input : [input]).map(String);
  const unknown = given.find((word) => !known.includes(word));
  return unknown === undefined ? null : nearestWord(unknown, known);
}

const WORDS_OF_KEY: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['editions', [...EDITIONS, ALL_EDITIONS]],
  ['paper', PAPERS],
  ['handout', HANDOUT_FORMS.map(String)],
]);

/** What a value should have been, in the words of somebody who writes outlines. */
function expectation(issue: z.core.$ZodIssue): string {
  if (isMissing(issue)) return 'there';
  const known =
    EXPECTED_OF_KEY[String(issue.path.at(-1) ?? '')] ?? EXPECTED_OF_KEY[String(issue.path[0] ?? '')];
  if (known !== undefined) return known;
  if (issue.code === 'invalid_key') return 'a short id of letters and digits';
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected] ?? `a ${issue.expected}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') return 'a text, or a list of texts';
  return issue.code === 'too_small' ? 'longer than nothing' : issue.message.toLowerCase();
}

const EXPECTED_OF_KEY: Readonly<Record<string, string>> = {
  lang: 'a language tag such as en or zh-Hans',
  theme: 'the name of a theme, in lower case',
  issued: 'a date such as 2017-09-18',
  accessed: 'a date such as 2017-09-18',
  date: 'a text, as it is to be printed',
  editions: `${ALL_EDITIONS}, or a list of some of ${EDITIONS.join(', ')}`,
  paper: `one of ${PAPERS.join(', ')}`,
  handout: `one of ${HANDOUT_FORMS.join(', ')}`,
  edition: 'a number or a short text',
  circulation: 'a text of at most 80 letters',
};

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text (in quotation marks if it looks like a number or a date)',
  boolean: 'true or false',
  record: 'a set of “key: value” lines',
  object: 'a set of “key: value” lines',
  array: 'a list',
  number: 'a number',
};

/** The data without what an issue speaks of. */
function withoutPath(data: unknown, issue: z.core.$ZodIssue): unknown {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [...issue.path, key]).reduce(removeAt, data);
  }
  return removeAt(data, isMissing(issue) ? issue.path.slice(0, -1) : issue.path);
}

/** Whether a key that must be there is not; what lacks it can't be kept. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.input === undefined;
}

function removeAt(data: unknown, path: readonly PropertyKey[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return {};
  if (Array.isArray(data)) return data.filter((_, index) => index !== Number(first));
  if (!isRecord(data)) return data;
  const { [String(first)]: inner, ...others } = data;
  return rest.length === 0 || inner === undefined
    ? others
    : { ...others, [String(first)]: removeAt(inner, rest) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
