import { markdownText, plainLine, plainName, plainRole } from '../../draft/context/markdown-text.ts';
import type { FoundQuotation } from '../../speech/text/findings.ts';
import type { Range } from '../../text/source-file.ts';
import type { ReadForDesk } from './read-for-desk.ts';

/** Words that were selected in the article: offsets in its text. */
export interface SelectedWords {
  readonly kind: 'quotation' | 'claim';
  readonly start: number;
  readonly end: number;
  /** The id of the article in the outline. */
  readonly sourceId: string;
}

/** The Markdown of a slide for selected words; `null` where there are none. The gate says afterwards what is proven of it. */
export function proposeSlide(read: ReadForDesk, selected: SelectedWords): string | null {
  const { article, findings } = read;
  const paragraph = article.paragraphs.find(
    ({ start, end }) => start <= selected.start && selected.start < end,
  );
  if (paragraph === undefined) return null;
  const range = { start: selected.start, end: Math.min(selected.end, paragraph.end) };
  const citation = `[@${selected.sourceId}, para. ${paragraph.number}]`;
  const said = selected.kind === 'claim' ? null : saidIn(findings.quotations, range);
  const { start, end } = said?.range ?? range;
  const words = withoutMarks(article.file.text.slice(start, end));
  if (words === '') return null;
  if (selected.kind === 'claim')
    return `## ${headingOf(words)} {.claim}\n\n${markdownText(words)} ${citation}\n`;
  const name = said === null ? citation : `${speakerOf(said.quotation)} ${citation}`.trimStart();
  return `## ${headingOf(words)}\n\n> ${markdownText(words)}\n>\n> — ${name}\n`;
}

/** What somebody says where words were selected: a part of it, or all where the writer’s words around it were selected, too. `null` where that isn’t one thing. */
function saidIn(
  quotations: readonly FoundQuotation[],
  { start, end }: Range,
): { readonly quotation: FoundQuotation; readonly range: Range } | null {
  const [quotation, ...others] = quotations.filter((one) => one.start < end && start < one.end);
  if (quotation === undefined || others.length > 0) return null;
  const isInside = quotation.start - MARK <= start && end <= quotation.end + MARK;
  if (isInside) return { quotation, range: { start, end } };
  return quotation.type === 'direct' ? { quotation, range: quotation } : null;
}

/** Marks may be selected with the words. */
const MARK = 2;

/** The words without marks and white space around them; what is inside is as the article has it. */
function withoutMarks(text: string): string {
  return text
    .replaceAll('\u2060', '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s“”„«»‹›"「」『』]+|[\s“”„«»‹›"「」『』]+$/gu, '')
    .replace(/[,，]$/u, '');
}

/** The first words, which the author is to replace by a sentence of their own. */
function headingOf(words: string): string {
  const line = plainLine(words).replaceAll(/[“”„«»‹›"「」『』{}#*_[\]`]/gu, '');
  const cut = line.length <= LONGEST ? line : line.slice(0, LONGEST).replace(/\s+\S*$/u, '');
  return cut.replace(/[\s.,;:!?。，；：！？]+$/u, '');
}

const LONGEST = 60;

/** Whom the article gives the words to, by name and role; empty where it doesn’t. */
function speakerOf({ speaker }: FoundQuotation): string {
  if (speaker === null) return '';
  const role = plainRole(speaker.role, speaker.organisation, new Set());
  return [plainName(speaker.name), role].filter((part) => part !== '').join(', ');
}
