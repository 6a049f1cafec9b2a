import { plural } from '../diagnostics/diagnostic.ts';
import { VERSION } from '../version.ts';
import { element, foreign } from './element.ts';
import type { ReadDeck } from './given-files.ts';

/** An article that was given for a source. */
export interface NamedArticle {
  readonly name: string;
  readonly sourceId: string;
}

/** Says what the page compares with nothing, and with which command the whole file is compared. */
export function drawLimits(deck: ReadDeck, articles: readonly NamedArticle[]): HTMLElement {
  const { given, carried } = deck;
  const { headings, claims, pictures } = carried.notCompared;
  const own = Object.keys(given.source.files).filter((path) => /\.(?:css|hbs|csl)$/iu.test(path));
  return element(
    'div',
    { class: 'limits' },
    element('h3', {}, 'What this page doesn’t compare'),
    element(
      'p',
      {},
      'It reads the outline that the file carries. ',
      element('strong', {}, 'Whether the slides show that outline, it doesn’t know'),
      ': a file can be changed to show other words. Only the command builds the file again and compares all of it:',
    ),
    element('pre', {}, element('code', {}, commandFor(given.path, articles, deck.sources.size))),
    element(
      'ul',
      {},
      ...authors(headings, claims),
      ...(pictures === 0 ? [] : [item(`${plural(pictures, 'picture')}: words in them aren’t read.`)]),
      ...passages(deck),
      ...(own.length === 0
        ? []
        : [item('It is drawn with files of its own, which can show other words: ', own.join(', '))]),
      ...(given.source.lectern === VERSION
        ? []
        : [item(`This page is of Lectern ${VERSION}, the file says it is made by `, given.source.lectern)]),
      item('Whether the articles are genuine, and the quotations fair, is for you to judge.'),
    ),
  );
}

/** What its author says in their own name. */
function authors(headings: number, claims: number): readonly HTMLElement[] {
  const counted = [
    ...(headings === 0 ? [] : [plural(headings, 'heading')]),
    ...(claims === 0 ? [] : [plural(claims, 'claim')]),
  ];
  const are = headings + claims === 1 ? 'is' : 'are';
  return counted.length === 0
    ? []
    : [item(`${counted.join(' and ')} ${are} the author’s, and compared with nothing.`)];
}

/** Passages that their author takes out of the comparison, or that are in code. */
function passages({ carried: { outline } }: ReadDeck): readonly HTMLElement[] {
  const shown = outline.uncompared.slice(0, MOST_SHOWN);
  if (shown.length === 0) return [];
  const list = shown.map(({ kind, content }) => item(`${KINDS[kind]}: `, content));
  const head = `${plural(outline.uncompared.length, 'passage')} that were compared with nothing:`;
  return [element('li', {}, head, element('ul', {}, ...list))];
}

const KINDS = {
  scare: 'marks of distance',
  own: 'the author’s own wording',
  elsewhere: 'said elsewhere',
  translation: 'a translation',
  code: 'in code',
} as const;
const MOST_SHOWN = 50;

const item = (words: string, foreignWords = ''): HTMLElement =>
  element('li', {}, words, ...(foreignWords === '' ? [] : [foreign(foreignWords)]));

function commandFor(path: string, articles: readonly NamedArticle[], sources: number): string {
  const named = articles.map(
    ({ name, sourceId }) => `--source ${asTyped(sources > 1 ? `${sourceId}=${name}` : name)}`,
  );
  const given = named.length === 0 ? ['--source article.html'] : named;
  return ['lectern verify', asTyped(path), ...given].join(' ');
}

/** A name as it is typed at a shell. */
function asTyped(name: string): string {
  const safe = name.startsWith('-') ? `./${name}` : name;
  return /^[\p{L}\p{M}\p{N}@%+=:,./_-]+$/u.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
