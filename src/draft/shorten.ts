import { oneLine } from './markdown-text.ts';

/** What a slide carries. */
export interface SlideRoom {
  readonly words: number;
  readonly characters: number;
}

/** In large type. */
export const LARGE: SlideRoom = { words: 45, characters: 330 };
/** In the type of a long quotation, which is read more than looked at. */
export const READING: SlideRoom = { words: 56, characters: 400 };
const LONGEST_HEADING = 78;

/** Words; two characters of a script without spaces count as one. */
export function countWords(text: string): number {
  const unspaced = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  return text.split(/\s+/u).filter(Boolean).length + Math.floor(unspaced / 2);
}

/** Whether a passage can stand on a slide as it is. */
export function fitsSlide(text: string, room: SlideRoom = LARGE): boolean {
  return text.length <= room.characters && countWords(text) <= room.words;
}

/** The longest beginning that fits and ends with a clause, else with a word. `null` when not even that can be had. */
export function beginningOf(text: string): string | null {
  let end = Math.min(text.length, LARGE.characters - 2);
  while (end > 0 && countWords(text.slice(0, end)) > LARGE.words - 1) end = Math.floor(end * 0.95);
  const head = text.slice(0, end);
  const clause = /^[\s\S]{60,}(?=[,;:，；、][\s\S]*$)/u.exec(head)?.[0];
  const word = /^[\s\S]*\S(?=\s)/u.exec(head)?.[0];
  return clause ?? word ?? null;
}

/**
 * A heading made of the first clause of a sentence: what leads in, stands in brackets or trails behind is left off, never
 * anything inside. `null` where the sentence has no such clause.
 */
