import type { Range } from '../../text/position.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { isAmong } from '../words/listed-words.ts';
import { wordsOf } from './naming-words.ts';

/** How words stand in the marks inside somebody’s speech. */
interface InnerSpeech {
  /** Whether the speaker gives them to somebody else: “He told me, ‘Go home’”, not “I said, ‘Go home’” or “their ‘golden bolts’”. */
  readonly isOfOther: boolean;
}

/** Words that stand in marks of their own inside what somebody says: the speaker quotes or merely names them. `null` for all other words. */
export function innerSpeech({ article, spans }: ArticleIndex, { start, end }: Range): InnerSpeech | null {
  const outer = spanAround(spans, start);
  if (outer === null || outer.start >= start) return null;
  const before = article.plainText.slice(outer.start, start);
  const isGuillemet = '«»'.includes(article.plainText.charAt(outer.start - 1));
  const open = before.search(isGuillemet ? OPEN_IN_GUILLEMETS : OPEN);
  if (open === -1 || CLOSED.test(article.plainText.slice(start, Math.min(end, outer.end)))) return null;
  const [lead = ''] = /[^.!?…]*$/u.exec(before.slice(0, open).trimEnd()) ?? [];
  const isLed = /[,:]$/u.test(lead) && wordsOf(lead).length > 1;
  const isOwn = wordsOf(lead.replaceAll(/[’']/gu, ' ')).some((word) => isAmong(word.toLowerCase(), 'self'));
  return { isOfOther: isLed && !isOwn };
}

/** A mark that opens inside of marks, and none behind it that closes. */
const OPEN = /(?<![\p{L}\p{N}])[‘‚‹'](?=[\p{L}\p{N}¿¡]|$)(?!.*[’‘›'](?![\p{L}\p{N}]))/u;
const OPEN_IN_GUILLEMETS = /(?<![\p{L}\p{N}])[‘‚‹“"'](?=[\p{L}\p{N}¿¡]|$)(?!.*[’‘›”"'](?![\p{L}\p{N}]))/u;
/** One that closes. */
const CLOSED = /[’‘›”“"'](?=[\s,.;:!?»”)])/u;
