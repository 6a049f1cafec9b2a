import type { SavedArticle } from '../article/article.ts';
import { hanAgencyOf } from '../article/front/byline-in.ts';
import { phrasePattern } from '../article/page-phrases.ts';
import { articleAuthor } from '../speech/text/article-author.ts';
import { capitalised } from '../text/words.ts';
import { plainLine } from './context/markdown-text.ts';
import type { DraftOptions } from './draft-options.ts';
import { lexiconOf } from '../speech/words/lexicon.ts';
import { hasBodyWord, hasOutletWord } from '../speech/words/name-words.ts';

/** What is known of the article, from the user or from its own lines. */
export interface KnownSource {
  readonly id: string;
  /** The headline; without one, what the file is called. */
  readonly title: string;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly container: string | null;
  /** Names of the fields nobody knows, as the command line has them. */
  readonly unknown: readonly string[];
}

/** Puts together what is known; nothing is guessed. */
export function knownSource(article: SavedArticle, options: DraftOptions): KnownSource {
  const title = options.title ?? short(article.headline);
  const author = options.author ?? short(articleAuthor(article));
  const date = options.date ?? article.published;
  const url = options.url ?? article.url;
  const agency = hanAgencyOf(article.file.text, article.paragraphs);
  const container = options.container ?? short(article.container) ?? agency;
  const fields = { title, author, date, url, container };
  return {
    ...fields,
    id: idOf(author),
    title: title ?? nameOfFile(article.file.path),
    unknown: Object.entries(fields).flatMap(([name, value]) => (value === null ? [name] : [])),
  };
}

const LONGEST = 200;

function short(text: string | null): string | null {
  const line = plainLine(text ?? '');
  return line === '' || line.length > LONGEST ? null : line;
}

/** What a file is called: `water-prices.txt` → “Water prices”. */
export function nameOfFile(path: string): string {
  const name = path.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
  const words = plainLine(name.replace(/[-_.]+/gu, ' '));
  return words === '' ? 'Article' : capitalised(words);
}

/** The last word of the first author in plain letters, else `article`. */
function idOf(author: string | null): string {
  const [first = ''] = author === null ? [] : namesIn(author);
  const last = first.split(' ').at(-1) ?? '';
  const plain = last.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return /^[a-z]{2,30}$/u.test(plain) ? plain : 'article';
}

const BETWEEN = phrasePattern('u')`,? ${'and'} |, |、`;

/** “Ann Lee, Bob Ray and Cy Fox” are three; “Harbour and Sea Desk” is one, as is a name with an office behind it. */
function namesIn(byline: string): readonly string[] {
  const names = byline.split(BETWEEN());
  const areNames = names.every((name) =>
    /^(?:\p{Lu}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){1,3}|\p{Script=Han}{2,4})$/u.test(name),
  );
  return areNames ? names : [byline];
}

/** A headline without its quotation marks, for a deck that would have to show what they hold in the article. */
export const withoutQuotationMarks = (title: string): string =>
  title.replace(/[“”„«»"]|(?<![\p{L}\p{N}])[‘’']|[‘’'](?![\p{L}\p{N}])/gu, '').trim();

/** A source, and what the file of its text is called. */
interface DescribedSource {
  readonly source: KnownSource;
  readonly textPath: string;
}

/** The front matter of a draft, with its lines of dashes: the title of the deck, and its sources. */
export function frontMatterOf(title: string, language: string, sources: readonly DescribedSource[]): string {
  return `---\ntitle: ${JSON.stringify(title)}\nlang: ${language}\n${describedSources(sources)}---\n\n`;
}

/** The lines of front matter that say what is known of sources. */
export function describedSources(sources: readonly DescribedSource[]): string {
  const lines = [
    'sources:',
    ...sources.flatMap(({ source, textPath }) => [
      `  ${source.id}:`,
      `    type: ${source.url === null ? 'article' : 'webpage'}`,
      `    title: ${JSON.stringify(source.title)}`,
      ...(source.author === null
        ? []
        : [`    author: [${namesIn(source.author).map(authorEntry).join(', ')}]`]),
      ...(source.container === null ? [] : [`    container-title: ${JSON.stringify(source.container)}`]),
      ...(source.date === null ? [] : [`    issued: ${JSON.stringify(source.date)}`]),
      ...(source.url === null ? [] : [`    URL: ${JSON.stringify(source.url)}`]),
      `    text: ${JSON.stringify(textPath)}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** An author as YAML: by given and family name where these are sure, so that lists sort “Ann van der Berg” under B. */
export function authorEntry(name: string): string {
  const words = name.split(' ');
  const isGiven = (word: string, at: number): boolean =>
    lexiconOf('en').is(word, 'givenName') || (at > 0 && /^\p{Lu}\.$/u.test(word));
  const count = words.findIndex((word, at) => !isGiven(word, at) || at === words.length - 1);
  const [given, family] = [words.slice(0, count), words.slice(count)];
  const isPerson =
    given.length > 0 &&
    family.slice(0, -1).every((word) => lexiconOf('en').is(word, 'nameParticle')) &&
    /^\p{Lu}.*\p{L}$/u.test(family.at(-1) ?? '') &&
    !lexiconOf('en').is(words[0] ?? '', 'familyName') &&
    !hasBodyWord(lexiconOf('en'), name) &&
    !hasOutletWord(lexiconOf('en'), name);
  if (!isPerson) return `{ literal: ${JSON.stringify(name)} }`;
  return `{ given: ${JSON.stringify(given.join(' '))}, family: ${JSON.stringify(family.join(' '))} }`;
}