export function headingOf(sentence: string, longest: number = LONGEST_HEADING): string | null {
  const plain = oneLine(sentence)
    .slice(0, 600)
    .replace(/\s*[(（][^()（）]{0,200}[)）]/gu, '')
    .replace(/\[([^[\]]{0,40})\]/gu, '$1');
  const [beforeMarks = '', ...marked] = plain.split(/\s?[“”"„«»「」`]/u);
  const clause = withoutLead(beforeMarks);
  if (marked.length > 0 && lacksVerb(clause)) return null;
  const short = cutAt(withoutApposition(clause.replace(/[\s.。,;:…—–-]+$/u, '')), longest);
  if (short === null || /[[\]{}<>*_|\\#~$@]/u.test(short)) return null;
  const bare = endsTidily(short, plain) ? short : withoutDangling(short).replace(/[\s.。,;:…—–-]+$/u, '');
  const isTooShort = countWords(bare) < 3 || (bare.length < 16 && bare.length < plain.length - 2);
  return isTooShort || UNFINISHED.test(bare)
    ? null
    : bare.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** What is marked as cut, and a sentence to its very end ("This is what a council is for.") lose no more words. */
const endsTidily = (short: string, plain: string): boolean =>
  short.endsWith(' …') || (/[.!?,]$/u.test(plain) && plain.replace(/[\s.,!?]+$/u, '').endsWith(short));

/** "Lund said that a cap “was tried”", "She called it “…”": what is said of it stands in the marks. */
function lacksVerb(clause: string): boolean {
  if (/\b(?:call|calls|called|describes?|described|dubbed|labell?ed) [^,]*$/u.test(clause)) return true;
  const reported = /\bthat (?<words>[^,]*)$/u.exec(clause)?.groups?.['words'];
  return reported !== undefined && !VERB.test(reported);
}

/** A statement that says nothing by itself, because its subject stands in the sentence before. */
export const POINTS_BACK = /^(?:It|They|She|He|This|That|These|Those|Some|Others?|Both|Neither)\b/u;

/** What was said is missing. */
const UNFINISHED = /\b(?:said|says|claimed|told|asked|added|called|named|that|whether)$/u;

const LEAD =
  /^(?:(?:Over|On|In|At|After|Before|During|While|Since|Last|Earlier|Later|As|According to|Despite|With|By|Under|Asked|When asked)\b[^,:]{2,80}(?:, in the [^,]{2,60})?|Yet|However|Meanwhile|Indeed|Moreover|Also), (?=\S)/iu;
/** `BEIJING, Sept. 17 (Xinhua) --`, `(CNN) -- `. */
const DATELINE = /^[^\p{Ll}]{0,40}?(?:[^.]{0,40}\([^()]{2,30}\)|\p{Lu}{3}[^.]{0,40}?)\s*(?:[—–]|--)\s+/u;

function withoutLead(text: string): string {
  return text
    .replace(DATELINE, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(LEAD, '')
    .replace(/^(?:And|But|Yet|So) (?=[\p{L}\p{N}])/u, '');
}

/** `Anna Lund, the mayor, opened`: what stands between a name and its verb says who, not what. */
function withoutApposition(text: string): string {
  return text
    .replace(
      /^([^,]{3,60}), [^,]{3,70}, (?=(?:said|says|told|is|was|has|had|will|were|are|have|\p{Ll}{2,}ed)\b)/u,
      '$1 ',
    )
    .replace(/\s+/gu, ' ');
}

const STRONG = /[,;:—–]\s|[，；、]/gu;
const WEAK =
  /\s(?:and|to|for|with|against|in|on|at|by|from|as|who|which|because|when|while|after|before|among|into|over|during|including|toward|towards)\s/gu;
/** What follows would turn the clause round. */
const TURNS =
  /^[,;:—–\s]*(?:unless|if|but|not|without|except|only|never|no|nor|said|denied|claimed|according)\b/u;
const DANGLING =
  /\s(?:and|or|to|for|with|against|in|on|at|by|from|as|who|which|that|because|when|while|after|before|of|the|a|an|into|over|during|its|their|his|her|including|is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|not|very|more|most|than|how|what|he|she|it|they|we|this|these|those)$/u;
/** Shorter beginnings are seldom a whole statement. */
const SHORTEST = 24;

/** The sentence up to a comma, else up to a word that begins a new phrase, else up to any word, which is then marked. */
function cutAt(text: string, longest: number): string | null {
  if (text.length <= longest) return text;
  const lighter = text.replace(/^(?:The|A|An) (\p{L})/u, (_, letter: string) => letter.toUpperCase());
  if (lighter.length <= longest) return lighter;
  for (const boundary of [STRONG, WEAK]) {
    const cut = lastCut(text, boundary, longest);
    const clause = cut === null ? '' : withoutDangling(text.slice(0, cut));
    if (clause.length >= SHORTEST && VERB.test(clause)) return clause;
  }
  const word = text.slice(0, longest - 1).lastIndexOf(' ');
  return word < SHORTEST ? null : `${withoutDangling(text.slice(0, word))} …`;
}

/** Signs of a verb, so that a short beginning still says something. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|must|should|can|could|would|may|might|do|does|did|says?|said|tells?|told|made|makes|took|takes|gave|gives|went|goes|came|comes|found|led|leads|left|held|holds|kept|met|put|rose|fell|sent|set|won|lost|began|became|broke|brought|built|grew|knew|ran|saw|sold|spent|spoke|stood|thought|wants?|wrote|shows?|\p{Ll}{3,}ed)\b/u;

function lastCut(text: string, boundary: RegExp, longest: number): number | null {
  let cut: number | null = null;
  for (const match of text.slice(0, longest + 1).matchAll(boundary)) {
    if (match.index < SHORTEST || TURNS.test(text.slice(match.index))) continue;
    // “are mild to moderately deficient” is no place to stop.
    if (!/\b(?:is|are|was|were|be|been) \S+$/u.test(text.slice(0, match.index))) cut = match.index;
  }
  return cut;
}

function withoutDangling(text: string): string {
  let bare = text;
  while (DANGLING.test(bare)) bare = bare.replace(DANGLING, '');
  return bare;
}
