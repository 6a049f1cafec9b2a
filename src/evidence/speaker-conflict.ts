import type { ArticleIndex } from './index-article.ts';
import { spanAround } from './span-around.ts';
import { speakerOfReport, speakerOfSpan } from './speaker-of-span.ts';
import type { Passage, SpeakerConflict } from './verdict.ts';

/**
 * Whether the article gives a passage to somebody else than the outline does. Two descriptions agree as soon as they share
 * one word that names: “Liu”, “Foreign Ministry”. A speaker without a capital letter (“official theme of the week”) is a
 * description and can't conflict.
 */
export function speakerConflict(
  index: ArticleIndex,
  passage: Passage,
  speaker: string,
): SpeakerConflict | null {
  const named = namingWords(speaker);
  if (named.length === 0) return null;
  const span = spanAround(index.spans, passage.start) ?? soleSpanIn(index, passage);
  const found = span === null ? speakerOfReport(index, passage) : speakerOfSpan(index, span);
  if (found === null) return isNamedNear(index, passage, named) ? null : { name: null, isCertain: false };
  const said = new Set([...wordsOf(found.name), ...wordsOf(found.clause)]);
  if (wordsOf(speaker).some((word) => said.has(word)) || isInitials(speaker, found.name)) return null;
  return { name: found.name, isCertain: found.isCertain };
}

/** A speaker is mostly named in the paragraph itself, and “he said” reaches back over a few. */
const PARAGRAPHS_BEFORE = 3;
const PARAGRAPHS_AFTER = 1;
/** In paragraphs of any length nobody looks further than some pages. */
const REACH = 8000;

/** Names in scripts without capitals stand among other characters, not between spaces. */
const UNCASED = /^\p{Lo}+$/u;

function isNamedNear({ article }: ArticleIndex, passage: Passage, named: readonly string[]): boolean {
  const first = article.paragraphs[Math.max(0, passage.paragraph - 1 - PARAGRAPHS_BEFORE)];
  const last = article.paragraphs[passage.lastParagraph - 1 + PARAGRAPHS_AFTER] ?? article.paragraphs.at(-1);
  const from = Math.max(first?.start ?? 0, passage.start - REACH);
  const nearby = article.plainText.slice(from, Math.min(last?.end ?? passage.end, passage.end + REACH));
  const words = new Set(nearby.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  if (article.byline !== null && named.some((word) => article.byline?.includes(word))) return true;
  return named.some((word) => words.has(word) || (UNCASED.test(word) && nearby.includes(word)));
}

/** The quoted passage that a quotation takes in whole, where it takes in only one. */
function soleSpanIn(index: ArticleIndex, passage: Passage): { start: number; end: number } | null {
  const inside = index.spans.filter((span) => span.start > passage.start && span.end < passage.end);
  const [span] = inside;
  const covers = span !== undefined && span.end - span.start > (passage.end - passage.start) * 0.9;
  return inside.length === 1 && covers ? span : null;
}

const TITLE =
  /^(?:mr|mrs|ms|dr|sir|dame|prof|president|minister|general|secretary|chairman|professor|the|of|and|said|told)$/u;

/** Small-letter words that part or describe rather than name. */
function wordsOf(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => word.toLowerCase()).filter((word) => word.length > 1 && !TITLE.test(word));
}

function namingWords(speaker: string): readonly string[] {
  const words = speaker.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word) && !TITLE.test(word.toLowerCase()));
}

/** `CMP` for China Media Project. */
function isInitials(speaker: string, name: string): boolean {
  const initials = (name.match(/\p{Lu}/gu) ?? []).join('');
  return (
    initials.length > 1 && initials === speaker.replace(/[^\p{Lu}]/gu, '') && /^[\p{Lu}. ]+$/u.test(speaker)
  );
}
