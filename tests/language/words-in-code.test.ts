import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { findWords, namesIn, parseCode } from './find-words.ts';

/** Stages that take words of languages from `languages/`. */
const STAGES: readonly string[] = [
  'text',
  'article',
  'speech',
  'draft',
  'names',
  'evidence',
  'deck',
  'figures',
  'render',
];

/** How many literals with words of a language each file still has. */
const LIST = 'tests/language/words-left.json';
const REWRITE = `To write ${LIST} anew: WORDS_LEFT=write npx vitest run --project quick tests/language/words-in-code.test.ts`;

/** Files and folders that deal in names of formats alone, and what those are. */
const FORMATS: Readonly<Record<string, string>> = {
  'src/article/html/html-burden.ts': 'elements of HTML',
  'src/article/html/linked-data.ts': 'types of schema.org',
  'src/article/html/page-boxes.ts': 'classes of HTML',
  'src/article/html/page-facts.ts': 'meta tags, classes, and platforms by their names',
  'src/article/html/page-parts.ts': 'classes of HTML',
  'src/article/packed/': 'elements, styles, headers and records of formats, and what is wrong with a file',
  'src/article/readers/kind-of-file.ts': 'headers of messages, and how files begin',
  'src/article/readers/cues.ts': 'WebVTT',
  'src/deck/canonical-outline.ts': 'Mermaid, and keys of charts',
  'src/draft/context/markdown-text.ts': 'keys of the outline format',
  'src/draft/model-outline.ts': 'names of formats',
  'src/evidence/speakers/name-spelling.ts': 'letters by their sounds',
  'src/figures/wrap-text.ts': 'letters by their widths',
  'src/figures/math/': 'MathML and SVG',
  'src/render/document/': 'policies for browsers',
  'src/render/fonts/': 'elements of HTML, tables of fonts',
  'src/render/pictures/': 'formats of pictures',
  'src/render/templates/': 'Handlebars, and what it reports',
  'src/render/theme/': 'CSS',
  'src/render/nodes/load-drawing.ts': 'elements and attributes of SVG',
  'src/render/nodes/script-runs.ts': 'scripts, as expressions call them, and languages by their tags',
  'src/text/css-values.ts': 'CSS, and colours by their names',
  'src/text/unshown.ts': 'CSS, and classes that hide',
  'src/text/parse-xml.ts': 'what is wrong with a file',
  'src/text/language-tag.ts': 'tags of languages and scripts',
};

/** Names in patterns and lists elsewhere: attributes, classes, schemes, types of files, scripts, languages by their tags. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'html htm xhtml pdf markdown http https www utf url caption footnote footnotes endnote endnotes property name itemprop ' +
    'start middle end title div pre small muted accent smallcaps nowrap cell number box round pill database hexagon ' +
    'integer decimal fraction deck dek subtitle standfirst han hangul kana hiragana katakana bopomofo cyrillic greek arabic ' +
    'hebrew thai lao khmer myanmar tibetan devanagari latin gsw nds yue wuu'
  ).split(' '),
);

/** Constants of the code that are words of a sentence as well, where they are in patterns. */
const WORDS_TOO: readonly string[] = ['and', 'he', 'she', 'own', 'told', 'published'];

/** Literals that hold no words of a language all the same, by how they begin. */
const NO_WORDS: readonly { readonly path: string; readonly literal: string; readonly since: string }[] = [
  {
    path: 'src/deck/layouts/statement/statement.ts',
    literal: "'one paragraph of words",
    since: 'it says what a body lacks',
  },
  { path: 'src/draft/model-outline.ts', literal: "'the article names nobody", since: 'it is a message' },
  { path: 'src/deck/compose/compose-slide.ts', literal: "'to be the only one", since: 'the same' },
];

const files = STAGES.filter((stage) => existsSync(`src/${stage}`)).flatMap((stage) =>
  readdirSync(`src/${stage}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${stage}/${name.replaceAll('\\', '/')}`)
    // Those hold messages.
    .filter((path) => path.endsWith('.ts') && !path.endsWith('-diagnostics.ts')),
);

/** How the literals of a line of code begin that spell words. */
function wordsFoundIn(source: string): readonly string[] {
  return findWords(parseCode('code.ts', source), (word) => NAMES.has(word)).map(({ literal }) => literal);
}

test('patterns that spell a word are found, and those of classes, marks and markup are not', () => {
  expect(wordsFoundIn('const a = /^(?:said|says)$/u;')).toEqual(['/^(?:said|says)$/u']);
  expect(wordsFoundIn('const a = /[点點]/u;')).toEqual(['/[点點]/u']);
  expect(wordsFoundIn("const a = new RegExp('he|she', 'u');")).toEqual(["'he|she'"]);
  expect(wordsFoundIn('const a = `(?:${b}) (?:said|says)`;')).toEqual(['`(?:${b}) (?:said|says)`']);
  expect(
    wordsFoundIn('const a = /^[\\p{Lu}abc]+(?<name>\\d|of) |<section class="[^"]*">|\\.html$/u;'),
  ).toEqual([]);
});

test('lists of words are found, and keys, constants and messages are not', () => {
  expect(wordsFoundIn("const a = new Set(['who', 'whom']);")).toEqual(["['who', 'whom']"]);
  expect(wordsFoundIn("const a = new Map([['he', 1], ['she', 2], ['her', 2]]);")).toHaveLength(1);
  expect(wordsFoundIn("const a = 'und oder'.split(' ');")).toEqual(["'und oder'"]);
  expect(wordsFoundIn("const a = wordSet('and but');")).toEqual(["'and but'"]);
  expect(wordsFoundIn('const a = { über: 1 };')).toHaveLength(1);
  expect(wordsFoundIn("const a = ['words', 'speaker'] as const;")).toEqual([]);
  expect(wordsFoundIn("const a = z.enum(['words', 'speaker']);")).toEqual([]);
  expect(wordsFoundIn("const a = 'The article says nothing of this.';")).toEqual([]);
});

test('words of a language stand in languages/, not in code', () => {
  const codes = files.toSorted().map((path) => parseCode(path, readFileSync(path, 'utf8')));
  const names = new Set([...NAMES, ...codes.flatMap(namesIn)]);
  for (const word of WORDS_TOO) names.delete(word);
  const found = codes
    .filter(({ path }) => !Object.keys(FORMATS).some((start) => path.startsWith(start)))
    .map((code) => ({
      path: code.path,
      words: findWords(code, (word) => names.has(word.toLowerCase())).filter(
        ({ literal }) =>
          !NO_WORDS.some((one) => code.path.startsWith(one.path) && literal.startsWith(one.literal)),
      ),
    }))
    .filter(({ words }) => 0 < words.length);
  const counts = Object.fromEntries(found.map(({ path, words }) => [path, words.length]));
  if (process.env['WORDS_LEFT'] === 'write') writeFileSync(LIST, `${JSON.stringify(counts, null, 2)}\n`);
  const left: Readonly<Record<string, number>> = JSON.parse(readFileSync(LIST, 'utf8'));
  const more = found.filter(({ path, words }) => (left[path] ?? 0) < words.length);
  const fewer = Object.keys(left).filter((path) => (counts[path] ?? 0) < (left[path] ?? 0));
  const literals = more.flatMap(({ path, words }) =>
    words.map(({ line, literal }) => `${path}:${line} ${literal.replaceAll(/\s+/gu, ' ').slice(0, 100)}`),
  );
  expect(literals, `New words of a language: move them to languages/.\n${literals.join('\n')}`).toEqual([]);
  expect(fewer, `Fewer words than listed. ${REWRITE}`).toEqual([]);
});
