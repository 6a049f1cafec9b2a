import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { BuiltForDesk } from '../engine/build-for-desk.ts';
import type { Engine } from '../engine/engine.ts';
import {
  type OpenBriefing,
  forget,
  keep,
  kept,
  packBriefing,
  slugOf,
  titleOf,
  unpackBriefing,
} from './briefing.ts';
import { at, button, download, element } from './dom.ts';
import { drawCards, drawVerdicts } from './draw-cards.ts';
import { startEngine } from './engine-client.ts';
import { keepFocus } from './keep-focus.ts';
import { History } from './history.ts';
import { cardsIn, replaced, swapped, withSlide, withTheme } from './outline-cards.ts';
import { type Selected, drawArticle, watchSelection } from './selected-words.ts';
import { folderOfServer } from './server.ts';
import { foreign, offerLanguages, say } from './words.ts';

const engine: Promise<Engine> = startEngine();
const history = new History();
const folder = folderOfServer();
let files: OpenBriefing['files'] = {};
let sourceId = 'article';
let textPath = 'article.txt';
let selected: Selected | null = null;
let built: BuiltForDesk | null = null;
let savedAs: string | null = null;
/** The card whose slide is shown. */
let current = -1;
/** Counts what was asked for, so that an answer to an older question is dropped. */
let asked = 0;

const tell = (words: string): void => at('status', HTMLElement).replaceChildren(words);

/** Does something and says it when it fails. */
function attempt(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    tell(`${say('failed')} (${error instanceof Error ? error.message : String(error)})`);
  });
}

// ----- the article

async function takeFile(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const briefing = /\.zip$/iu.test(file.name) ? unpackBriefing(bytes) : null;
  if (briefing !== null) return openBriefing(briefing, file.name);
  const ending = /\.\w{1,8}$/u.exec(file.name)?.[0].toLowerCase() ?? '.txt';
  return takeArticle(bytes, `article${ending}`);
}

