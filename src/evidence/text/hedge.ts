import { isUnspaced, isWord } from './tokenise.ts';

/** Words that open a condition or a question: without one, what follows is said outright. Those of several words are written as one. */
const CONDITIONS = wordsOf(
  'if whether wenn falls sofern ob si se indien hvis dersom jeśli jeżeli если якщо αν εάν إذا لو אם اگر',
  'providedthat providing aslongas solongas onconditionthat vorausgesetzt àconditionque àconditionde pourvuque siempreque acondicióndeque приусловиичто بشرط بشرطأن 只要 要是 倘若 假使 一旦 除非 如果 若 若是 假如',
);

/** Words that make what is said possible, wished for or partial; those of several words are written as one. */
const HEDGES = wordsOf(
  'would could might may should only merely almost nearly perhaps maybe probably possibly allegedly supposedly reportedly apparently partly partially',
  'würde würden könnte könnten dürfte dürften sollte sollten nur fast beinahe vielleicht wahrscheinlich womöglich möglicherweise angeblich wohl teilweise voraussichtlich vermutlich eventuell',
  'seulement presque quasiment peutêtre probablement pourrait pourraient devrait devraient prétendument partiellement sansdoute vraisemblablement',
  'sólo solo solamente casi quizá quizás talvez acaso probablemente podría podrían debería deberían supuestamente posiblemente presuntamente',
  'бы только почти возможно вероятно наверное может могли мог якобы отчасти можетбыть предположительно',
  '如果 若 假如 可能 也许 也許 或许 或許 只 仅 僅 仅仅 几乎 幾乎 差点 差點 据说 據說 据称 據稱 预计 預計 大概 听说 聽說 ほぼ ほとんど 多分 恐らく',
  'قد ربما لعل فقط تقريبا تقريباً',
  'forse quasi soltanto probabilmente presumibilmente potrebbe potrebbero talvez quase provavelmente supostamente poderia poderiam misschien bijna waarschijnlijk vermoedelijk slechts',
  'może prawie prawdopodobnie podobno rzekomo kanske nästan troligen måske næsten kanskje nesten',
);

/** Words before figures, things and deeds without which other ones are spoken of: “at least”, “some”, “against”, “former”, “far from”. */
const LIMITS = wordsOf(
  'about around roughly approximately some most many few half several other second third atleast atmost atbest atworst insufficient morethan lessthan fewerthan upto asmanyas asmuchas',
  'against less least fewer rather limited partial temporary former alleged supposed purported socalled wouldbe fake farfrom anythingbut allbut yet yetto aboutto usedto insteadof ratherthan shortof stoppedshortof',
  'einige viele manche mehrere etliche wenige etwa ungefähr rund mindestens höchstens mehrals wenigerals biszu gegen weniger frühere früheren früherer ehemalige ehemaligen ehemaliger angebliche angeblichen mutmaßliche mutmaßlichen sogenannte sogenannten',
  'certains certaines quelques plusieurs laplupartdes prèsde environ àpeuprès aumoins auplus plusde moinsde contre moins ancien ancienne prétendu prétendue soidisant',
  'algunos algunas muchos muchas varios varias pocos pocas unos unas aproximadamente alrededorde almenos másde menosde contra menos supuesto supuesta presunto presunta',
  'некоторые многие большинство несколько около примерно покрайнеймере неменее неболее более менее против бывший бывшая',
  '至少 最少 至多 最多 约为 約為 大约 大約 约 約 近 一些 部分 大部分 少数 少數 多数 多數 大多数 大多數 最大で 少なくとも およそ 一部の',
  'بعض معظم نحو حوالي علىالأقل علىالأكثر',
  'circa almeno alpiù cercade pelomenos ongeveer minstens hoogstens około przynajmniej conajmniej ungefär minst omkring mindst',
);

/** What is no more left out by an ellipsis alone, but may be cut off before it and said otherwise in brackets: “I hope”, “for now”, “plan to”. */
const ASIDES = wordsOf(
  'ithink ibelieve isuppose iguess ihope iamtold theysay itseems itappears asfaraspossible sofaraspracticable inprinciple intheory onpaper fornow sofar atitsbest moreorless forthemostpart',
  'hopeto hopesto hopedto wantto wantsto wantedto planto plansto plannedto tryto triesto triedto intendto intendsto intendedto threatento threatensto threatenedto promiseto promisesto promisedto',
  'seemto seemsto seemedto appearto appearsto appearedto tendto tendsto claimto claimsto claimedto pretendto pretendsto pretendedto',
  'vorerst eigentlich nurnoch bislang pourlinstant enprincipe enprincipio porahora пока',
  'theysaid itissaid ifpossible wherepossible glaubeich denkeich wieichglaube wennmöglich soweitmöglich heißtes diton jecrois jepense sipossible sembletil',
  'creo creoyo dicen sedice siesposible credo dicono secondome ядумаю думаю говорят кажется 我想 我认为 我認為 我觉得 我覺得 أظن أعتقد يقال',
);

function wordsOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}

/** Whether a word opens a condition: `if`, `whether`. */
export function isCondition(word: string): boolean {
  return CONDITIONS.has(word.toLowerCase());
}

/** The words right before a place that open a condition: “if”, “à condition que”, 只要; `null` where none do. */
export function conditionBefore(words: readonly string[], at: number): string | null {
  for (let length = Math.min(LONGEST, at); length > 0; length -= 1) {
    const before = words.slice(at - length, at);
    if (isCondition(before.join(''))) return before.join(isUnspaced(before[0] ?? '') ? '' : ' ');
  }
  return null;
}

/**
 * Whether leaving these tokens out would say outright what was said under a condition or in part: nothing but “would”, “could perhaps”,
 * “almost” or “at least”, or anything that ends with the “if” of what follows.
 */
export function hedge(tokens: readonly string[]): boolean {
  const words = tokens.filter(isWord).map((word) => word.toLowerCase());
  if (words.length === 0) return false;
  return isCondition(tokens.at(-1) ?? '') || isHedged(words, true);
}

/** Longest of these words that is several tokens, as “stopped short of” and かもしれない are. */
const LONGEST = 4;

/** Whether words in small letters are nothing but such, one after the other: “at least some”; asides only if they count. */
function isHedged(words: readonly string[], countsAsides = false): boolean {
  let at = 0;
  while (at < words.length) {
    const length = lengthOfHedge(words, at) || (countsAsides ? lengthOfAside(words, at) : 0);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

function lengthOfHedge(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join('');
    if (HEDGES.has(phrase) || LIMITS.has(phrase) || isCondition(phrase)) return length;
  }
  return 0;
}

function lengthOfAside(words: readonly string[], at: number): number {
  if (BOUNDS.has(words[at] ?? '') && /^\p{N}/u.test(words[at + 1] ?? '')) return 2;
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1)
    if (ASIDES.has(words.slice(at, at + length).join(''))) return length;
  return 0;
}

/** Words before a figure that say for whom something is: “residents over 60”. */
const BOUNDS = wordsOf('over under above below aged über unter ab свыше старше младше');

/** What stands right before a place and makes possible or partial what follows: “at least”; `null` where nothing does. */
export function hedgeBefore(words: readonly string[], at: number): string | null {
  for (let length = Math.min(LONGEST, at); length > 0; length -= 1) {
    const before = words.slice(at - length, at);
    const phrase = before.join('').toLowerCase();
    const isHedging = HEDGES.has(phrase) || (LIMITS.has(phrase) && !PREPOSITIONS.has(phrase));
    if (isHedging && before.every(isWord)) return before.join(isUnspaced(phrase) ? '' : ' ');
  }
  return null;
}

/** “About 5” says less than “5”, but a quotation may begin behind “about” and “against”, and a bracket stand for one. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'about around against gegen contre contra против'.split(' '),
);

/**
 * Whether words in brackets say outright what those that they replace make possible or partial: `[will]` for “may”, `[because]` for “if”.
 * What was said of the past may be set in its own time: `[will]` for “would”.
 */
export function unhedges(bracketed: readonly string[], replaced: readonly string[]): boolean {
  if (bracketed.some(weakens)) return false;
  const given = new Set(bracketed.map((word) => word.toLowerCase()));
  const lost = replaced
    .map((word) => word.toLowerCase())
    .filter((word) => isWord(word) && !given.has(word) && !AUXILIARIES.has(word));
  const isSaidOutright = lost.some((word) => !PREPOSITIONS.has(word)) && isHedged(lost);
  return isSaidOutright && !lost.every((word) => given.has(PRESENT.get(word) ?? ''));
}

/** Words that say less of what they stand before, where the source says all of it. */
const RESTRICTING = wordsOf(
  'only merely solely almost nearly nur lediglich bloß fast beinahe seulement presque sólo solo solamente casi только лишь почти فقط 只 仅 僅',
);

/** Whether words in brackets are nothing but an “only” or “almost” that those which they replace don’t have. */
export function restricts(bracketed: readonly string[], replaced: readonly string[]): boolean {
  const isRestricting = (words: readonly string[]): boolean => RESTRICTING.has(words.join('').toLowerCase());
  return isRestricting(bracketed) && !replaced.some((_, at) => isRestricting(replaced.slice(at, at + 1)));
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
