import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseHTML } from 'linkedom';
import MiniSearch from 'minisearch';

import { type Part, SEARCH_OPTIONS } from './search-options.ts';

/** What the search knows, as a script: a page that was opened from a folder may load scripts, and nothing else. */
export function searchIndex(site: string): string {
  const search = new MiniSearch<Part>(SEARCH_OPTIONS);
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' }).toSorted())
    if (name.endsWith('.html') && name !== '404.html')
      search.addAll(partsOf(name.replaceAll('\\', '/'), readFileSync(join(site, name), 'utf8')));
  return `window.lecternSearchIndex = ${JSON.stringify(search)};\n`;
}

/** A page, divided at its headings. */
function partsOf(address: string, html: string): readonly Part[] {
  const { document } = parseHTML(html);
  const main = document.querySelector('main[data-pages]');
  const page = textOf(document.querySelector('h1'));
  const parts: Part[] = [];
  for (const element of main?.children ?? []) {
    const last = parts.at(-1);
    if (last === undefined || /^H[1-4]$/u.test(element.tagName)) {
      const place = last === undefined ? '' : `#${element.id}`;
      parts.push({ id: `${address}${place}`, page, heading: textOf(element), text: '', start: '' });
    } else parts[parts.length - 1] = { ...last, text: `${last.text} ${textOf(element)}` };
  }
  return parts.map((part) => ({ ...part, start: part.text.trim().slice(0, SHOWN) }));
}

/** Characters of a part that are shown where it is found. */
const SHOWN = 140;

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}