async function takeArticle(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<void> {
  tell(say('reading'));
  const { article, diagnostics } = await (await engine).read(bytes, path);
  if (article === null || article.paragraphs.length === 0) {
    tell(
      [say('unreadable'), ...diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`)].join(' '),
    );
    return;
  }
  files = { [path]: bytes };
  textPath = path;
  drawArticle(article);
  for (const [name, fact] of Object.entries(article.facts)) at(`fact-${name}`, HTMLInputElement).value = fact;
  show('facts');
  at('fact-title', HTMLInputElement).focus();
  tell('');
}

async function begin(isDraft: boolean): Promise<void> {
  tell(say('working'));
  const fact = (name: string): string => at(`fact-${name}`, HTMLInputElement).value;
  const facts = {
    title: fact('title'),
    author: fact('author'),
    container: fact('container'),
    date: fact('date'),
    url: fact('url'),
  };
  const outline = await (await engine).begin(facts, { textPath, isDraft });
  if (outline !== null) await openOutline(outline, null);
}

async function openBriefing(briefing: OpenBriefing, name: string | null): Promise<void> {
  const open = await engine;
  const source = await open.sourceIn(briefing.outline);
  const bytes = source === null ? undefined : briefing.files[source.path];
  files = briefing.files;
  if (source !== null && bytes !== undefined) {
    const { article } = await open.read(bytes, source.path);
    if (article !== null) drawArticle(article);
  }
  await openOutline(briefing.outline, name);
}

async function openOutline(outline: string, name: string | null): Promise<void> {
  sourceId = (await (await engine).sourceIn(outline))?.id ?? sourceId;
  history.begin(outline);
  savedAs = name;
  show('work');
  document.querySelector<HTMLElement>('#paragraphs p')?.focus();
  redraw();
}

/** Shows one of the three states of the page. */
function show(state: 'start' | 'facts' | 'work'): void {
  for (const id of ['start', 'facts', 'work']) at(id, HTMLElement).hidden = id !== state;
  at('tools', HTMLElement).hidden = state !== 'work';
  document.body.classList.toggle('desk-open', state === 'work');
}

// ----- the outline

/** Takes a new outline; `place` names the field that is typed in, whose card stays as it is. */
function change(text: string, place: string | null = null): void {
  if (text === history.text) return;
  history.change(text, place);
  savedAs = null;
  if (place === null) redraw();
  else afterChange();
}

/** Draws everything that is made of the outline. */
function redraw(): void {
  const cards = cardsIn(history.text);
  const none = cards.length === 0 ? [element('p', { class: 'quiet' }, say('noSlides'))] : [];
  const add = button(say('addSlide'), () => addSlide(`## ${say('newSlide')}\n`));
  at('cards', HTMLElement).replaceChildren(
    element('div', { id: 'front' }),
    ...drawCards(cards, ACTIONS),
    ...none,
    add,
  );
  at('source', HTMLTextAreaElement).value = history.text;
  at('theme', HTMLSelectElement).value = /^theme: *(\w+)/mu.exec(history.text)?.[1] ?? 'paper';
  afterChange();
}

const drawnCards = (): readonly Element[] => [...document.querySelectorAll('#cards > .card')];

const ACTIONS = {
  retitle: (index: number, words: string): void => {
    const card = cardsIn(history.text)[index];
    if (card === undefined) return;
    const { headingStart, headingEnd } = card;
    change(replaced(history.text, headingStart, headingEnd, words), `heading ${index}`);
  },
  rewrite: (index: number, words: string): void => {
    const card = cardsIn(history.text)[index];
    if (card === undefined) return;
    const { bodyStart, body } = card;
    change(replaced(history.text, bodyStart, bodyStart + body.length, words), `body ${index}`);
  },
  move: (index: number, by: -1 | 1): void => {
    const cards = cardsIn(history.text);
    const [first, second] = [cards[Math.min(index, index + by)], cards[Math.max(index, index + by)]];
    if (first === undefined || second === undefined) return;
    current = index + by;
    change(swapped(history.text, first, second));
    const moved = drawnCards()[index + by];
    const word = by < 0 ? 'up' : 'down';
    const same = moved?.querySelector<HTMLButtonElement>(`[data-act=${word}]:not(:disabled)`);
    (same ?? moved?.querySelector<HTMLElement>('input'))?.focus();
  },
  remove: (index: number): void => {
    const card = cardsIn(history.text)[index];
    if (card === undefined) return;
    change(replaced(history.text, card.start, card.end, ''));
    const next = drawnCards()[Math.max(0, index - 1)]?.querySelector<HTMLElement>('input');
    (next ?? at('add-quotation', HTMLElement)).focus();
  },
  apply: (fix: Fix): void => attempt(async () => change(await (await engine).fix(history.text, fix))),
  show: (index: number): void => {
    current = index;
    turnDeck();
  },
};

function addSlide(slide: string): void {
  const cards = cardsIn(history.text);
  const after = cards[current] ?? cards.at(-1) ?? null;
  const index = after === null ? 0 : cards.indexOf(after) + 1;
  current = index;
  change(withSlide(history.text, slide, after));
  drawnCards()[index]?.scrollIntoView({ block: 'nearest' });
}

async function addSelected(kind: 'quotation' | 'claim'): Promise<void> {
  if (selected === null) return;
  const slide = await (await engine).propose({ kind, ...selected, sourceId });
  if (slide === null) return;
  addSlide(slide);
  const heading = drawnCards()[current]?.querySelector('input');
  heading?.focus();
  heading?.select();
}

// ----- what comes of it

let waiting: ReturnType<typeof setTimeout> | undefined;

function afterChange(): void {
  drawSaved();
  clearTimeout(waiting);
  waiting = setTimeout(() => attempt(build), PAUSE);
}

/** Between two keys there is less. */
const PAUSE = 150;

async function build(): Promise<void> {
  const question = (asked += 1);
  const outline = history.text;
  if (savedAs === null) keep({ outline, files });
  const isKept = folder === null || savedAs !== null || (await folder.save({ outline, files }));
  if (folder !== null && isKept && outline === history.text) markSaved('outline.md');
  const result = await (await engine).build({ ...files, 'outline.md': outline }, slugOf(outline));
  if (question !== asked) return;
  built = result;
  const cards = cardsIn(outline);
  const others = drawVerdicts(drawnCards(), cards, result, ACTIONS.apply);
  const name = element('h3', {}, say('front'));
  at('front', HTMLElement).replaceChildren(...(others.length === 0 ? [] : [name, ...others]));
  drawDeck(cards.length);
  if (!isKept) tell(say('changedElsewhere'));
}

function drawDeck(count: number): void {
  if (built === null) return;
  const { deck, diagnostics } = built;
  const isEmpty = count === 0;
  const frame = at('frame', HTMLIFrameElement);
  at('no-deck', HTMLElement).hidden = !isEmpty;
  frame.hidden = isEmpty;
  at('save-deck', HTMLButtonElement).disabled = deck === null || isEmpty;
  const lacksLetters = diagnostics.some(({ code }) => code === 'font/letters-not-installed');
  if (isEmpty) tell('');
  else if (deck === null) tell(say(lacksLetters ? 'lettersMissing' : 'stopped'));
  else tell(say('ready'));
  if (deck === null || isEmpty) return;
  keepFocus();
  frame.srcdoc = deck;
}

/** Turns the deck to the slide of the card that is edited; what the frame says is never listened to. */
function turnDeck(): void {
  const line = cardsIn(history.text)[current]?.line;
  const slide = built?.slides.findLast((one) => line !== undefined && one.line <= line);
  if (slide === undefined) return;
  keepFocus();
  at('frame', HTMLIFrameElement).contentWindow?.location.replace(`about:srcdoc#/${slide.id}`);
}

// ----- saving

function drawSaved(): void {
  const told = savedAs === null ? say('notSaved') : say('saved', { name: savedAs });
  const title = titleOf(history.text);
  at('saved', HTMLElement).replaceChildren(`(${told})`);
  at('name', HTMLElement).replaceChildren(foreign(title));
  document.title = `${title} (${told}) · Lectern`;
}

function saveBriefing(): void {
  const name = `${slugOf(history.text)}.zip`;
  download(name, packBriefing({ outline: history.text, files }), 'application/zip');
  markSaved(name);
}

function markSaved(name: string): void {
  savedAs = name;
  forget();
  drawSaved();
}

function saveDeck(): void {
  const deck = built?.deck ?? null;
  if (deck !== null) download(`${slugOf(history.text)}.html`, deck, 'text/html');
}

// ----- the page

function listenAtStart(): void {
  const file = at('file', HTMLInputElement);
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) attempt(() => takeFile(chosen));
  });
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', () => document.body.classList.remove('dropping'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped !== undefined && at('work', HTMLElement).hidden) attempt(() => takeFile(dropped));
  });
  at('use-pasted', HTMLElement).addEventListener('click', () => {
    const text = at('pasted', HTMLTextAreaElement).value;
    if (text.trim() !== '')
      attempt(() =>
        takeArticle(new TextEncoder().encode(text), /^#{1,3} /mu.test(text) ? 'article.md' : 'article.txt'),
      );
  });
  at('facts', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(() => begin(false));
  });
  at('draft', HTMLElement).addEventListener('click', () => attempt(() => begin(true)));
}

