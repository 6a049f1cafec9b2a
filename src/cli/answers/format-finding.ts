import type { SavedArticle } from '../../article/article.ts';
import { type Paint, sanitised } from '../../diagnostics/format-diagnostic.ts';
import { articleHolding } from '../../evidence/index/parts-beside.ts';
import {
  BESIDE,
  type Edit,
  type Finding,
  mayBeShown,
  type Passage,
  placeAsLocator,
} from '../../evidence/model/verdict.ts';
import { oneLine } from '../../text/words.ts';

/**
 * The answer for one quotation, for an editor at a terminal:
 *
 *     ✗ altered   “mobilising its masses of web users”
 *       para. 8   mobilizing its masses of internet users
 *       words     [-mobilising-] {+mobilizing+} its masses of [-web-] {+internet+} users
 */
export function formatFinding(
  quote: string,
  name: string | null,
  finding: Finding,
  article: SavedArticle,
  paint: Paint,
): string {
  const { verdict, passage, nearest, edits, difference } = finding;
  const lines = [`${markedVerdict(finding, paint)} “${lineOf(quote)}”`];
  const place = passage ?? nearest;
  if (place !== null) {
    const text = verdict === 'verbatim' ? '' : textAt(article, place);
    lines.push(
      row(place.paragraph === BESIDE ? placeAsLocator(place) : `para. ${numberOf(place)}`, text, paint),
    );
  }
  for (const edit of edits)
    lines.push(
      row('edit', `${edit.kind.replaceAll('-', ' ')}: ${lineOf(edit.text) || leftOut(article, edit)}`, paint),
    );
  if (passage !== null)
    lines.push(
      row('speaker', speakerOf(name, finding), paint),
      row('wording', finding.kind?.verdict ?? 'unread', paint),
    );
  if (difference.length > 0) lines.push(row('words', wordsOf(difference, paint), paint));
  return lines.join('\n');
}

function markedVerdict(finding: Finding, paint: Paint): string {
  const verdict = finding.verdict.padEnd(12);
  return mayBeShown(finding) ? `✓ ${paint.strong(verdict)}` : `${paint.error('✗')} ${paint.error(verdict)}`;
}

/** “stated: Ann Lee”; where another was asked for, “other: Ann Lee, not Bob Ray”. */
function speakerOf(asked: string | null, { speaker }: Finding): string {
  const { verdict, name } = speaker;
  const found = name === null ? '' : `: ${lineOf(name)}`;
  const isOther = asked !== null && (verdict === 'other' || verdict === 'unstated');
  return isOther ? `${verdict}${found}, not ${lineOf(asked)}` : `${verdict}${found}`;
}

/** What an edit without a mark of its own leaves out. */
function leftOut({ file: { text: plainText } }: SavedArticle, { start, end }: Edit): string {
  return lineOf(plainText.slice(start ?? 0, end ?? 0));
}

function row(name: string, text: string, paint: Paint): string {
  return `  ${paint.quiet(name.padEnd(12))} ${text}`.trimEnd();
}

function numberOf({ paragraph, lastParagraph }: Passage): string {
  return paragraph === lastParagraph ? String(paragraph) : `${paragraph}–${lastParagraph}`;
}

function textAt(article: SavedArticle, passage: Passage): string {
  const plainText = articleHolding(article, passage).file.text;
  const text = lineOf(plainText.slice(passage.start, passage.end).replaceAll('\u2060', ''));
  return text.length > 400 ? `${text.slice(0, 400)} …` : text;
}

function wordsOf(difference: Finding['difference'], paint: Paint): string {
  return difference
    .map(({ kind, words }) => {
      const text = sanitised(words.join(' '));
      if (kind === 'equal') return text;
      return kind === 'quotation-only' ? paint.error(`[-${text}-]`) : paint.strong(`{+${text}+}`);
    })
    .join(' ');
}

function lineOf(text: string): string {
  return oneLine(sanitised(text));
}
