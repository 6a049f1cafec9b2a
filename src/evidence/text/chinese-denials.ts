import { lazily } from '../../source/lazily.ts';

/** Chinese words that deny nothing, though one of their characters does elsewhere. */
const HARMLESS: ReadonlySet<string> = new Set(
  '特别 特別 区别 區別 个别 個別 分别 分別 性别 性別 级别 級別 类别 類別 识别 識別 差别 差別 告别 告別 别人 別人 别墅 別墅 非常 非洲 无论 無論 未来 未來 不过 不過 不断 不斷 不仅 不僅 不但 不管 不论 不論 不久 不少'.split(
    ' ',
  ),
);

/** Whether the character at a place is a part of such a word: 别 of 特别. */
export function isOfHarmlessWord(words: readonly string[], at: number): boolean {
  if (!/^[不无無非未别別]$/u.test(words[at] ?? '')) return false;
  return (
    HARMLESS.has(`${words[at - 1] ?? ''}${words[at]}`) || HARMLESS.has(`${words[at]}${words[at + 1] ?? ''}`)
  );
}

/** Chinese words that deny what stands behind them, longer ones first. */
const CHINESE = [
  '并没有 並沒有 并不是 並不是 从来没有 從來沒有 从来不 從來不 不可能 不应该 不應該 不需要 不愿意 不願意',
  '不是 不会 不會 不能 不可 不要 不该 不該 不应 不應 不得 不必 不愿 不願 不想 不肯 不再 不曾 不用 不让 不讓 不准 不许 不許 不敢',
  '没有 沒有 并不 並不 并非 並非 绝非 絕非 决非 从未 從未 从不 從不 未能 未曾 尚未 并未 並未 无法 無法 无意 無意 无权 無權',
  '无需 無需 毫无 毫無 决不 絕不 绝不 难以 難以 拒绝 拒絕 否认 否認 禁止 不 没 沒 未',
]
  .join(' ')
  .replaceAll(' ', '|');
const CHINESE_DENIAL = lazily(() => new RegExp(`${[...HARMLESS].join('|')}|(?<denial>${CHINESE})`, 'gu'));
/** What may stand between one of them and what it denies: 不是要, 没有为了. */
const LEADING_ON = /^(?:[要想在把被让讓很太会會能有曾去来來再是]|[为為]了?|因[为為]|可以){0,2}$/u;

/** The Chinese word that denies what goes on behind some characters: 不是 before 老人的错, and before 是老人的错 as well; `null` where none does. */
export function chineseDenialBefore(before: string, behind: string): string | null {
  let found: string | null = null;
  for (const { 0: word, index, groups } of (before + behind).matchAll(CHINESE_DENIAL())) {
    if (groups?.['denial'] === undefined || index >= before.length) continue;
    if (LEADING_ON.test(before.slice(index + word.length))) found = word;
  }
  return found;
}
