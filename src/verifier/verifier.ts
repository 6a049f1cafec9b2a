import type { SavedArticle } from '../article/article.ts';
import { lookUpAgain } from '../verify/gate.ts';
import { drawResult } from './draw-result.ts';
import { element, foreign } from './element.ts';
import {
  bytesOf,
  looksLikeDeck,
  type ReadDeck,
  readDeck,
  readGivenArticle,
  type Refusal,
} from './given-files.ts';

/** An article that was chosen, and the source that it is the text of. */
interface GivenFiles {
  readonly name: string;
  readonly article: SavedArticle | Refusal;
  /** `null` while no source is known. */
  sourceId: string | null;
}

let deck: ReadDeck | null = null;
let deckRefusal: string | null = null;
let articles: readonly GivenFiles[] = [];
/** Counts what was asked, so that an answer to an older question is dropped. */
let asked = 0;

const at = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
};

const say = (text: string): void => at('status').replaceChildren(text);

async function takeDeck(file: File): Promise<void> {
  say(`Reading ${file.name} …`);
  await painted();
  const bytes = await bytesOf(file);
  const read = 'refused' in bytes ? bytes : await readDeck(bytes, file.name);
  deckRefusal = 'refused' in read ? read.refused : null;
  deck = 'refused' in read ? null : read;
  const told = 'refused' in read ? [element('b', {}, 'Can’t be used: '), foreign(read.refused)] : ['Read.'];
  at('deck-told').replaceChildren(foreign(file.name), ' · ', ...told);
  for (const given of articles) given.sourceId = null;
}

async function takeArticle(file: File): Promise<void> {
  say(`Reading ${file.name} …`);
  await painted();
  const bytes = await bytesOf(file);
  const article = 'refused' in bytes ? bytes : await readGivenArticle(bytes, file.name);
  const others = articles.filter(({ name }) => name !== file.name);
  articles = [...others, { name: file.name, article, sourceId: null }].slice(-MOST_ARTICLES);
}

const MOST_ARTICLES = 50;

/** Guesses of which source each article is the text: the one whose fingerprint it has, or the first that has none yet. */
function nameSources(): void {
  const ids = [...(deck?.sources ?? [])];
  nameEach((article) => ids.find(([, { textHash }]) => textHash === article.textHash)?.[0]);
  nameEach(() => ids.find(([id]) => !articles.some(({ sourceId }) => sourceId === id))?.[0]);
}

/** Gives the articles that are of no source yet the one that is guessed. */
function nameEach(guess: (article: SavedArticle) => string | undefined): void {
  for (const given of articles) {
    const { article, sourceId } = given;
    if (sourceId === null && !('refused' in article)) given.sourceId = guess(article) ?? null;
  }
}

/** Lists the articles, with what is known of each. */
function drawArticles(): void {
  at('articles-told').replaceChildren(...articles.map(drawArticle));
}

function drawArticle(given: GivenFiles): HTMLElement {
  const { name, article } = given;
  const remove = element('button', { type: 'button', 'aria-label': `Remove ${name}` }, 'Remove');
  remove.addEventListener('click', () => {
    articles = articles.filter((other) => other !== given);
    at('articles').focus();
    void lookUp();
  });
  if ('refused' in article)
    return element(
      'li',
      {},
      foreign(name),
      ' · ',
      element('b', {}, 'Can’t be used: '),
      foreign(article.refused),
      ' ',
      remove,
    );
  const paragraphs = `${article.paragraphs.length} paragraphs. `;
  return element('li', {}, foreign(name), ` · ${paragraphs}`, ...aboutSource(given, article), ' ', remove);
}

