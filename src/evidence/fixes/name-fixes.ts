import type { Fix } from '../../diagnostics/diagnostic.ts';
import { fixTo } from '../../diagnostics/write-instead.ts';
import { DASH } from '../../markdown/read-block-quote.ts';
import type { Quotation } from '../../outline/outline.ts';
import { CARRIED_BY, TRANSLATOR } from '../../outline/parse-attribution.ts';
import { type Range, type SourceFile, positionBetween } from '../../text/source-file.ts';
import type { Misspelling } from '../speakers/name-spelling.ts';

/** Writes whom the article names for the outline’s speaker and role: another claim, unless it is the same name as the article spells it. */
export function speakerFix(
  { speaker, attributedAt }: Quotation,
  name: string | null,
  spelt: Misspelling | null,
  file: SourceFile,
): Fix | null {
  const written = spelt?.meant ?? name;
  if (speaker === null || written === null || !PLAIN_NAME.test(written)) return null;
  const line = file.text.slice(attributedAt.start.offset, attributedAt.end.offset);
  const named = namedIn(line, speaker);
  if (named === null) return null;
  const changesClaim = spelt === null || spelt.isOtherFirstName;
  const start = attributedAt.start.offset + named.start;
  const end = attributedAt.start.offset + (spelt === null ? named.roleEnd : named.end);
  return { ...fixTo(written, positionBetween(file, start, end), `Write — ${written}`), changesClaim };
}

/** Where a line names its speaker and, after that, a role; `null` where the name is written otherwise. */
function namedIn(line: string, speaker: string): (Range & { readonly roleEnd: number }) | null {
  const start = DASH.exec(line)?.[0].length ?? -1;
  if (start === -1 || !line.startsWith(speaker, start)) return null;
  const end = start + speaker.length;
  const roleEnd = end + (ROLE.exec(line.slice(end))?.[0].length ?? 0);
  return /^(?:\s|$)/u.test(line.slice(roleEnd)) ? { start, end, roleEnd } : null;
}

/** A comma and a role, up to those who carried the words, a translator, or the citation. */
const ROLE = new RegExp(
  `^,\\s+[^\\n[\\]]*?(?=${CARRIED_BY.source}|${TRANSLATOR.source}|\\s*(?:\\[@|$))`,
  'u',
);

/** What means itself in the line of a speaker. */
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .’'-]*$/u;

/** Writes whom the article names for one who is said to have carried the words. */
export function intermediaryFix(
  { attributedAt }: Quotation,
  intermediary: string,
  name: string | null,
  file: SourceFile,
): Fix | null {
  if (name === null || !PLAIN_NAME.test(name)) return null;
  const { start, end } = attributedAt;
  const line = file.text.slice(start.offset, end.offset);
  const at = line.indexOf(intermediary, Math.max(0, line.search(CARRIED_BY)));
  if (at <= 0 || line.includes(intermediary, at + 1)) return null;
  const from = start.offset + at;
  const fix = fixTo(name, positionBetween(file, from, from + intermediary.length), `Write via ${name}`);
  return { ...fix, changesClaim: true };
}
