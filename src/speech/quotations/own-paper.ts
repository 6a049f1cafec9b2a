/** Whether a name is that of the paper that an article is in, which hands nothing on: “the Courier” in the Brightwater Courier, or at courier.example. */
export function isOwnPaper(name: string, papers: readonly string[]): boolean {
  const own = wordsOf(name);
  const [joined, last] = [own.join(''), own.at(-1)];
  if (last === undefined) return false;
  return papers.some((paper) => {
    if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(paper)) return paper.split('.').some(isAt(joined));
    const theirs = wordsOf(paper);
    const isPart = own.every((word) => theirs.includes(word)) && [theirs.at(-1), theirs[0]].includes(last);
    const initials = (paper.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();
    return isPart || (theirs.length > 1 && joined === initials);
  });
}

/** “guardian” at theguardian.com, “courier” at brightwater-courier.example. */
const isAt =
  (name: string) =>
  (label: string): boolean => {
    const address = label.replaceAll('-', '').toLowerCase();
    const more = address.length - name.length;
    return address.endsWith(name) && (more === 0 || (name.length > SHORTEST && label !== name));
  };

/** Shorter names end other words. */
const SHORTEST = 3;

/** Without accents, and without the article that a name may begin with: “The”, “Die”, “El”. */
function wordsOf(name: string): readonly string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}|[’']s?(?=\s|$)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const first = words[0] ?? '';
  const kept = words.length > 1 && first.length <= SHORTEST && /\p{Ll}/u.test(first) ? words.slice(1) : words;
  return kept.map((word) => word.toLowerCase());
}

/** What the paper of an article is called: its name, and its address. */
export function papersOf({
  container,
  url,
}: Readonly<Partial<Record<'container' | 'url', string | null | undefined>>>): readonly string[] {
  const host = /^https?:\/\/(?:www\.)?(?<host>[^/:?#]+)/iu.exec(url ?? '')?.groups?.['host'];
  return [container, host].flatMap((name) => name ?? []);
}