/** Of which source an article is the text, and whether it is the text that the file names. */
function aboutSource(given: GivenFiles, article: SavedArticle): readonly (Node | string)[] {
  if (deck === null) return [];
  const { sources } = deck;
  const source = sources.get(given.sourceId ?? '');
  const isNamed = source !== undefined && source.textHash !== null;
  const isSame = source?.textHash === article.textHash;
  const same = isSame
    ? 'It is the text that the file says it was made with. '
    : 'It isn’t, to the letter, the text that the file says it was made with. ';
  if (sources.size < 2) return isNamed ? [same] : [];
  const select = element('select', { 'aria-label': `Source of which ${given.name} is the text` });
  select.append(element('option', { value: '' }, 'no source'));
  for (const [id, { title }] of sources) {
    const option = element('option', { value: id }, `@${id}: ${title.slice(0, MOST_TITLE)}`);
    option.selected = id === given.sourceId;
    select.append(option);
  }
  select.addEventListener('change', () => {
    const sourceId = select.value === '' ? null : select.value;
    for (const other of articles) if (other.sourceId === sourceId) other.sourceId = null;
    given.sourceId = sourceId;
    void lookUp(false);
  });
  return [isNamed ? same : '', select];
}

const MOST_TITLE = 80;

/** Looks everything up that can be, and shows it. */
async function lookUp(isGuessing = true): Promise<void> {
  const question = (asked += 1);
  if (isGuessing) nameSources();
  drawArticles();
  const inUse = articles.flatMap(({ name, article, sourceId }) =>
    sourceId === null || 'refused' in article ? [] : [{ name, article, sourceId }],
  );
  at('result').hidden = true;
  if (deck === null || inUse.length === 0) {
    say(missing());
    return;
  }
  say('Looking up …');
  await painted();
  const { given, carried } = deck;
  const texts = new Map(inUse.map(({ sourceId, article }) => [sourceId, article]));
  const found = await lookUpAgain(carried, texts, given.path);
  if (question !== asked || deck === null) return;
  const { content, summary } = drawResult(
    deck,
    { evidence: found.value, diagnostics: found.diagnostics },
    inUse,
  );
  at('result').replaceChildren(...content);
  at('result').hidden = false;
  say([summary, ...refusals()].join(' '));
}

function missing(): string {
  if (deckRefusal !== null) return `The file to verify can’t be used: ${deckRefusal}`;
  if (deck === null) return articles.length === 0 ? '' : 'Now choose the deck or PDF.';
  return articles.length === 0
    ? 'Now choose the articles that it quotes. Without one, nothing can be looked up.'
    : ['None of these articles can be looked through.', ...refusals()].join(' ');
}

/** Why articles can’t be used, for those who hear the page and don’t see the list. */
const refusals = (): readonly string[] =>
  articles.flatMap(({ name, article }) =>
    'refused' in article ? `${name} can’t be used: ${article.refused}` : [],
  );

/** Waits until what was said can be seen: looking up keeps the page busy. */
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** Takes files, each for what it looks like where nobody says, and looks up. What went wrong is said, never thrown away. */
async function take(files: readonly File[], as: 'deck' | 'article' | null): Promise<void> {
  try {
    for (const file of files) {
      const bytes = as === null ? await bytesOf(file) : null;
      const isDeck =
        bytes === null ? as === 'deck' : !('refused' in bytes) && looksLikeDeck(bytes, file.name);
      await (isDeck ? takeDeck(file) : takeArticle(file));
    }
    await lookUp();
  } catch (error) {
    say(
      `This page failed: ${error instanceof Error ? error.message : 'no reason is known'}. Use the command.`,
    );
  }
}

async function listen(): Promise<void> {
  listenForDrops();
  for (const [id, as] of [
    ['deck', 'deck'],
    ['articles', 'article'],
  ] as const) {
    const input = at(id);
    if (!(input instanceof HTMLInputElement)) continue;
    const files = (): readonly File[] => [...(input.files ?? [])];
    input.addEventListener('change', () => void take(files(), as));
    // Somebody may have chosen it before the page was there to its end, or the browser when it loaded the page again.
    if (files().length > 0) await take(files(), as);
  }
}

function listenForDrops(): void {
  const { classList } = document.body;
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    classList.add('dropping');
  });
  document.addEventListener('dragleave', () => classList.remove('dropping'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    classList.remove('dropping');
    void take([...(event.dataTransfer?.files ?? [])], null);
  });
}

void listen();
