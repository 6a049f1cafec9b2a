import type { z } from 'zod';

import { nearestWord, onlyWordNear, fixTo, writeInstead } from '../diagnostics/write-instead.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { YamlReading } from '../markdown/read-yaml.ts';
import type { SourceFile, Position } from '../text/source-file.ts';
import { ALL_EDITIONS, EDITIONS, HANDOUT_FORMS, PAPERS, FrontMatter, SourceItem } from './front-matter.ts';
import { unknownKey, wrongValue } from './front-matter-diagnostics.ts';
import { isRecord } from '../text/parse-json.ts';
import { invertedAliases } from '../text/collections.ts';
import { languageMeant } from '../text/language-tag.ts';
import { minutesMeant } from '../text/minutes.ts';

/** What an issue of the schema is to somebody who writes outlines, at its place. */
export function diagnosticsFor(issue: z.core.$ZodIssue, yaml: YamlReading, file: SourceFile): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    const taken = new Set<string>();
    return issue.keys.slice(0, MOST_KEYS).map((key) => {
      const theirs = KEYS_OF_OTHER_TOOLS.get(key.toLowerCase());
      const nearest = theirs ?? nearestWord(key, OUR_KEYS);
      const path = [...issue.path, key];
      const meant = theirs ?? onlyWordNear(key, OUR_KEYS);
      const isFree = path.length === 1 && !taken.has(meant ?? '');
      const fix = isFree ? renamedKey(file, yaml, path, meant, FrontMatter.shape) : null;
      if (fix !== null) taken.add(fix.text);
      const isOffered = theirs !== undefined && ALIKE.has(theirs);
      return unknownKey(
        { key, nearest },
        {
          file: file.path,
          position: yaml.positionOf(path, 'key'),
          fix: fix && isOffered ? { ...fix, changesClaim: true } : fix,
        },
      );
    });
  }
  const key = issue.path.map(String).join('.') || 'front matter';
  const position = yaml.positionOf(issue.path, issue.code === 'invalid_key' ? 'key' : 'value');
  const args = {
    key,
    expected: isMissing(issue) ? null : expectation(issue),
    nearest: isMissing(issue) ? misspeltKey(issue, yaml.value) : nearestTo(issue),
    example: exampleOf(issue),
  };
  const fix = isMissing(issue)
    ? renamedMissing(issue, args.nearest, yaml, file)
    : correctedValue(file, position, issue, wordsOfKey(issue));
  return [wrongValue(args, { file: file.path, position, fix })];
}

/** Writes the missing key for the misspelt one that is in its place. */
function renamedMissing(
  { path }: z.core.$ZodIssue,
  misspelt: string | null,
  yaml: YamlReading,
  file: SourceFile,
): Fix | null {
  if (misspelt === null) return null;
  const key = String(path.at(-1));
  return renamedKey(file, yaml, [...path.slice(0, -1), misspelt], key, SourceItem.shape);
}

const OUR_KEYS = Object.keys(FrontMatter.shape);

/** What Pandoc, Quarto, Marp, Beamer and others call what we have under another name. */
const KEYS_OF_OTHER_TOOLS = invertedAliases({
  presenter: 'author authors speaker speakers by',
  event: 'institute institution affiliation conference course seminar occasion',
  lang: 'language locale',
  editions: 'format formats output',
  paper: 'papersize paper-size',
  circulation: 'header footer status',
  edition: 'version',
  sources: 'references reference',
  csl: 'citation-style',
  time: 'duration minutes',
});

/** Those of ours that mean much the same as theirs, and not quite. */
const ALIKE: ReadonlySet<string> = new Set(['event', 'circulation', 'editions', 'sources']);

/** Who writes more unknown keys in one place has written something else than front matter. */
const MOST_KEYS = 50;

/** Whether a key that must be there is not; what lacks it can't be kept. */
export function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.input === undefined;
}

/** What a misspelt word was probably meant to be, for keys that take words of ours. */
function nearestTo(issue: z.core.$ZodIssue): string | null {
  const { input } = issue;
  const known = wordsOfKey(issue);
  const given = (Array.isArray(input) ? input : [input]).map(String);
  const unknown = given.find((word) => !known.includes(word));
  return unknown === undefined ? null : nearestWord(unknown, known);
}

function wordsOfKey({ path }: z.core.$ZodIssue): readonly string[] {
  return WORDS_OF_KEY.get(String(path[0] ?? '')) ?? [];
}

const WORDS_OF_KEY: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['editions', [...EDITIONS, ALL_EDITIONS]],
  ['paper', PAPERS],
  ['handout', HANDOUT_FORMS.map(String)],
]);

/** The key beside a missing one that was probably meant to be it. */
function misspeltKey({ path }: z.core.$ZodIssue, data: unknown): string | null {
  const around = path
    .slice(0, -1)
    .reduce<unknown>((inner, step) => (isRecord(inner) ? inner[String(step)] : null), data);
  return isRecord(around) ? nearestWord(String(path.at(-1) ?? ''), Object.keys(around)) : null;
}

