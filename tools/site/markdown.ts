import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import type { MarkdownLibrary, MarkdownToken } from '@11ty/eleventy';
import hljs from 'highlight.js';

import { addressOf } from './pages.ts';

/** Where the repository is, for what has no page. */
export const REPOSITORY: string = JSON.parse(readFileSync('package.json', 'utf8')).homepage.replace(
  /#.*$/u,
  '',
);

/** Has Markdown read as a code host does: ids of headings, links between documents; code is coloured. */
export function setMarkdown(library: MarkdownLibrary): void {
  library.set({ highlight: highlightCode });
  library.core.ruler.push('headings', ({ tokens }) => nameHeadings(tokens));
  library.core.ruler.push('options', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? []))
      if (token.type === 'code_inline' && token.content.length <= SHORT) token.attrSet('class', 'short');
  });
  library.core.ruler.push('links', ({ tokens, env }) => {
    const { source } = env;
    if (source === undefined) return;
    for (const token of tokens.flatMap((one) => [one, ...(one.children ?? [])])) {
      for (const name of ['href', 'src']) {
        const target = token.attrGet(name);
        if (target !== null) token.attrSet(name, linkFrom(source, target));
      }
      if (token.type.startsWith('html_'))
        token.content = token.content.replaceAll(
          /\b(href|src)="([^"]+)"/gu,
          (_, name: string, target: string) => `${name}="${linkFrom(source, target)}"`,
        );
    }
  });
}

/** Letters of code that has space on a line of a phone. */
const SHORT = 24;

/** Code with its words coloured, where its language is known. */
export function highlightCode(code: string, language: string): string {
  const known = hljs.getLanguage(language) === undefined ? undefined : language;
  return known === undefined ? '' : hljs.highlight(code, { language: known }).value;
}

/** Ids of headings as code hosts make them, a number behind those that come again. */
function nameHeadings(tokens: readonly MarkdownToken[]): void {
  const seen = new Map<string, number>();
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const id = slug(tokens[at + 1]?.children ?? []);
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    token.attrSet('id', count === 0 ? id : `${id}-${count}`);
  }
}

function slug(inlines: readonly MarkdownToken[]): string {
  return inlines
    .map(({ content }) => content)
    .join('')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/** Where a link of a document leads in the site: to the page, or to the repository for what has none. */
function linkFrom(source: string, target: string): string {
  if (/^(?:[a-z]+:|#)/u.test(target)) return target;
  const [path = '', hash] = target.split('#');
  const file = join(dirname(source), decodeURIComponent(path)).replace(/\/$/u, '');
  if (!existsSync(file)) throw new Error(`${source}: there is no ${target}`);
  const here = dirname(addressOf(source) ?? '.');
  const behind = hash === undefined ? '' : `#${hash}`;
  if (file.startsWith('docs/pictures/')) return relative(here, file.slice('docs/'.length));
  const address = addressOf(file);
  return address === null ? `${REPOSITORY}/blob/main/${file}` : `${relative(here, address)}${behind}`;
}
