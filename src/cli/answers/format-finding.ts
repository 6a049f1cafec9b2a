import type { SavedArticle } from '../../article/article.ts';
import { type Paint, sanitised } from '../../diagnostics/format-diagnostic.ts';
import { articleHolding, textOfPassage } from '../../evidence/index/parts-beside.ts';
import {
  BESIDE,
  type Edit,
  type Finding,
  mayBeShown,
  type Passage,
  placeAsLocator,
} from '../../evidence/model/verdict.ts';
import { oneLine } from '../../text/words.ts';
import type { ArticleIndex } from '../../evidence/index/index-article.ts';
import { lookUp } from '../../evidence/match/look-up.ts';
import { speakerIn } from '../../evidence/speakers/find-speaker.ts';

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

/** A quotation that is in no outline. */
interface NamedQuotation {
  readonly content: string;
  /** Who is said to have said it; `null` where nobody is named. */
  readonly name: string | null;
}

/** “The money is gone — Ann Lee”: who is said to have said it, behind a dash, begins with a capital or an article. */
export function withName(text: string): NamedQuotation {
  const match =
    /^(?<content>[^]+\S)\s+(?:—|--)\s+(?<name>(?:\p{Lu}|\p{Lo}|an? |the |one )[^—.!?…“”"]{1,80})$/u.exec(
      text,
    );
  return { content: match?.groups?.['content'] ?? text, name: match?.groups?.['name'] ?? null };
}

/** Looks a quotation up. With a name it is compared; without one the answer says whom the article names. */
export function lookUpNamed({ content, name }: NamedQuotation, index: ArticleIndex): Finding {
  const { language } = index.speakers;
  const speaker = name === null ? null : { name, language, writers: [] };
  const finding = lookUp({ content, speaker, paragraphs: [], parts: [] }, index);
  if (name !== null || finding.passage === null || finding.passage.paragraph === BESIDE) return finding;
  return { ...finding, speaker: speakerIn(index, finding.passage) };
}

/** A finding as programs get it; offsets are UTF-16 offsets into the saved text. */
export function findingFacts(
  { verdict, passage, nearest, edits, speaker, kind }: Finding,
  article: SavedArticle,
) {
  const place = passage ?? nearest;
  return {
    verdict,
    start: passage?.start ?? null,
    end: passage?.end ?? null,
    paragraph: place === null || place.paragraph === BESIDE ? null : place.paragraph,
    part: place?.part ?? null,
    passage: place === null ? null : textOfPassage(article, place),
    edits,
    speaker,
    kind,
  };
}
