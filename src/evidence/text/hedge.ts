import { isWord } from './tokenise.ts';

/** Words that open a condition or a question: without one, what follows is said outright. */
const CONDITIONS: ReadonlySet<string> = new Set(
  'if whether wenn falls sofern ob si se indien hvis dersom jeśli jeżeli если якщо αν εάν إذا لو אם اگر'.split(
    ' ',
  ),
);

/** Words that make what is said possible, wished for or partial; those of several words are written as one. */
const HEDGES = wordsOf(
  'would could might may should only merely almost nearly perhaps maybe probably possibly allegedly supposedly reportedly apparently partly partially',
  'würde würden könnte könnten dürfte dürften sollte sollten nur fast beinahe vielleicht wahrscheinlich womöglich möglicherweise angeblich wohl teilweise',
  'seulement presque quasiment peutêtre probablement pourrait pourraient devrait devraient prétendument partiellement',
  'sólo solo solamente casi quizá quizás talvez acaso probablemente podría podrían debería deberían supuestamente',
  'бы только почти возможно вероятно наверное может могли мог якобы отчасти',
  '如果 若 假如 可能 也许 也許 或许 或許 只 仅 僅 仅仅 几乎 幾乎 差点 差點 据说 據說 据称 據稱',
);

/** Words before figures, things and deeds without which other ones are spoken of: “at least”, “some”, “against”, “former”, “far from”. */
const LIMITS = wordsOf(
  'about around roughly approximately some most many few half several other second third atleast atmost morethan lessthan fewerthan upto asmanyas asmuchas',
  'against less least fewer rather former alleged supposed purported socalled wouldbe fake farfrom anythingbut allbut yet yetto aboutto usedto insteadof ratherthan shortof stoppedshortof',
  'etwa ungefähr rund mindestens höchstens mehrals wenigerals biszu gegen weniger frühere früheren früherer ehemalige ehemaligen ehemaliger angebliche angeblichen mutmaßliche mutmaßlichen sogenannte sogenannten',
  'environ aumoins auplus plusde moinsde contre moins ancien ancienne prétendu prétendue soidisant',
  'unos unas almenos másde menosde contra menos supuesto supuesta presunto presunta',
  'около примерно неменее неболее более менее против бывший бывшая',
);

function wordsOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}

/** Whether a word opens a condition: `if`, `whether`. */
export function isCondition(word: string): boolean {
  return CONDITIONS.has(word.toLowerCase());
}

/**
 * Whether leaving these tokens out would say outright what was said under a condition or in part: nothing but “would”, “could perhaps”,
 * “almost” or “at least”, or anything that ends with the “if” of what follows.
 */
export function hedge(tokens: readonly string[]): boolean {
  const words = tokens.filter(isWord).map((word) => word.toLowerCase());
  if (words.length === 0) return false;
  const phrase = words.join('');
  if (isCondition(tokens.at(-1) ?? '') || HEDGES.has(phrase) || LIMITS.has(phrase)) return true;
  return words.every((word) => HEDGES.has(word) || LIMITS.has(word));
}

/**
 * Whether words in brackets say outright what those that they replace make possible or partial: `[will]` for “may”, `[because]` for “if”.
 * What was said of the past may be set in its own time: `[will]` for “would”.
 */
export function unhedges(bracketed: readonly string[], replaced: readonly string[]): boolean {
  if (!replaced.some(weakens) || bracketed.some(weakens)) return false;
  const given = new Set(bracketed.map((word) => word.toLowerCase()));
  const lost = replaced
    .map((word) => word.toLowerCase())
    .filter((word) => isWord(word) && !given.has(word) && !AUXILIARIES.has(word));
  return lost.every(weakens) && !lost.every((word) => given.has(PRESENT.get(word) ?? ''));
}

function weakens(word: string): boolean {
  return HEDGES.has(word.toLowerCase()) || isCondition(word);
}

const AUXILIARIES: ReadonlySet<string> = new Set('have has had be been to'.split(' '));

const PRESENT: ReadonlyMap<string, string> = new Map([
  ['would', 'will'],
  ['could', 'can'],
  ['should', 'shall'],
]);
