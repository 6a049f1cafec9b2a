import { z } from 'zod';

import { Excerpt } from './excerpt.ts';
import { NORMALISATION } from '../../article/normalised-text.ts';
import { inMarks, type Checked, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nullPrototypeMap } from '../../text/collections.ts';
import { newBudget } from '../../text/budget.ts';
import { parseJson } from '../../text/parse-json.ts';
import { sha256 } from '../../text/bytes.ts';
import { positionBetween, sourceFile } from '../../text/source-file.ts';
import { ARTICLE_FORMATS, PART_NAMES } from '../../article/article.ts';
import { BESIDE, KIND_VERDICTS, SPEAKER_VERDICTS } from '../model/verdict.ts';
import { excerptFingerprint, partsFingerprint, wordsFingerprint } from './fingerprint.ts';
import { otherNormalisation, unreadableLock } from './lock-diagnostics.ts';

/** How much of the source the lock gives away. */
export const ShareLevel = z.enum(['locator', 'excerpt', 'full']);
export type ShareLevel = z.infer<typeof ShareLevel>;

const Hash = z.string().regex(/^[0-9a-f]{64}$/u);
const Offset = z.number().int().nonnegative();

const LockedPart = z.union([
  z.strictObject({ name: z.enum(PART_NAMES), paragraph: Offset }),
  z.strictObject({ name: z.enum(PART_NAMES), text: z.string() }),
]);

const LockedSource = z.strictObject({
  format: z.enum(ARTICLE_FORMATS),
  /** SHA-256 of the saved text, and of the file it was taken from. */
  textHash: Hash,
  fileHash: Hash,
  characters: Offset,
  paragraphs: Offset,
  /** The day on which the page was archived, for one of a web archive. */
  archived: z.iso.date().optional(),
  /** When each paragraph begins, in seconds, in what was recorded. */
  times: z.array(Offset).optional(),
  /** The whole text, at share level `full`. */
  text: z.string().optional(),
  /** Headline, standfirst and captions that a page has and its text doesn't tell, with their SHA-256, at the same level. */
  parts: z.array(LockedPart).optional(),
  partsHash: Hash.optional(),
});
export type LockedSource = z.infer<typeof LockedSource>;

/** A place of the source: offsets, and the SHA-256 of what is there. */
const LockedPlace = z.strictObject({ start: Offset, end: Offset, hash: Hash });
export type LockedPlace = z.infer<typeof LockedPlace>;

const LockedQuotation = z.strictObject({
  id: z.string(),
  source: z.string(),
  verdict: z.enum(['verbatim', 'typographic', 'edited']),
  start: Offset,
  end: Offset,
  paragraph: Offset,
  lastParagraph: Offset,
  /** The part that it is in, for one that has a name; beside the paragraphs their numbers are 0. */
  part: z.enum(PART_NAMES).optional(),
  speaker: z.string().nullable(),
  /** Whether the source gives the words to that speaker, and where: the name, and the verb of saying. Locks of version 1 lack it. */
  said: z
    .strictObject({
      verdict: z.enum(SPEAKER_VERDICTS),
      mention: LockedPlace.nullable(),
      cue: LockedPlace.nullable(),
    })
    .optional(),
  /** Whether they are quoted there. */
  kind: z
    .strictObject({
      verdict: z.enum(KIND_VERDICTS),
      isReport: z.boolean(),
    })
    .optional(),
  /** SHA-256 of the quotation's tokens, and of the passage with its neighbourhood. */
  words: Hash,
  neighbourhood: Hash,
  /** A sentence on either side, at share level `excerpt`. */
  excerpt: Excerpt.optional(),
  /** SHA-256 of the excerpt. */
  excerptHash: Hash.optional(),
});
export type LockedQuotation = z.infer<typeof LockedQuotation>;

/** `evidence.lock.json`: what the quotations were compared with. Version 1 says nothing of who speaks and of what is quoted. */
export const EvidenceLock = z.strictObject({
  version: z.union([z.literal(1), z.literal(2)]),
  normalisation: z.string(),
  share: ShareLevel,
  sources: z.record(z.string(), LockedSource).transform(nullPrototypeMap),
  quotations: z.array(LockedQuotation),
  /** The receipt of a file from which this lock was unpacked: it holds for an outline whose quotations are those of the file. */
  receipt: z.looseObject({}).optional(),
});
export type EvidenceLock = z.infer<typeof EvidenceLock>;