function listenAtWork(): void {
  watchSelection((words) => {
    // What a button takes the focus from stays selected in the article.
    if (words !== null) selected = words;
    for (const id of ['add-quotation', 'add-claim']) at(id, HTMLButtonElement).disabled = selected === null;
  });
  at('add-quotation', HTMLElement).addEventListener('click', () => attempt(() => addSelected('quotation')));
  at('add-claim', HTMLElement).addEventListener('click', () => attempt(() => addSelected('claim')));
  at('undo', HTMLElement).addEventListener('click', () => goBack('undo'));
  at('redo', HTMLElement).addEventListener('click', () => goBack('redo'));
  document.addEventListener('keydown', (event) => {
    if (
      (event.ctrlKey || event.metaKey) &&
      event.key.toLowerCase() === 'z' &&
      !at('work', HTMLElement).hidden
    ) {
      event.preventDefault();
      goBack(event.shiftKey ? 'redo' : 'undo');
    }
  });
  const source = at('source', HTMLTextAreaElement);
  source.addEventListener('input', () => change(source.value, 'markdown'));
  for (const [id, isMarkdown] of [
    ['as-cards', false],
    ['as-markdown', true],
  ] as const)
    at(id, HTMLElement).addEventListener('click', () => showMarkdown(isMarkdown));
  const theme = at('theme', HTMLSelectElement);
  theme.addEventListener('change', () => change(withTheme(history.text, theme.value)));
  at('save-briefing', HTMLElement).addEventListener('click', saveBriefing);
  at('save-deck', HTMLElement).addEventListener('click', saveDeck);
  at('frame', HTMLIFrameElement).addEventListener('load', () => setTimeout(turnDeck, 300));
}

function goBack(way: 'undo' | 'redo'): void {
  if (!history[way]()) return;
  savedAs = null;
  redraw();
}

function showMarkdown(isMarkdown: boolean): void {
  at('cards', HTMLElement).hidden = isMarkdown;
  at('source', HTMLElement).hidden = !isMarkdown;
  at('as-cards', HTMLElement).setAttribute('aria-pressed', String(!isMarkdown));
  at('as-markdown', HTMLElement).setAttribute('aria-pressed', String(isMarkdown));
  redraw();
}

function offerKept(): void {
  const briefing = kept();
  const left = at('left', HTMLElement);
  left.hidden = briefing === null;
  if (briefing === null) return;
  const name = titleOf(briefing.outline);
  const discard = button(say('discard'), () => {
    forget();
    left.hidden = true;
  });
  left.replaceChildren(
    button(say('goOn', { name }), () => attempt(() => openBriefing(briefing, null)), { class: 'main' }),
    ' ',
    discard,
  );
}

offerLanguages(() => {
  offerKept();
  if (!at('work', HTMLElement).hidden) redraw();
});
offerKept();
listenAtStart();
listenAtWork();
addEventListener('beforeunload', (event) => {
  if (!at('work', HTMLElement).hidden && savedAs === null && history.text !== '') event.preventDefault();
});
attempt(async () => {
  await engine;
  const briefing = (await folder?.load()) ?? null;
  if (briefing !== null) await openBriefing(briefing, 'outline.md');
  document.documentElement.dataset['ready'] = '';
});