/** What a value should have been, in the words of somebody who writes outlines. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key') return 'a short id of letters and digits';
  const known = ofKey(EXPECTED_OF_KEY, issue);
  if (known !== null) return known;
  if (issue.code === 'invalid_type') return EXPECTED.get(issue.expected) ?? `a ${issue.expected}`;
  if (issue.code === 'invalid_union') return 'a text, or a list of texts';
  return 'longer than nothing';
}

const EXPECTED_OF_KEY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lang: 'a language tag such as en or zh-Hans',
    theme: 'the name of a theme, in lower case',
    issued: 'a date such as 2017-09-18',
    accessed: 'a date such as 2017-09-18',
    date: 'a text, as it is to be printed',
    editions: `${ALL_EDITIONS}, or a list of some of ${EDITIONS.join(', ')}`,
    paper: `one of ${PAPERS.join(', ')}`,
    handout: `one of ${HANDOUT_FORMS.join(', ')} (more than six slides leave a sheet no space for their words)`,
    edition: 'a number or a short text',
    circulation: 'a text of at most 80 letters',
    scripts: 'a language tag for each script',
    time: 'a number of minutes',
  }),
);

const EXPECTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: 'a text (in quotation marks if it looks like a number or a date)',
    boolean: 'true or false',
    record: 'a set of “key: value” lines',
    object: 'a set of “key: value” lines',
    array: 'a list',
    number: 'a number',
  }),
);

/** How the key is written; `null` for one that shows it in its name. */
function exampleOf(issue: z.core.$ZodIssue): string | null {
  if (issue.code === 'invalid_key') return 'holt:';
  return ofKey(EXAMPLES, issue);
}

const EXAMPLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'title: The last bus leaves later',
    presenter: 'presenter: [Ana Lima, Li Wei]',
    date: 'date: 24 November 2026',
    theme: 'theme: paper',
    lang: 'lang: zh-Hans',
    incremental: 'incremental: true',
    time: 'time: 45',
    editions: 'editions: [slides, handout]',
    large: 'large: true',
    scripts: 'scripts: { Han: zh-Hant }',
    author: 'author: [{ given: Maren, family: Holt }]',
    issued: 'issued: 2017-09-18',
    accessed: 'accessed: 2017-09-18',
    text: 'text: article.txt',
    sources: 'sources: { holt: { title: The last bus leaves later, text: article.txt } }',
  }),
);

/** What is reported about the innermost key of ours that an issue lies under, else of the first. */
function ofKey(said: ReadonlyMap<string, string>, { path }: z.core.$ZodIssue): string | null {
  const first = String(path[0] ?? '');
  // Sources and scripts are called as their author likes: a source “paper” is no size of paper.
  const inner = PROPER_NAMES.has(first) ? path.slice(2) : path;
  const last = inner.findLast((step) => typeof step === 'string') ?? '';
  return said.get(last) ?? said.get(first) ?? null;
}

const PROPER_NAMES: ReadonlySet<string> = new Set(['sources', 'scripts']);

/** The shape of what keys are in, as far as we read it ourselves. */
type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * Writes a key for another one. None where the key that was meant is there already, or can’t have such a value: a date that was
 * written under `lang:` isn’t helped by its name.
 */
export function renamedKey(
  file: SourceFile,
  yaml: YamlReading,
  path: readonly PropertyKey[],
  meant: string | null,
  shape: Shape,
): Fix | null {
  const around = path.slice(0, -1).reduce<unknown>(inside, yaml.value);
  const key = String(path.at(-1));
  if (meant === null || !isRecord(around) || Object.hasOwn(around, meant)) return null;
  const type = new Map(Object.entries(shape)).get(meant);
  if (type?.safeParse(around[key], { jitless: true }).success === false) return null;
  return writeInstead(file, yaml.positionOf(path, 'key'), key, meant);
}

function inside(data: unknown, step: PropertyKey): unknown {
  if (Array.isArray(data)) return data[Number(step)];
  return isRecord(data) ? data[String(step)] : null;
}

/** Writes a value as its key takes it, where what was written can only mean that. `known` are the words that the key takes. */
function correctedValue(
  file: SourceFile,
  position: Position,
  issue: z.core.$ZodIssue,
  known: readonly string[],
): Fix | null {
  const { input } = issue;
  if (known.length > 0) {
    const words = (Array.isArray(input) ? input : [input]).map(String);
    const [word = '', ...others] = words.filter((given) => !known.includes(given));
    return others.length > 0 ? null : writeInstead(file, position, word, onlyWordNear(word, known));
  }
  if (typeof input === 'string') return writeInstead(file, position, input, meantBy(input, issue));
  const isForWords = issue.code === 'invalid_type' && issue.expected === 'string';
  const written = file.text.slice(position.start.offset, position.end.offset);
  // A number, or true; what has a form of its own, such as a list, is no word that lacks its marks.
  if (!isForWords || !/^[\w.+-]+$/u.test(written)) return null;
  return fixTo(`"${written}"`, position, `Write "${written}" in quotation marks`);
}

function meantBy(word: string, issue: z.core.$ZodIssue): string | null {
  const [key, ...rest] = issue.path;
  if (issue.code === 'invalid_type' && issue.expected === 'boolean')
    return BOOLEANS.get(word.toLowerCase()) ?? null;
  if (key === 'theme') return word.toLowerCase();
  if (key === 'time') return minutesMeant(word);
  return (key === 'lang' && rest.length === 0) || key === 'scripts' ? languageMeant(word) : null;
}

/** What YAML 1.1 took for yes and no. */
const BOOLEANS: ReadonlyMap<string, string> = new Map([
  ...['yes', 'on', 'y'].map((word) => [word, 'true'] as const),
  ...['no', 'off', 'n'].map((word) => [word, 'false'] as const),
]);
