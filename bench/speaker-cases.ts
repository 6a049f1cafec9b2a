import type { SavedArticle } from '../src/article/article.ts';
import { quotedSpans } from '../src/evidence/text/quoted-spans.ts';
import { fullestName, namedParts, nameWords, type NamedParts } from './speaker-names.ts';

/** A labelled article: `{id, text, quotes}`, offsets in UTF-16 units. */
export interface LabelledArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly LabelledQuotation[];
}

interface LabelledQuotation {
  readonly start: number;
  readonly end: number;
  readonly spans?: readonly (readonly [number, number])[];
  readonly type: 'direct' | 'mixed' | 'indirect';
  readonly speaker: LabelledSpeaker | null;
}

interface LabelledSpeaker {
  readonly start: number;
  readonly text: string;
  readonly name?: string;
}

/** A passage that an outline may quote, the speakers it may rightly give, and wrong ones. */
export interface SpeakerCase {
  readonly article: string;
  readonly content: string;
  readonly paragraph: number;
  /** Every way to write the true speaker; none where the labels have only a pronoun. */
  readonly right: readonly string[];
  /** Another speaker of the same article, the named person who stands nearest, and the one whose spokesman speaks. */
  readonly wrong: Readonly<Record<WrongSpeaker, string | null>>;
}

export const WRONG_SPEAKERS = ['other', 'nearest', 'principal'] as const;
export type WrongSpeaker = (typeof WRONG_SPEAKERS)[number];

/** Shorter passages in marks are mostly names and scare quotes. */
const FEWEST_WORDS = 4;

/** Words in quotation marks, or reported in the writer's own words. */
export type PassageForm = 'marks' | 'report';

