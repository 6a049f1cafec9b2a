import { isWord } from './tokenise.ts';

/** Words that open a condition or a question: without one, what follows is said outright. */
const CONDITIONS: ReadonlySet<string> = new Set(
  'if whether wenn falls sofern ob si se indien hvis dersom jeśli jeżeli если якщо αν εάν إذا لو אם اگر'.split(
    ' ',
  ),
);

/** Words that make what is said possible, wished for or partial; those of several words are written as one. */
const HEDGES: ReadonlySet<string> = new Set(
  [
    'would could might may should only merely almost nearly perhaps maybe probably possibly allegedly supposedly reportedly apparently partly partially',
    'würde würden könnte könnten dürfte dürften sollte sollten nur fast beinahe vielleicht wahrscheinlich womöglich möglicherweise angeblich wohl teilweise',
    'seulement presque quasiment peutêtre probablement pourrait pourraient devrait devraient prétendument partiellement',
    'sólo solo solamente casi quizá quizás talvez acaso probablemente podría podrían debería deberían supuestamente',
    'бы только почти возможно вероятно наверное может могли мог якобы отчасти',
    '如果 若 假如 可能 也许 也許 或许 或許 只 仅 僅 仅仅 几乎 幾乎 差点 差點 据说 據說 据称 據稱',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word opens a condition: `if`, `whether`. */
export function isCondition(word: string): boolean {
  return CONDITIONS.has(word.toLowerCase());
}

/**
 * Whether leaving these tokens out would say outright what was said under a condition or in part: nothing but “would”, “could perhaps” or
 * “almost”, or anything that ends with the “if” of what follows.
 */
export function hedge(tokens: readonly string[]): boolean {
  const words = tokens.filter(isWord).map((word) => word.toLowerCase());
  if (words.length === 0) return false;
  return (
    isCondition(tokens.at(-1) ?? '') || HEDGES.has(words.join('')) || words.every((word) => HEDGES.has(word))
  );
}
