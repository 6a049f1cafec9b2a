import type { Entry } from './entry.ts';
import { interfaceWords, uiStrings } from '../language/interface-words.ts';
import { contentSecurityPolicy } from '../render/document/content-security-policy.ts';
import { inlineScript, inlineStyle } from '../render/document/inline-asset.ts';
import { textDirection } from '../text/language-tag.ts';
import { isoDay, newestFirst, sharedLanguage } from './entry.ts';
import { type PageFrame, viewEntry } from './view-entry.ts';

/** What the page is made with, all of it texts. */
export interface PageParts {
  /** Draws with templates/listing.hbs. */
  readonly drawShell: (shell: object) => string;
  readonly script: string;
  readonly css: string;
}

/** What is in the head of a page of ours, and of no deck. */
export const PAGE_GENERATOR = 'Lectern page of briefings';

/** The page of all briefings: one offline file. The same entries give the same bytes, in whatever order they come. */
export function drawPage(entries: readonly Entry[], { drawShell, script, css }: PageParts): string {
  const listed = newestFirst(entries);
  const page = frameOf(listed);
  const { language, words } = page;
  const views = listed.map((entry) => viewEntry(entry, page));
  const failed = views.filter(({ kind }) => kind === 'errors').length;
  const warned = views.filter(({ kind }) => kind === 'warnings').length;
  const scriptJs = inlineScript(script);
  return drawShell({
    generator: PAGE_GENERATOR,
    language,
    direction: textDirection(language),
    policyHtml: contentSecurityPolicy('audience', [scriptJs]),
    words: words.listing,
    source: words.panel.source,
    event: page.event,
    total: views.length,
    failed: failed === 0 ? null : failed,
    warned: warned === 0 ? null : warned,
    isFilterable: failed + warned > 0,
    isSortable: new Set(listed.map((entry) => isoDay(entry))).size > 1,
    entries: views,
    css: inlineStyle(css),
    searchedJson: harmlessJson(listed.map(searchedOf)),
    scriptJs,
  });
}

/** In the language that all briefings share, where the page has words in it; else in English. */
function frameOf(entries: readonly Entry[]): PageFrame {
  const shared = sharedLanguage(entries);
  const { language, words } = interfaceWords(shared ?? 'en');
  const namesLanguages = shared !== language && entries.some(({ facts }) => facts !== null);
  return { language, words, strings: uiStrings(language), namesLanguages, event: sharedEvent(entries) };
}

function sharedEvent(entries: readonly Entry[]): string | null {
  const [event, ...others] = new Set(entries.map(({ facts }) => facts?.event ?? null));
  return others.length === 0 ? (event ?? null) : null;
}

/** What an entry is found by: its own words, and those of each quotation with their speaker. src/page/listing.ts reads it. */
function searchedOf({ facts, slug }: Entry) {
  if (facts === null) return { words: slug, quotations: [] };
  const { title, subtitle, event, presenters, sources, quotations } = facts;
  const ofSources = sources.flatMap(({ title: name, origin }) => [name, origin]);
  const words = [slug, title, subtitle, event, ...presenters, ...ofSources].filter(Boolean).join('\n');
  return { words, quotations: quotations.map(({ content, speaker }) => [content, speaker ?? '']) };
}

/** As a block of data that can’t end its element. */
function harmlessJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