/** The passages of one form that the labels give to a speaker. */
export function speakerCases(
  labelled: LabelledArticle,
  article: SavedArticle,
  form: PassageForm,
): readonly SpeakerCase[] {
  const people = namedPeople(labelled);
  const seen = new Set<string>();
  const cases: SpeakerCase[] = [];
  for (const quotation of labelled.quotes) {
    if ((quotation.type === 'indirect') !== (form === 'report') || quotation.speaker === null) continue;
    for (const span of passagesOf(quotation, article)) {
      const key = `${span.start}:${span.end}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const one = caseOf(labelled, article, span, people);
      if (one !== null) cases.push(one);
    }
  }
  return cases;
}

/** The passages in marks within a quotation; the quotation itself where its marks are of another kind. */
function passagesOf({ start, end, type }: LabelledQuotation, article: SavedArticle) {
  const { spans } = quotedSpans(article.file.text, article.paragraphs);
  const inside = spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }));
  const all = type === 'indirect' || (inside.length === 0 && type === 'direct') ? [{ start, end }] : inside;
  return all
    .map((span) => trimmed(article.file.text, span))
    .filter((span) => article.file.text.slice(span.start, span.end).split(/\s+/u).length >= FEWEST_WORDS);
}

const OUTER = /["'“”‘’`«»\s]/u;

function trimmed(text: string, { start, end }: { start: number; end: number }) {
  let [from, to] = [start, end];
  while (from < to && OUTER.test(text.charAt(from))) from += 1;
  while (to > from && OUTER.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function caseOf(
  labelled: LabelledArticle,
  article: SavedArticle,
  { start, end }: { start: number; end: number },
  people: readonly Person[],
): SpeakerCase | null {
  const { text, quotes } = labelled;
  const covering = quotes
    .filter((quotation) => covers(quotation, start, end))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    .flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
  const [speaker] = covering;
  const paragraph = article.paragraphs.find((one) => one.start <= start && start < one.end);
  if (speaker === undefined || paragraph === undefined) return null;
  const isPronoun = PRONOUN.test(speaker.text) && speaker.name === undefined;
  const parts = isPronoun ? antecedentOf(labelled, speaker) : partsOf(speaker);
  const involved = covering.map((one) => one.name ?? one.text).join(' ');
  const own = new Set(nameWords(`${involved} ${parts?.mention ?? ''}`));
  const others = parts === null ? [] : people.filter(({ words }) => !words.some((word) => own.has(word)));
  return {
    article: labelled.id,
    content: text.slice(start, end),
    paragraph: paragraph.number,
    right: parts === null ? [] : rightNames(text, parts),
    wrong: {
      other: others[hashOf(`${labelled.id}:${start}`) % Math.max(1, others.length)]?.name ?? null,
      nearest: nearestTo(text, start, end, others),
      principal: principalOf(speaker, parts),
    },
  };
}

function covers({ start, end, spans }: LabelledQuotation, from: number, to: number): boolean {
  return (spans ?? [[start, end] as const]).some(([a, b]) => a < to && b > from + (to - from) / 2);
}

const PRONOUN =
  /^(?:he|she|his|her|him|hers|who|whom|whose|we|they|them|it|i|you|my|our|their|its|this|that|which|himself|herself|one|said)$/iu;

const partsOf = ({ text, name }: LabelledSpeaker): NamedParts => namedParts(name ?? text);

/**
 * Whom “he” or “she” stands for, where nobody can doubt it: the speaker labelled before is a named person, in another sentence of the
 * same paragraph or the one before, and no other name is between. Independent of Lectern’s own reading.
 */
function antecedentOf(
  { text, quotes }: LabelledArticle,
  { start, text: pronoun }: LabelledSpeaker,
): NamedParts | null {
  if (!/^(?:he|she)$/iu.test(pronoun)) return null;
  const before = quotes
    .flatMap((quotation) => (quotation.speaker === null ? [] : [quotation.speaker]))
    .filter(
      (speaker) => speaker.start < start && !PRONOUN.test(speaker.text) && partsOf(speaker).name !== null,
    )
    .toSorted((a, b) => b.start - a.start)[0];
  if (before === undefined) return null;
  const between = text.slice(before.start + before.text.length, start);
  const parts = partsOf(before);
  const isNextSentence = /[.!?]/u.test(between) && (between.match(/\n+/gu)?.length ?? 0) < 2;
  if (!isNextSentence || parts.name === null) return null;
  const own = nameWords(before.text);
  const names = between.replace(/“[^”\n]*”|"[^"\n]*"/gu, ' ').match(/(?<=[\p{Ll},;] )\p{Lu}\p{L}+/gu) ?? [];
  return names.every((name) => own.includes(name.toLowerCase())) ? parts : null;
}

function rightNames(text: string, parts: NamedParts): readonly string[] {
  if (parts.name === null) return [parts.mention];
  const full = fullestName(text, parts.name);
  const last = parts.name.split(' ').at(-1) ?? parts.name;
  return [...new Set([full ?? parts.name, parts.name, parts.titled, parts.isPerson ? last : parts.name])];
}

/** “Clinton” for “Clinton’s spokesman” and “Brian Fallon, a spokesman for Mrs. Clinton”. */
function principalOf({ text }: LabelledSpeaker, parts: NamedParts | null): string | null {
  if (!/\b(?:spokes\w+|aide|adviser|advisor|strategist|manager|campaign)\b/u.test(text)) return null;
  const own = nameWords(parts?.name ?? '');
  const name =
    /(?:for|to) (?:Mr\.|Mrs\.|Ms\.)? ?(?<of>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/u.exec(text)?.groups?.[
      'of'
    ] ?? /^(?<of>\p{Lu}[\p{L}-]+)(?:[’']s?)? /u.exec(text)?.groups?.['of'];
  return name === undefined || nameWords(name).some((word) => own.includes(word)) ? null : name;
}

interface Person {
  readonly name: string;
  readonly words: readonly string[];
}

/** Everybody whom the labels name as a speaker, under the fullest name, each once. */
function namedPeople({ text, quotes }: LabelledArticle): readonly Person[] {
  const people = new Map<string, Person>();
  for (const { speaker } of quotes) {
    if (speaker === null || PRONOUN.test(speaker.text)) continue;
    const { name, isPerson } = partsOf(speaker);
    if (name === null || !isPerson) continue;
    const full = fullestName(text, name) ?? name;
    people.set(full, { name: full, words: nameWords(full) });
  }
  return [...people.values()];
}

function nearestTo(text: string, start: number, end: number, people: readonly Person[]): string | null {
  let best: { name: string; distance: number } | null = null;
  for (const { name } of people) {
    const last = name.split(' ').at(-1) ?? name;
    for (let at = text.indexOf(last); at !== -1; at = text.indexOf(last, at + 1)) {
      const distance = at >= end ? at - end : Math.max(0, start - at - last.length);
      if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name, distance };
    }
  }
  return best?.name ?? null;
}

/** FNV-1a, 32 bits. */
export function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(words)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
