import { existsSync, readFileSync, readdirSync } from 'node:fs';

import * as files from '../src/language/language-files.ts';

interface LanguageFile {
  readonly read: (tag: string) => object | null;
  readonly holds: string;
}

/** The files that a language may have, in the order of the table. */
const FILES: Readonly<Record<string, LanguageFile>> = {
  slides: { read: files.readSlideWords, holds: 'words that slides, editions and receipts say by themselves' },
  controls: { read: files.readControlWords, holds: 'the controls, the speaker view, the panel of evidence' },
  desk: { read: files.readDeskWords, holds: 'the desk' },
  figures: { read: files.readFigureWords, holds: 'descriptions of charts and diagrams' },
  typography: { read: files.readTypography, holds: 'marks, quotation marks, abbreviations' },
  citations: { read: files.readCitationWords, holds: 'words and dates in lists of sources' },
  dates: { read: files.readDates, holds: 'months, days of the week, relative dates' },
  numbers: { read: files.readNumbers, holds: 'words for numbers, fractions, units' },
  evidence: { read: files.readEvidenceWords, holds: 'words that deny, limit, join' },
  article: { read: files.readArticleWords, holds: 'bylines, captions, what pages have around a story' },
  draft: { read: files.readDraftWords, holds: 'what drafted outlines say, and look for in articles' },
  speech: { read: files.readSpeechWords, holds: 'words by which speakers are found' },
  'speech-rules': { read: files.readSpeechRules, holds: 'sentences that hand words on' },
  quoting: { read: files.readQuotingWords, holds: 'who says what in languages other than English' },
  unspaced: { read: files.readUnspacedWords, holds: 'the same where no spaces part the words' },
  names: { read: files.readNameWords, holds: 'names of people, bodies and places' },
};

/** The text of docs/languages.md. */
export function languagesPage(): string {
  const unknown = readdirSync('languages/en').filter(
    (name) => FILES[name.replace(/\.yaml$/u, '')] === undefined,
  );
  if (unknown.length > 0)
    throw new Error(`tools/languages-page.ts doesn’t say what ${unknown.join(', ')} holds.`);
  const entries = Object.entries(FILES);
  const columns = entries.map(([name, { read }]) => ({ name, read, keys: keysOf(read) }));
  const alike = new Map<string, readonly string[]>();
  for (const tag of files.LANGUAGE_TAGS.toSorted((one, other) =>
    nameOf(one).localeCompare(nameOf(other), 'en'),
  )) {
    const filesOf = (wanted: boolean): string =>
      columns
        .flatMap(({ name, read, keys }) => (isWhole(read(tag), keys) === wanted ? [name] : []))
        .join(', ');
    const cells = `${filesOf(true)}|${filesOf(false)}`;
    alike.set(cells, [...(alike.get(cells) ?? []), `${nameOf(tag)} (\`${tag}\`)`]);
  }
  const rows = [...alike].map(([cells, names]) => [names.join(', '), ...cells.split('|')]);
  const table = tableOf([['Language', 'Whole', 'In part'], ...rows]);
  const holds = entries.map(([name, { holds: what }]) => `- \`${name}.yaml\`: ${what}`);
  return [INTRODUCTION, table, LEGEND, unread(), holds.join('\n'), HOW].join('\n\n');
}

/** Which words no native speaker has read yet, as the first line of their file says. */
function unread(): string {
  const tags = files.LANGUAGE_TAGS.filter((tag) => {
    const path = `languages/${tag}/slides.yaml`;
    return existsSync(path) && readFileSync(path, 'utf8').startsWith(UNREAD);
  });
  const names = new Intl.ListFormat('en').format(tags.map((tag) => nameOf(tag)));
  return `No native speaker has read the words of slides in ${names} yet. If you do, delete the first line of the file.`;
}

const UNREAD = '# Not yet read by a native speaker.';

const nameOf = (tag: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;

/** The entries that any language has in such a file. */
function keysOf(read: LanguageFile['read']): ReadonlySet<string> {
  return new Set(files.LANGUAGE_TAGS.flatMap((tag) => filledIn(read(tag) ?? {})));
}

function filledIn(words: object): readonly string[] {
  const isFilled = (entry: unknown): boolean =>
    entry !== false && (typeof entry !== 'object' || (entry !== null && Object.keys(entry).length > 0));
  return Object.entries(words).flatMap(([key, entry]) => (isFilled(entry) ? [key] : []));
}

/** Whether a file has every entry that any language has; `null` where there is no file. */
const isWhole = (words: object | null, keys: ReadonlySet<string>): boolean | null =>
  words === null ? null : filledIn(words).length === keys.size;

/** A table of Markdown, its columns one under the other. */
function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const INTRODUCTION = `# Languages

What Lectern knows of a language is in \`languages/<tag>/\`, in files that are of use without the others.`;

const LEGEND = `**In part**: some of the entries that such files may have; few languages need all.

Slides, controls, figures, typography and citations follow the language of the deck, and are in English where there is no file. What is
read in articles (dates, evidence, bylines, speech) uses the words of all languages at once. Speakers are found in English articles, and in
those of languages with \`quoting.yaml\` or \`unspaced.yaml\`. Words are hyphenated, and formulas spoken, in English, German, French
and Spanish.`;

const HOW = `## Adding one

Make a folder named by the primary subtag of the language (\`nl\`, not \`nl-NL\`) and copy into it a file of a language that is near, such
as \`languages/en/slides.yaml\`. Translate what is behind the colons; names in braces stay, and go where the language needs them. Words are
plain words, never regular expressions. The schemas in \`src/language/\` say what each entry is for, and \`npx vitest run tests/language\`
what is missing or too much. Then run \`npm run docs\`, which writes this page, and look at a deck with \`lang:\` set to the tag. No
TypeScript is needed.
`;
