import { headNouns } from '../../speech/text/descriptions.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';
import { countBefore, firstAtLeast, type Range } from '../../text/source-file.ts';
import { lazily, oncePer, oncePerValue } from '../../text/once-per.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import {
  type ArticleSpeakers,
  type NamedPerson,
  type Newcomer,
  type SpeakerAttribution,
  peopleByName,
} from '../model/article-speakers.ts';
import type { Passage } from '../model/verdict.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { anyCaseWith, isAmong, patternWith } from '../words/listed-words.ts';
import type { GivenName } from './given-name.ts';
import { wordsOf } from './naming-words.ts';

/** Somebody unnamed who is introduced between the last mention of the outline’s speaker and the “he” beside the words; `null` for nobody. */
export function newcomerBetween(
  index: ArticleIndex,
  passage: Range,
  found: SpeakerAttribution,
  { person }: GivenName,
): Newcomer | null {
  const isPronoun = isAmong(found.mention.toLowerCase(), 'sheOrHe');
  if (found.basis !== 'around' && !isPronoun) return null;
  const reference = isPronoun ? found.mentionAt.start : passage.start;
  const from = person === null ? openingOf(index, found) : calledBefore(person, found, reference);
  if (from === -1) return null;
  const last = lastNewcomer(index, found, reference);
  const newcomer = last !== null && last.start > from ? last : null;
  const isBack =
    person !== null && newcomer !== null && isCalledSince(index, person, newcomer.end, reference);
  return isBack ? null : newcomer;
}

/** Where somebody is last called before a place, by the words beside a passage or elsewhere; -1 where nowhere. */
function calledBefore(person: NamedPerson, found: SpeakerAttribution, before: number): number {
  const isNamed = wordsOf(found.mention).includes(person.lastName);
  return Math.max(isNamed ? found.mentionAt.start : -1, lastMention(person, before));
}

function lastNewcomer(
  { speakers }: ArticleIndex,
  { form }: SpeakerAttribution,
  before: number,
): Newcomer | null {
  const newcomers = newcomersFor(speakers)[form];
  return newcomers[countBefore(newcomers.length, (at) => (newcomers[at]?.end ?? 0) <= before) - 1] ?? null;
}

/** Those outside of marks whom each form may mean. */
const newcomersFor = oncePer(({ newcomers, marked }: ArticleSpeakers) => {
  const free = newcomers.filter(({ start }) => spanAround(marked, start) === null);
  const fitting = (form: SpeakerAttribution['form']): readonly Newcomer[] =>
    free.filter(({ pronoun }) => fits(pronoun, form)).toSorted((one, other) => one.end - other.end);
  return { he: fitting('he'), she: fitting('she'), person: free, other: free };
});

/** Whether the article comes back to somebody by office: “The mayor shook her head” behind “A driver was waiting”. */
function isCalledSince(
  { article, speakers }: ArticleIndex,
  { name }: NamedPerson,
  from: number,
  to: number,
): boolean {
  const since = calledIn(article);
  return [...(officesOf(speakers.attributions).get(name) ?? [])].some((office) => {
    const places = since.get(office) ?? [];
    return (places[firstAtLeast(places, from)] ?? to) < to;
  });
}

/** The nouns by which those who speak are called, by name. */
const officesOf = oncePer((attributions: readonly SpeakerAttribution[]) => {
  const offices = new Map<string, Set<string>>();
  const nounsIn = oncePerValue((words: string) => headNouns(lexiconOf('en'), words));
  for (const { name, descriptions } of attributions)
    for (const words of descriptions)
      for (const noun of nounsIn(words))
        offices
          .set(name, offices.get(name) ?? new Set())
          .get(name)
          ?.add(noun);
  return offices;
});

/** Where the article has “the” before a noun, by that. */
const calledIn = oncePer(({ file: { text: plainText } }: ArticleIndex['article']) => {
  const places = new Map<string, number[]>();
  for (const { index, 0: words } of plainText.matchAll(CALLED())) {
    const noun = wordsOf(words).at(-1) ?? '';
    places
      .set(noun, places.get(noun) ?? [])
      .get(noun)
      ?.push(index);
  }
  return places;
});

