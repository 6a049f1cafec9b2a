import { firstFound } from '../../text/collections.ts';
import type { Range } from '../../text/source-file.ts';
import { findStatedDay } from '../find-dates.ts';
import { phrasePattern } from '../page-phrases.ts';
import { HAN_NAMES, joined } from './byline-in.ts';

/** What comes before the first sentence of an agency’s or a newspaper’s story; `null` for what it doesn’t say. */
export interface HanDateline {
  readonly agency: string | null;
  readonly place: string | null;
  readonly day: string | null;
  readonly byline: string | null;
  /** How many characters it has. */
  readonly length: number;
}

/** In characters. */
const LONGEST = 100;

/** Reads “新华社江城2026年5月12日电（记者 王宇 林岚）” and “（本报记者 冯洁）”; `null` for a paragraph that begins otherwise. */
export function hanDatelineIn(paragraph: string): HanDateline | null {
  const head = paragraph.slice(0, LONGEST);
  const wire = match(WIRE(), head);
  const credit = match(CREDIT(), head.slice(wire.words.length));
  const length = wire.words.length + credit.words.length;
  if (length === 0) return null;
  const { agency = null, place = null } = wire.groups;
  const day = findStatedDay(wire.words)?.iso ?? null;
  return { agency, place, day, byline: joined(credit.groups['names']), length };
}

interface Matched {
  readonly words: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function match(pattern: RegExp, text: string): Matched {
  const found = pattern.exec(text);
  return { words: found?.[0] ?? '', groups: found?.groups ?? {} };
}

/** “新华社江城5月12日电”, “本报讯” */
const WIRE = phrasePattern(
  'u',
)`^[（(]?(?:(?<agency>${'agencies'})|${'own'})(?<place>\p{Script=Han}{2,6}?)??(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?${'wired'}[)）]?\s*`;

/** “（本报记者 冯洁）” */
const CREDIT = phrasePattern('u')`^[（(]${'by'}[ ：:]{0,2}(?<names>${HAN_NAMES})[)）]`;

/** How many paragraphs may be above the story. */
const HEAD = 6;

/** The agency that sent a text, as one of its first paragraphs says. */
export function hanAgencyOf(text: string, paragraphs: readonly Range[]): string | null {
  return firstFound(
    paragraphs.slice(0, HEAD),
    ({ start, end }) => hanDatelineIn(text.slice(start, end))?.agency ?? null,
  );
}
