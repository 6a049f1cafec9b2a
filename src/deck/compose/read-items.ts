import { findStatedDay } from '../../article/find-dates.ts';
import type { List } from '../../markdown/nodes/block.ts';
import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { wordsOfItem } from '../../markdown/nodes/walk-inlines.ts';
import { COMMA, splitInlines, trimInlines } from '../../markdown/inlines/split-inlines.ts';
import { readDates } from '../../language/language-files.ts';
import { oncePerLanguage, wordsOrEnglish } from '../../language/words-in-language.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { Actor, ActorGroup, ChainIntermediary, Term, TimelineEvent } from '../slide.ts';

/** The dash between the parts of an item, with the white space that sets it apart from a hyphen. */
const DASH = /(?<!\s)\s+(?:—|–|---?)\s+/u;

/** `**Name** — role, organisation — part in the story`, grouped by organisation in order of first mention. */
export function readActors(list: List, file: SourceFile): ActorGroup[] {
  const groups: {
    readonly key: string;
    readonly organisation: readonly Inline[];
    readonly actors: Actor[];
  }[] = [];
  for (const item of list.items) {
    // A dash in the last part is one of its own.
    const [name = [], position = [], part = []] = splitInlines(wordsOfItem(item), DASH, file, 3);
    const places = splitInlines(position, COMMA, file);
    const organisation = places.length > 1 ? (places.at(-1) ?? []) : [];
    const role = places.length > 1 ? beforeLast(position, organisation, file) : position;
    const key = plainText(organisation);
    const actor = { name, role, part };
    const group = groups.find((other) => other.key === key);
    if (group === undefined) groups.push({ key, organisation, actors: [actor] });
    else group.actors.push(actor);
  }
  return groups.map(({ key, organisation, actors }) => ({
    organisation: key === '' ? null : organisation,
    actors,
  }));
}

/** `**date** text`; the day of publication is known by its date, or marked. */
export function readEvents(
  list: List,
  { published, language }: { readonly published: string | null; readonly language: string },
  file: SourceFile,
): TimelineEvent[] {
  return list.items.map((item) => {
    const [first, ...rest] = wordsOfItem(item);
    const isDated = first?.type === 'strong' || first?.type === 'span';
    const date = isDated ? [first] : [];
    const content = trimInlines(isDated ? rest : wordsOfItem(item), file);
    const written = plainText(date);
    return {
      date: first?.type === 'strong' ? first.children : date,
      content: withoutLeadingMark(content, file),
      isRelative: isRelativeDate(written, language),
      isPublication: isMarkedAsArticle(first) || findStatedDay(written)?.iso === published,
    };
  });
}

/** Whether a date is marked as the day of the article: `[**date**]{.article}` or `**[date]{.article}**`. */
export function isMarkedAsArticle(date: Inline | undefined): boolean {
  const inside = date?.type === 'strong' && date.children.length === 1 ? date.children[0] : date;
  return inside?.type === 'span' && inside.attributes.classes.includes('article');
}

/** `[术语]{lang=zh} — reading — translation — gloss`; with three parts the second is the reading when it is set in italics. */
export function readTerms(list: List, file: SourceFile): Term[] {
  return list.items.map((item) => {
    const words = wordsOfItem(item);
    const hasReading = isWithReading(splitInlines(words, DASH, file));
    const [term = [], ...parts] = splitInlines(words, DASH, file, hasReading ? 4 : 3);
    const [reading = [], translation = [], gloss = []] = hasReading ? parts : [[], ...parts];
    const [node] = term;
    const language = node?.type === 'span' ? node.attributes.language : null;
    return { term, language, reading, translation, gloss };
  });
}

function isWithReading([, second = [], ...others]: readonly (readonly Inline[])[]): boolean {
  return others.length > 1 || (second.length === 1 && second[0]?.type === 'emphasis');
}

/** `**Xinhua** — agency — reported — remark`. */
export function readIntermediaries(list: List, file: SourceFile): ChainIntermediary[] {
  return list.items.map((item) => {
    const [name = [], kind = [], relation = [], remark = []] = splitInlines(wordsOfItem(item), DASH, file, 4);
    return { name, kind, relation, remark };
  });
}

function beforeLast(whole: readonly Inline[], last: readonly Inline[], file: SourceFile): Inline[] {
  const start = last[0]?.position.start.offset ?? Infinity;
  const kept = whole.flatMap((node): Inline[] => {
    if (node.position.end.offset <= start) return [node];
    if (node.type !== 'text' || node.position.start.offset >= start) return [];
    const value = node.value.slice(0, node.value.search(/[,，،][^,，،]*$/u));
    return [{ ...node, value }];
  });
  return trimInlines(kept, file);
}

/** `**date**: text` and `**date** — text` read like `**date** text`. */
function withoutLeadingMark(content: readonly Inline[], file: SourceFile): readonly Inline[] {
  const [first] = content;
  if (first?.type !== 'text' || !/^[:—–-]\s/u.test(first.value)) return content;
  return splitInlines(content, /^[:—–-]\s+/u, file, 2).flat();
}

/**
 * Whether a date stands for no day, as “last week” does, and is drawn as a range. Read in the language of the deck, by
 * its BCP 47 tag; in English where it has no words for it.
 */
export function isRelativeDate(date: string, language: string): boolean {
  const [primary = ''] = language.toLowerCase().split('-');
  return relativeIn(primary).test(date);
}

const relativeIn = oncePerLanguage((language): RegExp => {
  const { words, stems, afterWord } = wordsOrEnglish((tag) => readDates(tag)?.relative ?? null, language);
  const forms = [
    ...words,
    ...stems.map((stem) => `${stem}\\p{L}+`),
    ...afterWord.map((word) => `\\p{L}+ ${word}`),
  ];
  const anyForm = `(?:${forms.join('|')})`;
  return WITHOUT_SPACES.has(language)
    ? new RegExp(anyForm, 'u')
    : new RegExp(`(?<!\\p{L})${anyForm}(?!\\p{L})`, 'iu');
});

/** Languages in which a word stands beside others, or its endings, with nothing between. */
const WITHOUT_SPACES: ReadonlySet<string> = new Set(['ja', 'ko', 'zh']);
