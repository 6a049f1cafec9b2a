import { lazily } from '../../text/once-per.ts';
import type { Range } from '../../text/source-file.ts';
import { areWholly } from '../rows/rows.ts';

/** What comes before the colon of a turn: a name in capitals or of up to four words, or Q and A; in Markdown perhaps bold. */
const LABEL = lazily(
  () =>
    /^[*_]{0,3}(?<name>\p{Lu}[\p{L}\p{M}.’'-]{0,24}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,24}){0,3})[*_]{0,3}(?: \([^)\n]{1,40}\)[*_]{0,3})?[\u00a0\u202f ]?:[*_]{0,3}\s+(?=\S)/u,
);
/** “Minister for prisons (Stephen Hale):”, as parliaments print it. */
const OFFICE_LABEL = lazily(
  () =>
    /^[*_]{0,3}\p{Lu}[\p{L}’,-]{0,24}(?: [\p{L}’,-]{1,24}){1,9} \((?<name>\p{Lu}[\p{L}\p{M}.’'-]{0,24}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,24}){1,3})\)[*_]{0,3}:[*_]{0,3}\s+(?=\S)/u,
);
/** “MR CORWIN DACE, for the company:”, “THE CHAIRWOMAN, LADY EUPHEMIA STRANG:” */
const SHOUTED_LABEL = lazily(
  () =>
    /^(?:\p{Lu}{3} [\p{Lu} ]{3,30}, )?(?<name>\p{Lu}[\p{Lu}\p{M}.’'-]+(?: \p{Lu}[\p{Lu}\p{M}.’'-]+){0,4})(?:, \p{Ll}[^:\n]{2,60})?:\s+(?=\S)/u,
);
const LONGEST_LABEL = 160;
/** The name that opens a turn of an interview or transcript: where it begins, and where the words after its colon begin. */
export interface TurnLabel extends Range {
  readonly label: string;
}

/** The label of a paragraph that opens with a name and a colon; `null` where it opens otherwise. */
export function labelOfTurn(text: string, paragraph: Range): TurnLabel | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
  if (!head.includes(':')) return null;
  const match = LABEL().exec(head) ?? OFFICE_LABEL().exec(head) ?? SHOUTED_LABEL().exec(head);
  const label = match?.groups?.['name'];
  const opensWithNone = label !== undefined && areWholly('no-label', label.split(' ', 1)[0] ?? label);
  if (match === null || label === undefined || opensWithNone) return null;
  const start = paragraph.start + match[0].indexOf(label);
  return { label, start, end: paragraph.start + match[0].length };
}
