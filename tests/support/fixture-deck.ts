import { readFile } from 'node:fs/promises';

import { compileShell } from '../../src/render/templates/template-engine.ts';
import {
  renderDeckDocument,
  type DeckDocument,
  type PageBundle,
} from '../../src/render/document/deck-document.ts';
import type { DeckMode } from '../../src/render/document/inline-asset.ts';
import { bundlePage } from '../../tools/build-page.ts';

/** A planted word that must not reach an audience file. */
export const PLANTED_NOTE = 'Kumquat';

/** Notes as long as the longest that a speaker view has to cope with. */
const LONG_NOTE = `${PLANTED_NOTE} ${'Ask who speaks here, and to whom. '.repeat(60)}`.slice(0, 2000);

const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='400' height='200'%3E%3Crect width='400' height='200' fill='%239a2a1f'/%3E%3C/svg%3E";

const SLIDES = [
  [
    'the-harbour',
    'title',
    '<h1 id="the-harbour-h">The harbour and its words</h1><p>Reading a port authority’s press release</p>',
  ],
  ['part-one', 'section', '<h2 id="part-one-h">Part one</h2><p>What the authority says of itself</p>'],
  [
    'the-promise',
    'quote',
    '<h2 id="the-promise-h">The promise</h2><blockquote><p>We will dredge no further than the old wall.</p></blockquote><p class="speaker">— the harbour master, <a href="https://example.org/release">press release, para. 2</a></p>',
  ],
  [
    'three-points',
    'points',
    '<h2 id="three-points-h">Three points</h2><ul><li class="fragment">Who decides</li><li class="fragment">Who pays</li><li class="fragment">Who is <dfn lang="zh-Hans">海关</dfn></li></ul>',
  ],
  [
    'the-figures',
    'table',
    '<h2 id="the-figures-h">The figures</h2><table><thead><tr><th scope="col">Year</th><th scope="col">Ships</th></tr></thead><tbody><tr><th scope="row">2024</th><td>311</td></tr><tr><th scope="row">2025</th><td>298</td></tr></tbody></table>',
  ],
  [
    'the-wall',
    'figure',
    `<h2 id="the-wall-h">The wall</h2><figure><img alt="A red wall" src="${PICTURE}"><figcaption>The old wall, drawn from memory</figcaption></figure>`,
  ],
  [
    'questions',
    'questions',
    '<h2 id="questions-h">Questions</h2><ol><li>Who is the agent of the sentence?</li><li>What does “further” measure?</li></ol>',
  ],
  ['sources', 'sources', '<h2 id="sources-h">Sources</h2><ul><li>Harbour Gazette, 4 May 2025</li></ul>'],
] as const;

/** The sections of the fixture deck, with notes or without. */
export function fixtureSlides(withNotes: boolean): string {
  return SLIDES.map(([id, layout, body]) => {
    const notes = withNotes ? `<aside class="notes"><p>${LONG_NOTE}</p></aside>` : '';
    return `<section id="${id}" class="slide slide--${layout}" aria-labelledby="${id}-h">${body}${notes}</section>`;
  }).join('\n');
}

const TOKENS =
  ':root{--ground:#faf7f0;--ink:#1c1917;--muted:#57534e;--accent:#9a2a1f;--rule:#cfc7b6;--focus:#9a2a1f;--font-serif:Georgia,serif;--font-sans:sans-serif}';

const THEME = `.slide{display:flex;flex-direction:column;gap:24px;padding:64px 88px 56px;background:var(--ground);color:var(--ink);font:34px/1.35 var(--font-sans)}
.slide h1,.slide h2{margin:0;font:600 56px/1.15 var(--font-serif)}.slide p,.slide ul,.slide ol,.slide table,.slide figure{margin:0}
.slide blockquote{margin:0;font:48px/1.35 var(--font-serif)}.slide a{color:inherit}.slide--title{justify-content:flex-end}
.slide td,.slide th{text-align:start;padding:4px 48px 4px 0}`;

let bundle: Promise<ReadonlyMap<string, string>> | null = null;

/** One of the files that page code is bundled into, once for all test files of a process. */
export async function pageCode(name: string): Promise<string> {
  bundle ??= bundlePage();
  return (await bundle).get(name) ?? '';
}

/** The page code of a mode. */
export async function pageBundle(mode: DeckMode): Promise<PageBundle> {
  bundle ??= bundlePage();
  const files = await bundle;
  const text = (name: string): string => files.get(name) ?? '';
  return {
    script: text(mode === 'audience' ? 'deck.js' : `${mode}.js`),
    speakerScript: text('speaker-view.js'),
    fitScript: text('self-fit.js'),
    slidesCss: text('slides.css'),
    readingCss: text('reading.css'),
    panelCss: text('evidence-panel.css'),
  };
}

/** The template of the document, compiled. */
export async function shell(): ReturnType<typeof readShell> {
  return readShell();
}

async function readShell() {
  return compileShell(await readFile(new URL('../../templates/deck.hbs', import.meta.url), 'utf8'));
}

/** Slides by id, of HTML in which each begins a line. */
export function slidesIn(slidesHtml: string): ReadonlyMap<string, string> {
  const slides = slidesHtml.split(/\n(?=<section )|(?<=<\/section>)(?=<section id)/u);
  return new Map(slides.map((html) => [/\sid="([^"]*)"/u.exec(html)?.[1] ?? '', html]));
}

/** What the fixture deck is made of; give what the test is about. */
export async function fixtureDocument(changes: Partial<DeckDocument> = {}): Promise<DeckDocument> {
  const mode = changes.mode ?? 'audience';
  return {
    title: 'The harbour and its words',
    language: 'en',
    author: null,
    marks: null,
    slidesHtml: fixtureSlides(mode !== 'audience'),
    tokensCss: TOKENS + (await readFile('templates/themes/text.css', 'utf8')),
    sheetCss: '',
    css: THEME,
    fontsCss: '',
    page: await pageBundle(mode),
    mode,
    measuresItself: false,
    version: null,
    briefing: null,
    source: null,
    pictures: new Map(),
    receiptJson: null,
    ...changes,
  };
}

/** The HTML of the fixture deck. */
export async function fixtureDeck(changes: Partial<DeckDocument> = {}): Promise<string> {
  return renderDeckDocument(await fixtureDocument(changes), await shell());
}
