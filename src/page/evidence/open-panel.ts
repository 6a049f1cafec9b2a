import { decodedAddress } from '../dom/decoded-address.ts';
import { drawButton, drawElement, drawPart } from '../dom/draw-element.ts';
import { WORDS, fillIn } from '../dom/page-words.ts';
import type { PanelProof, PanelQuotation, PanelReceipt, PanelSource } from './panel-receipt.ts';

/** Opens the panel on some quotations of the receipt; when it closes, the focus goes to an element, or to where it was. */
export function openPanel(
  quotations: readonly PanelQuotation[],
  receipt: PanelReceipt,
  after: HTMLElement | null,
): void {
  closePanel();
  const entries = quotations.map((quotation) =>
    drawEntry(quotation, receipt.sources.get(quotation.source ?? '') ?? null),
  );
  const panel = drawPart('dialog', 'panel', drawHead(), ...entries, drawCheck(quotations, receipt));
  panel.lang = WORDS.language;
  // Orca says a dialog by all of its words in one breath, unless its name is four or more of them.
  const verdict = panel.querySelector('h3');
  if (verdict !== null) verdict.id = VERDICT;
  panel.setAttribute('aria-labelledby', `${TITLE} ${VERDICT}`);
  // Where browsers know it, a click beside the panel closes it.
  panel.setAttribute('closedby', 'any');
  panel.addEventListener('close', () => {
    panel.remove();
    if (after?.isConnected === true) after.focus({ preventScroll: true });
  });
  document.body.append(panel);
  panel.showModal();
}

/** Closes the panel where it is open. */
export function closePanel(): void {
  panelThatIsOpen()?.close();
}

/** The panel where it is open. */
export function panelThatIsOpen(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>('dialog.panel[open]');
}

const TITLE = 'lectern-panel-title';
const VERDICT = 'lectern-panel-verdict';

function drawHead(): HTMLElement {
  const title = drawElement('h2', WORDS.panel.title);
  title.id = TITLE;
  return drawElement('div', title, drawButton(WORDS.panel.close, closePanel));
}

function drawCheck(quotations: readonly PanelQuotation[], { tool }: PanelReceipt): HTMLElement {
  const ids = [...new Set(quotations.flatMap(({ source }) => source ?? []))];
  const sources = ids.map((id) => ` --source ${quoted(`${id}=article.txt`)}`).join('');
  const command = drawElement('code', `lectern verify ${quoted(fileName())}${sources}`);
  command.dir = 'ltr';
  return drawElement(
    'div',
    drawElement('p', WORDS.panel.checkYourself),
    drawElement('p', command),
    drawElement('p', fillIn(WORDS.panel.whatMatchMeans, { tool })),
  );
}

/** The name that the deck has on the reader's disk; a deck that is served has none. */
function fileName(): string {
  const name = /[^/]+\.html?$/i.exec(location.pathname)?.[0] ?? 'deck.html';
  return decodedAddress(name);
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w.=/][\w.=/-]*$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

const PANEL = WORDS.panel;

/** What the panel says of one quotation: verdict, words, context, who and where, the way to the published page. */
function drawEntry(quotation: PanelQuotation, source: PanelSource | null): HTMLElement {
  const { verdict, content, excerpt, link } = quotation;
  const entry = drawElement(
    'article',
    drawElement('h3', wordsIn(PANEL.verdicts, verdict) ?? PANEL.unknownVerdict),
  );
  if (excerpt?.passage !== content) entry.append(drawWords(content));
  if (excerpt !== null) {
    const { before, passage, after } = excerpt;
    const label = drawElement('small', PANEL.inArticle);
    entry.append(drawElement('div', label, drawWords(before, drawElement('mark', passage), after)));
  }
  entry.append(drawFacts(quotation, source));
  if (isWebAddress(link)) entry.append(drawLink(link));
  return entry;
}

function drawWords(...words: readonly (Node | string)[]): HTMLElement {
  return asInDeck(drawPart('p', 'serif', ...words));
}

function drawFacts(
  { speaker, source: id, paragraph, said, proof, kind }: PanelQuotation,
  source: PanelSource | null,
): HTMLElement {
  const spoken = [...saidWords(said), proof === null ? null : quotedProof(proof)];
  const facts: readonly (readonly [name: string, value: HTMLElement | string | null | undefined])[] = [
    [PANEL.speaker, inDeck(speaker)],
    [PANEL.source, withArchived(inDeck(source?.title ?? id), source?.archived ?? null)],
    [PANEL.attribution, spoken.filter(Boolean).join(' ')],
    [PANEL.wording, wordsIn(PANEL.kinds, kind)],
    [PANEL.place, paragraph === null ? null : fillIn(PANEL.paragraph, { number: paragraph })],
    [PANEL.hash, source?.textHash?.slice(0, HASH_LENGTH)],
  ];
  const drawn = facts.flatMap(([name, value]) =>
    value ? [drawElement('dt', name), value instanceof Node ? value : drawElement('dd', value)] : [],
  );
  return drawElement('dl', ...drawn);
}

function inDeck(words: string | null): HTMLElement | null {
  return words === null ? null : asInDeck(drawElement('dd', words));
}

/** A source, and “as archived on 1 November 2026” in the language of the panel. */
function withArchived(title: HTMLElement | null, day: string | null): HTMLElement | null {
  const date = new Date(`${day ?? ''}T00:00:00Z`);
  if (title === null || day === null || Number.isNaN(date.getTime())) return title;
  const language = WORDS.language === 'en' ? 'en-GB' : WORDS.language;
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const archived = drawElement('div', fillIn(WORDS.archived, { date: format.format(date) }));
  archived.lang = WORDS.language;
  title.append(archived);
  return title;
}

/** (“said Brandt”, paragraph 3) */
function quotedProof({ words, paragraph }: PanelProof): string {
  return `(“${words}”, ${fillIn(PANEL.paragraph, { number: paragraph })})`;
}

/** As many digits as the sources slide shows, so that the two can be compared by eye. */
const HASH_LENGTH = 12;

/** `noreferrer` implies `noopener`, without which browsers ignore the text fragment (https://wicg.github.io/scroll-to-text-fragment/). */
function drawLink(address: string): HTMLElement {
  const link = drawElement('a', PANEL.openPage);
  link.href = address;
  link.target = '_blank';
  link.rel = 'noreferrer';
  return drawElement('p', link);
}

/** Whether an address leads to a website, and not to scripts, files and whatever else a receipt may hold. */
function isWebAddress(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address);
}

/** Speakers, titles and words are in the deck’s language, which the panel around them may not be, or in one that runs the other way. */
function asInDeck<Element extends HTMLElement>(element: Element): Element {
  element.lang = document.documentElement.lang;
  element.dir = 'auto';
  return element;
}

/** Whether the source gives words to their speaker, in plain words, and first that this is all that speaks for it. */
function saidWords(verdict: string | null): readonly string[] {
  const words = wordsIn(PANEL.said, verdict);
  if (words === null) return [];
  return PROVEN.has(verdict) ? [words] : [PANEL.unproven, words];
}

/** Words without a speaker, and the author’s own, have none to prove. */
const PROVEN: ReadonlySet<string | null> = new Set(['stated', 'author', 'none']);

/** A verdict in plain words; `null` where there is none, or one that a receipt has and isn’t known here. */
function wordsIn(words: Readonly<Record<string, string>>, verdict: string | null): string | null {
  return new Map(Object.entries(words)).get(verdict ?? '') ?? null;
}