/** “The mayor”, with the article that opens a sentence or not. */
const CALLED = lazily(() => new RegExp(anyCaseWith`\b${'the'} \p{Ll}+`().source, 'giu'));

/** A “she” that nothing resolves means nobody of another paragraph. */
function openingOf(
  { article }: ArticleIndex,
  { form, name, mention, mentionAt }: SpeakerAttribution,
): number {
  const isUnresolved = (form === 'he' || form === 'she') && name === mention;
  const { paragraphs } = article;
  const at = countBefore(paragraphs.length, (one) => (paragraphs[one]?.end ?? 0) <= mentionAt.start);
  const paragraph = paragraphs[at];
  return isUnresolved && paragraph !== undefined ? paragraph.start - 1 : -1;
}

/** “a woman” isn’t “he”. */
const fits = (pronoun: Newcomer['pronoun'], form: SpeakerAttribution['form']): boolean =>
  pronoun === null || (form !== 'he' && form !== 'she') || pronoun === form;

/** Whether a “he” may as well mean the outline’s speaker, or speech go on from that one: named later than whom it is taken for. */
export function isNearer(
  { article, speakers }: ArticleIndex,
  passage: Passage,
  { basis, form, name, mentionAt }: SpeakerAttribution,
  { named, person }: GivenName,
): boolean {
  const isPronoun = form === 'he' || form === 'she';
  const meant = peopleByName(speakers.people).get(name) ?? null;
  if (isPronoun ? meant === null : basis !== 'around') return false;
  const at = isPronoun ? lastMention(meant, mentionAt.start) : mentionAt.start;
  const start = article.paragraphs[passage.paragraph - 1]?.start ?? 0;
  const own = lastMention(person, mentionAt.start);
  if (isPronoun && own > at && own >= start) return true;
  const before = new Set(wordsOf(article.file.text.slice(start, Math.max(passage.start, mentionAt.start))));
  return at < start && named.some((word) => before.has(word));
}

/** Where somebody was last named before a place; -1 for nowhere. */
function lastMention(person: NamedPerson | null, before: number): number {
  const ended = person === null ? [] : endedMentions(person);
  return ended[countBefore(ended.length, (at) => (ended[at]?.end ?? 0) <= before) - 1]?.start ?? -1;
}

/** Where each mention ends, and where the last of those that have ended there begins: full names come before last names alone. */
const endedMentions = oncePer(({ mentions }: NamedPerson) => {
  const inOrder = mentions
    .map(({ start, end }, at) => ({ start, end, at }))
    .toSorted((a, b) => a.end - b.end);
  let last = inOrder[0];
  return inOrder.map((mention) => {
    if (last === undefined || mention.at > last.at) last = mention;
    return { start: last.start, end: mention.end };
  });
});

/** “he” for somebody with a woman’s first name, and the other way round; “it” for anybody with a first name. */
export function isOtherPronoun({ form, mention }: SpeakerAttribution, { person }: GivenName): boolean {
  const told = person?.pronoun ?? null;
  if (told === null) return false;
  return form === 'he' || form === 'she' ? told !== form : isAmong(mention.toLowerCase(), 'things');
}

/** Whether the passage’s sentence says that the words were said to somebody: “told Ann Lee that”, “Lee was told”. */
export function isHearer({ article }: ArticleIndex, passage: Passage, person: NamedPerson | null): boolean {
  if (person === null) return false;
  const start = article.paragraphs[passage.paragraph - 1]?.start ?? 0;
  const sentence = article.file.text.slice(Math.max(start, passage.start - LONGEST_LEAD), passage.start);
  const last = sentence.replace(/^[^]*[.!?]["”’]?\s(?=[\p{Lu}"“‘])/u, '');
  const name = { source: escaped(person.lastName) };
  return patternWith`(?:^|\s)${'telling'} (?:(?!${'notHearers'}\s)[^\s,]+,? ){0,6}?${name}\b(?![’'])(?!,? ${'whoFollows'})[^“"]*["“]?$|\b${name} ${'beingTold'} ${'telling'}\b[^“"]*["“]?$`().test(
    last,
  );
}

const LONGEST_LEAD = 240;
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
