import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { Budget } from '../../text/budget.ts';
import { sha256 } from '../../text/bytes.ts';
import { emptyArticle } from '../article-diagnostics.ts';
import type { SavedArticle } from '../article.ts';
import { decodeText } from '../decode-text.ts';
import { articleFromParagraphs } from '../front/article-from-paragraphs.ts';
import { type Cue, type CueLine, cuesIn } from './cues.ts';

/**
 * Reads subtitles or a transcript with times (WebVTT, SubRip): what one speaker says is a paragraph, parted at pauses where it is long.
 * Offsets count in the extracted text; each paragraph has the time at which it begins. Reports what `decodeText` reports, and
 * `article/empty`. Throws `OverBudget`.
 */
export function readSubtitlesArticle(
  bytes: Uint8Array,
  path: string,
  budget: Budget,
): Checked<SavedArticle | null> {
  const decoded = decodeText(bytes, path);
  if (decoded.value === null) return { value: null, diagnostics: decoded.diagnostics };
  const turns = turnsOf(cuesIn(decoded.value, budget));
  if (turns.length === 0)
    return { value: null, diagnostics: [emptyArticle({ path }, { file: path, position: null })] };
  const article = articleFromParagraphs({
    path,
    format: 'subtitles',
    fileHash: sha256(bytes),
    paragraphs: turns.map(({ text }) => ({ text, isAside: false, part: null, emphasised: [] })),
    times: turns.map(({ start }) => Math.floor(start)),
    headline: null,
    byline: null,
    published: null,
  });
  return { value: article, diagnostics: [] };
}

/** What is said without another speaking or a long pause between. */
interface Turn {
  readonly start: number;
  end: number;
  readonly speaker: string | null;
  readonly isVoiced: boolean;
  text: string;
}

/** A pause after a sentence parts paragraphs, in seconds; a long one always does. */
const [PAUSE, LONG_PAUSE] = [1.5, 8];

/** From so many characters on a paragraph ends with its sentence, and a far longer one anywhere. */
const [LONG, FAR_TOO_LONG] = [500, 1500];

const SENTENCE_END = /[.?!…。？！]["”’'»)\]]*$/u;

function turnsOf(cues: readonly Cue[]): readonly Turn[] {
  const turns: Turn[] = [];
  const isRolling = rolls(cues);
  let shown: ReadonlySet<string> = new Set();
  for (const { start, end, lines } of cues) {
    // Captions that roll show each line again above the next.
    const fresh = isRolling ? lines.filter(({ text }) => !shown.has(text)) : lines;
    for (const line of fresh) {
      const last = turns.at(-1);
      if (last !== undefined && goesOn(last, line, start)) {
        last.text = joined(last.text, line.text);
        last.end = end;
      } else turns.push(turnWith(line, start, end));
    }
    shown = new Set(lines.map(({ text }) => text));
  }
  return turns.flatMap((turn) => {
    const text = turn.text.trim();
    return text === '' ? [] : [{ ...turn, text }];
  });
}

/** Who continues after a pause is named again where the file does so. */
function turnWith({ speaker, isVoiced, text }: CueLine, start: number, end: number): Turn {
  return { start, end, speaker, isVoiced, text: speaker === null ? text : `${speaker}: ${text}` };
}

function goesOn(last: Turn, { speaker, opensTurn, isVoiced }: CueLine, start: number): boolean {
  const isSame = isVoiced || last.isVoiced ? speaker === last.speaker : speaker === null;
  return isSame && !opensTurn && !isParted(last, start);
}

function isParted({ end, text }: Turn, next: number): boolean {
  const pause = next - end;
  if (pause >= LONG_PAUSE || text.length >= FAR_TOO_LONG) return true;
  return SENTENCE_END.test(text) && (pause >= PAUSE || text.length >= LONG);
}

/** Chinese and Japanese have no space between words. */
function joined(text: string, more: string): string {
  const isUnspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。，！？：；」』]$/u.test(text);
  return isUnspaced || more === '' || text.endsWith(' ') ? text + more : `${text} ${more}`;
}

/** Whether most cues begin with the line that the one before ended with. */
function rolls(cues: readonly Cue[]): boolean {
  const repeated = cues.filter(({ lines }, at) => {
    const before = cues[at - 1]?.lines.at(-1)?.text;
    return before !== undefined && before === lines[0]?.text;
  });
  return repeated.length > cues.length / 3;
}