/** Reads a lock file. Reports `lock/unreadable` and `lock/other-normalisation`. */
export function readLock(json: string, path: string): Checked<EvidenceLock | null> {
  const place = { file: path, position: null };
  const content = jsonOf(json);
  if (content === undefined) return { value: null, diagnostics: [notJson(json, path)] };
  const parsed = EvidenceLock.safeParse(content, { jitless: true });
  if (!parsed.success) {
    const reason = wrongForm(parsed.error.issues);
    return { value: null, diagnostics: [unreadableLock({ path, reason }, place)] };
  }
  const fault = faultOf(parsed.data);
  if (fault !== null) return { value: null, diagnostics: [unreadableLock({ path, reason: fault }, place)] };
  const locked = parsed.data.normalisation;
  if (locked === NORMALISATION) return { value: parsed.data, diagnostics: [] };
  return { value: null, diagnostics: [otherNormalisation({ locked, current: NORMALISATION }, place)] };
}

/** What two people have written to a lock, Git leaves between marks at the start of lines. */
function notJson(json: string, path: string): Diagnostic {
  const mark = /^(?:<{7}|={7}|>{7})/mu.exec(json);
  if (mark === null)
    return unreadableLock({ path, reason: 'it isn’t whole JSON' }, { file: path, position: null });
  const position = positionBetween(sourceFile(path, json), mark.index, mark.index + mark[0].length);
  return unreadableLock({ path, reason: 'it contains a merge conflict' }, { file: path, position });
}

/** The bytes of a lock file: the same lock gives the same bytes, with one line for each fact so that diffs can be read. */
export function formatLock(lock: EvidenceLock): string {
  const ids = Object.keys(lock.sources).toSorted();
  const sources = Object.fromEntries(ids.map((id) => [id, lock.sources[id]]));
  return `${JSON.stringify({ ...lock, sources }, null, 2)}\n`;
}

/** Where a lock contradicts itself, as an edit by hand or a bad merge makes it; `null` where it doesn't. */
function faultOf({ sources, quotations }: EvidenceLock): string | null {
  for (const [id, { text, textHash }] of Object.entries(sources))
    if (text !== undefined && sha256(text) !== textHash)
      return `the text of @${id} isn’t the one that was locked`;
  for (const [id, { parts, partsHash }] of Object.entries(sources))
    if (parts !== undefined && partsFingerprint(parts) !== partsHash)
      return `the headline of @${id} isn’t the one that was locked`;
  for (const quotation of quotations) {
    const { id, source } = quotation;
    const known = sources[source];
    if (known === undefined) return `${id} is in @${source}, which the lock doesn’t have`;
    if (!isInside(quotation, known)) return `${id} is outside @${source}`;
  }
  const changed = quotations.find((quotation) => !hasItsExcerpt(quotation));
  return changed === undefined ? null : `the excerpt of ${changed.id} isn’t the one that was locked`;
}

/** Whether a quotation, and what names its speaker, are in the text of its source. */
function isInside(
  { start, end, paragraph, lastParagraph, part, said }: LockedQuotation,
  { characters, paragraphs }: LockedSource,
): boolean {
  if (start >= end || paragraph > lastParagraph) return false;
  if (lastParagraph === BESIDE) return part !== undefined;
  const places = [said?.mention, said?.cue].flatMap((place) => place ?? []);
  const areIn = places.every((place) => place.start < place.end && place.end <= characters);
  return areIn && end <= characters && paragraph !== BESIDE && lastParagraph <= paragraphs;
}

/** The words of a quotation without edits are those of its passage, so there the excerpt is compared with them, too. */
function hasItsExcerpt({ excerpt, excerptHash, verdict, words, start, end }: LockedQuotation): boolean {
  if (excerpt === undefined) return excerptHash === undefined;
  if (excerptFingerprint(excerpt) !== excerptHash || excerpt.passage.length !== end - start) return false;
  return verdict === 'edited' || wordsFingerprint(excerpt.passage) === words;
}

/** What there is in a file that no lock has, or what it lacks, in words for whoever finds it damaged. */
function wrongForm([issue]: readonly z.core.$ZodIssue[]): string {
  if (issue === undefined || issue.path.length === 0)
    return issue?.code === 'unrecognized_keys'
      ? `${inMarks(issue.keys)} is nothing that a lock has`
      : 'it holds something else';
  if (issue.path[0] === 'version')
    return 'it doesn’t say that it is one, or is one of another version of Lectern';
  const place = inMarks([issue.path.join('.')]);
  return issue.code === 'unrecognized_keys'
    ? `${inMarks(issue.keys)} in ${place} is nothing that a lock has`
    : `${place} is missing, or was changed`;
}

/** Some thirty for each quotation of the longest outlines. */
const MOST = { nodes: 300_000, depth: 20 };

/** `undefined` for what is no JSON. */
function jsonOf(json: string): unknown {
  try {
    return parseJson(json, newBudget(MOST));
  } catch {
    return undefined;
  }
}
