import type { Fix } from '../../diagnostics/diagnostic.ts';
import { fixTo } from '../../diagnostics/write-instead.ts';
import type { CitationReference } from '../../markdown/nodes/inline.ts';
import { type Position, type SourceFile, lineText, positionBetween } from '../../text/source-file.ts';
import { citedParagraphs } from '../index/cited-paragraphs.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { findOccurrences } from '../match/find-occurrences.ts';
import type { Evidence } from '../model/verdict.ts';
import { isWord, tokenise } from '../text/tokenise.ts';
import { withoutOuterMarks } from '../text/without-outer-marks.ts';
import { endOf, isInData, writtenWords } from './written-words.ts';

/** Writes the paragraph of a quotation for the cited one, and of all that share the citation; `null` where it is in several. */
export function locatorFix(
  evidence: Evidence,
  reference: CitationReference,
  sharing: readonly Evidence[],
  index: ArticleIndex | null,
  file: SourceFile,
): Fix | null {
  const { passage, sourceId } = evidence;
  if (passage === null || index === null || isRepeated(evidence, index)) return null;
  if (reference.locator?.kind === 'time') return null;
  const { start, end } = reference.position;
  const value = reference.locator?.value ?? '';
  const written = file.text.slice(start.offset, end.offset).trimEnd();
  if (value === '' || !written.endsWith(value)) return null;
  const numbers = numbersFor(
    reference,
    sharing.filter((other) => other.sourceId === sourceId),
  );
  const last = start.offset + written.length;
  const place = reference.locator?.kind === 'other' ? `para. ${numbers}` : numbers;
  return fixTo(place, positionBetween(file, last - value.length, last), `Write para. ${numbers}`);
}

/** The paragraphs of all quotations that share a reference. */
function numbersFor(reference: CitationReference, sharing: readonly Evidence[]): string {
  const cited = citedParagraphs(reference, null) ?? [];
  const all = sharing.flatMap((other) => paragraphsOf(other, cited));
  return [...new Set(all)].toSorted((one, other) => one - other).join(', ');
}

/** The cited paragraphs that a quotation is in, else the one where it is; all of them for one that wasn’t found. */
function paragraphsOf({ passage }: Evidence, cited: readonly number[]): readonly number[] {
  if (passage === null) return cited;
  const right = cited.filter((number) => number >= passage.paragraph && number <= passage.lastParagraph);
  return right.length > 0 ? right : [passage.paragraph];
}

/** Adds the citation of a quotation that is in one paragraph of one source. Two or three words may be a phrase of anybody’s. */
export function citationFix(
  evidence: Evidence,
  indices: ReadonlyMap<string, ArticleIndex>,
  file: SourceFile,
): Fix | null {
  const { quotation, passage, sourceId } = evidence;
  if (passage === null || sourceId === null) return null;
  const isElsewhere = [...indices].some(
    ([id, index]) => id !== sourceId && countParagraphs(evidence, index) > 0,
  );
  const index = indices.get(sourceId);
  const at = quotation.kind === 'block' ? afterBlock(evidence, file) : afterMarks(evidence, file);
  if (isElsewhere || at === null || (index !== undefined && isRepeated(evidence, index))) return null;
  const citation = `[@${sourceId}, para. ${passage.paragraph}]`;
  const words = tokenise(quotation.content).words.filter(isWord);
  const isPhrase = quotation.kind === 'inline' && words.length < LEAST_WORDS;
  return { ...fixTo(` ${citation}`, at, `Add ${citation}`), changesClaim: isPhrase };
}

const LEAST_WORDS = 4;

/** The end of the line that says whose words they are; without one, of the last line of words. */
function afterBlock({ quotation: { position, attributedAt } }: Evidence, file: SourceFile): Position | null {
  const isAttributed = attributedAt.start.offset !== position.start.offset;
  const end = endOf(file, isAttributed ? attributedAt : position);
  const line = lineText(file, end.start.line);
  // “[@a, para. 3” and “[a, para. 3]” are citations that aren’t read: another one would stand beside them.
  if (/\[(?!\^)[^\]]*(?:$|\](?![{(]))/u.test(line)) return null;
  return isAttributed || /^[\s>]*[\p{L}\p{N}“"‘'«„([](?!\s|[.)]\s)/u.test(line) ? end : null;
}

/** After the closing mark, where that is in a sentence and in no brackets, which may be those of a link. */
function afterMarks({ quotation }: Evidence, file: SourceFile): Position | null {
  const { start, end } = quotation.position;
  const [first, last] = [file.text.charAt(start.offset), file.text.charAt(end.offset - 1)];
  if (!MARK.test(first) || !MARK.test(last) || isInData(quotation, file)) return null;
  if (writtenWords(quotation, file) === null) return null;
  const { text } = file;
  const paragraph = text.slice(Math.max(0, text.lastIndexOf('\n\n', start.offset)), start.offset);
  const isInside = paragraph.lastIndexOf('[') > paragraph.lastIndexOf(']') || text.charAt(end.offset) === ']';
  return isInside ? null : { start: end, end };
}

const MARK = /^["“”„«»「」『』]$/u;

/** Whether the words are in several paragraphs, each of which may be meant. */
function isRepeated(evidence: Evidence, index: ArticleIndex): boolean {
  return countParagraphs(evidence, index) > 1;
}

/** In how many paragraphs the unchanged words are; one for those with edits. */
function countParagraphs({ quotation }: Evidence, index: ArticleIndex): number {
  const { words } = tokenise(withoutOuterMarks(quotation.content));
  return new Set(findOccurrences(index, words).map((at) => index.paragraphOf[at])).size;
}
