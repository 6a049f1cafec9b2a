import type { Range } from '../../text/source-file.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { NamedPerson } from '../model/article-speakers.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { isAmong } from '../words/listed-words.ts';
import { peopleBy } from './given-name.ts';
import { wordsOf } from './naming-words.ts';

/** How words are in the marks inside somebody’s speech. */
export interface InnerSpeech {
  /** Whether the speaker gives them to somebody else: “He told me, ‘Go home’”, not “I said, ‘Go home’” or “their ‘golden bolts’”. */
  readonly isOfOther: boolean;
  /** Whom the words before them name: “Ann Lee calls it a ‘golden tap’”; `null` for nobody, or somebody of several with the name. */
  readonly other: NamedPerson | null;
}

/** Words that are in marks of their own inside what somebody says, in marks or in a turn: the speaker quotes or merely names them. `null` for all other words. */
export function innerSpeech(index: ArticleIndex, passage: Range, turn: Range | null): InnerSpeech | null {
  const { article, spans } = index;
  const { start, end } = passage;
  const outer = spanAround(spans, start);
  if (turn !== null) {
    const isInMarks = outer !== null && outer.start > turn.start + 1 && end <= outer.end + 1;
    return isInMarks ? ledBy(index, article.file.text.slice(turn.start, outer.start - 1)) : null;
  }
  if (outer === null || outer.start >= start) return null;
  const before = article.file.text.slice(outer.start, start);
  const isGuillemet = '«»'.includes(article.file.text.charAt(outer.start - 1));
  const open = before.search(isGuillemet ? OPEN_IN_GUILLEMETS : OPEN);
  if (open === -1 || CLOSED.test(article.file.text.slice(start, Math.min(end, outer.end)))) return null;
  return ledBy(index, before.slice(0, open));
}

/** “He told me, ” leads to another’s words, as does “Ann Lee called it”; “I told him, ” to the speaker’s own. */
function ledBy({ speakers }: ArticleIndex, before: string): InnerSpeech {
  const [lead = ''] = /[^.!?…]*$/u.exec(before.trimEnd()) ?? [];
  const all = wordsOf(lead.replaceAll(/[’']/gu, ' '));
  const self = all.findIndex((word) => isAmong(word.toLowerCase(), 'self'));
  const words = self === -1 ? all : all.slice(0, self);
  const named = words.flatMap((word, at) =>
    all[at + 1] === 's' ? [] : (peopleBy(speakers.people).lastName.get(word) ?? []),
  );
  const isLed = self === -1 && words.length > 1 && /[,:]$/u.test(lead);
  // “Lee will tell you that the mate said, …” names whose report it is.
  const isReport = words.some((word) => isAmong(word.toLowerCase(), 'that'));
  const [other = null] = named.length === 1 && !isReport ? named : [];
  return { isOfOther: isLed || named.length > 0, other };
}

/** A mark that opens inside of marks, and none behind it that closes. */
const OPEN = /(?<![\p{L}\p{N}])[‘‚‹'](?=[\p{L}\p{N}¿¡]|$)(?!.*[’‘›'](?![\p{L}\p{N}]))/u;
const OPEN_IN_GUILLEMETS = /(?<![\p{L}\p{N}])[‘‚‹“"'](?=[\p{L}\p{N}¿¡]|$)(?!.*[’‘›”"'](?![\p{L}\p{N}]))/u;
/** One that closes. */
const CLOSED = /[’‘›”“"'](?=[\s,.;:!?»”)])/u;
