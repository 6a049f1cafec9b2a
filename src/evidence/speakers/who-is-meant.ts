import { headNouns } from '../../speech/text/descriptions.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';
import { lazily } from '../../text/lazily.ts';
import type { Range } from '../../text/position.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { NamedPerson, Newcomer, SpeakerAttribution } from '../model/article-speakers.ts';
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
  const isNamed = person !== null && wordsOf(found.mention).includes(person.lastName);
  const named = isNamed ? found.mentionAt.start : -1;
  const from = person === null ? openingOf(index, found) : Math.max(named, lastMention(person, reference));
  if (from === -1) return null;
  const { newcomers, marked } = index.speakers;
  const isMeant = ({ start, end, pronoun }: Newcomer): boolean =>
    start > from && end <= reference && spanAround(marked, start) === null && fits(pronoun, found.form);
  const newcomer = newcomers.findLast(isMeant) ?? null;
  const isBack =
    person !== null && newcomer !== null && isCalledSince(index, person, newcomer.end, reference);
  return isBack ? null : newcomer;
}

/** Whether the article comes back to somebody by office: “The mayor shook her head” behind “A driver was waiting”. */
function isCalledSince(
  { article, speakers }: ArticleIndex,
  { name }: NamedPerson,
  from: number,
  to: number,
): boolean {
  const offices = speakers.attributions
    .filter((found) => found.name === name)
    .flatMap(({ descriptions }) => descriptions.flatMap((words) => headNouns(lexiconOf('en'), words)));
  const since = new Set(
    [...article.plainText.slice(from, to).matchAll(CALLED())].map(([words]) => wordsOf(words).at(-1) ?? ''),
  );
  return offices.some((office) => since.has(office));
}

/** “The mayor”, with the article that opens a sentence or not. */
const CALLED = lazily(() => new RegExp(anyCaseWith`\b${'the'} \p{Ll}+`().source, 'giu'));

/** A “she” that nothing resolves means nobody of another paragraph. */
function openingOf(
  { article }: ArticleIndex,
  { form, name, mention, mentionAt }: SpeakerAttribution,
): number {
  const isUnresolved = (form === 'he' || form === 'she') && name === mention;
  const paragraph = article.paragraphs.find(({ end }) => mentionAt.start < end);
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
  const meant = speakers.people.find((one) => one.name === name) ?? null;
  if (isPronoun ? meant === null : basis !== 'around') return false;
  const at = isPronoun ? lastMention(meant, mentionAt.start) : mentionAt.start;
  const start = article.paragraphs[passage.paragraph - 1]?.start ?? 0;
  const own = lastMention(person, mentionAt.start);
  if (isPronoun && own > at && own >= start) return true;
  const before = new Set(wordsOf(article.plainText.slice(start, Math.max(passage.start, mentionAt.start))));
  return at < start && named.some((word) => before.has(word));
}

/** Where somebody was last named before a place; -1 for nowhere. */
const lastMention = (person: NamedPerson | null, before: number): number =>
  person?.mentions.findLast(({ end }) => end <= before)?.start ?? -1;

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
  const sentence = article.plainText.slice(Math.max(start, passage.start - LONGEST_LEAD), passage.start);
  const last = sentence.replace(/^[^]*[.!?]["”’]?\s(?=[\p{Lu}"“‘])/u, '');
  const name = { source: escaped(person.lastName) };
  return patternWith`(?:^|\s)${'telling'} (?:(?!${'notHearers'}\s)[^\s,]+,? ){0,6}?${name}\b(?![’'])(?!,? ${'whoFollows'})[^“"]*["“]?$|\b${name} ${'beingTold'} ${'telling'}\b[^“"]*["“]?$`().test(
    last,
  );
}

const LONGEST_LEAD = 240;
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
