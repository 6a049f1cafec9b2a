import { z } from 'zod';

import { newBudget } from '../../text/budget.ts';
import { oneLine } from '../../text/words.ts';
import { parseJson } from '../../text/parse-json.ts';
import { decodeReferences } from '../../markdown/nodes/inline-tags.ts';

/** What a page says of its article as linked data (JSON-LD), which most sites write for search engines. */
export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

const Item = z.record(z.string(), z.unknown());
type Item = z.infer<typeof Item>;

/** Sites nest what they say in lists, graphs and each other; no article is further in. */
const DEEPEST = 4;
const LONGEST = 2_000_000;

/** Reads the first article that the scripts of a page describe; nothing where there is none. */
export function linkedData(scripts: readonly string[]): LinkedData {
  for (const script of scripts) {
    const items = script.length > LONGEST ? [] : itemsIn(parsed(script), 0);
    const article = items.find((item) => typesOf(item).some((type) => ARTICLE.test(type)));
    if (article !== undefined) return describe(article, items);
  }
  return { headline: null, authors: [], publisher: null, published: null, url: null };
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|PressRelease)$/u;

function parsed(script: string): unknown {
  try {
    return parseJson(
      script.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/gu, ''),
      newBudget({ depth: 100 }),
    );
  } catch {
    return null;
  }
}

function itemsIn(value: unknown, depth: number): readonly Item[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => itemsIn(one, depth + 1));
  const item = Item.safeParse(value).data;
  if (item === undefined) return [];
  return [item, ...itemsIn(item['@graph'], depth + 1), ...itemsIn(item['mainEntity'], depth + 1)];
}

function describe(article: Item, items: readonly Item[]): LinkedData {
  const named = (value: unknown): readonly string[] => namesOf(value, items);
  return {
    headline: wordsOf(article['headline']) ?? wordsOf(article['name']),
    authors: [...new Set([...named(article['author']), ...named(article['creator'])])],
    publisher: named(article['publisher'])[0] ?? null,
    published: wordsOf(article['datePublished']),
    url: wordsOf(article['url']) ?? wordsOf(article['mainEntityOfPage']),
  };
}

/** Names of people and bodies: a text, an object with a name or names, one that points to another, or a list of these. */
function namesOf(value: unknown, items: readonly Item[], depth = 0): readonly string[] {
  if (depth > DEEPEST) return [];
  const words = wordsOf(value);
  if (words !== null) return isAddress(words) ? [] : [words];
  if (Array.isArray(value)) return value.flatMap((one) => namesOf(one, items, depth + 1));
  const item = Item.safeParse(value).data;
  if (item === undefined) return [];
  const other = items.find((one) => one['@id'] === item['@id'] && one['name'] !== undefined);
  return namesOf(item['name'] ?? other?.['name'], items, depth + 1);
}

function isAddress(words: string): boolean {
  return /^(?:https?:|@|\/)/u.test(words);
}

function typesOf(item: Item): readonly string[] {
  const type = item['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

/** Many sites write the entities of HTML into a script, where they stand for themselves. */
function wordsOf(value: unknown): string | null {
  const words = typeof value === 'string' ? oneLine(decodeReferences(value)) : '';
  return words === '' ? null : words;
}
