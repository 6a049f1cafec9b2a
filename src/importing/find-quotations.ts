/** A dash and a name, which begins large; behind words in quotation marks it may be any words. */
const BY = /^[*_]*\\?(?:[—–―]|-{2,3})[*_]*\s*(?=\S)(?![—–-])(.{1,160})$/u;
const NAME = /^[*_[]*(?!\p{Ll})\p{L}/u;
const MARKED = /^[*_]*["“„«‘'「『]/u;
/** What is no paragraph of words: headings, tables, pictures, tags, items, footnotes, words that themselves begin with a dash. */
const NO_WORDS = /^\s*(?:[#|<+]|!\[|[*-]\s|\d+[.)]\s|\*{3}|\[\^|:{3}|\\?[—–―]|-{2})/u;

/** A body in which a paragraph or block quote with “— Name” below is a block quote of that name’s. */
export function withQuotations(body: readonly string[]): readonly string[] {
  const out: string[][] = [];
  for (const block of blocksIn(body)) {
    const lines = linesOf(block);
    const by = lines.length > 1 && !lines.some((line) => line.startsWith('>')) ? lines.pop() : undefined;
    const whole = by === undefined ? null : quoteOf(lines, by);
    const [only = '', ...others] = lines;
    const joined = by === undefined && others.length === 0 ? quoteOf(out.at(-1) ?? [], only) : null;
    if (joined !== null) out.splice(-1, 1, joined);
    else out.push(whole ?? [...block]);
  }
  return out.flatMap((block) => ['', ...block]);
}

/** Words and the line that says whose they are as a block quote; `null` where the words are none, or the line names nobody. */
function quoteOf(typed: readonly string[], by: string): string[] | null {
  const [, name = ''] = BY.exec(by.trim()) ?? [];
  const words = linesOf(typed);
  const isQuote = words.every((line) => line.startsWith('>'));
  const mayName = NAME.test(name) || (name !== '' && (isQuote || MARKED.test(words[0] ?? '')));
  if (!mayName || words.length === 0 || !areWords(words, isQuote)) return null;
  const quoted = isQuote ? words : words.map((line) => `> ${line.trim()}`);
  return [...quoted, '>', `> — ${name.replace(/[*_]+$/u, '')}`];
}

/** Whether lines are a paragraph, or a block quote that names nobody yet. */
function areWords(lines: readonly string[], isQuote: boolean): boolean {
  const isOther = (line: string): boolean =>
    isQuote ? BY.test(line.replace(/^>\s*/u, '')) : NO_WORDS.test(line) || FENCE.test(line);
  return !lines.some(isOther) && lines.at(-1)?.endsWith(':') !== true;
}

const FENCE = /^\s*(`{3,}|~{3,}|\$\$)/u;

/** The lines of a block, broken where it breaks them; a list of words and a name is those. */
function linesOf(block: readonly string[]): string[] {
  const lines = block
    .flatMap((line) => line.split(/(?<=\S)\s*(?:<br\s*\/?>|\\$)\s*/u))
    .filter((line) => line.trim() !== '');
  const items = lines.map((line) => line.replace(/^[-*] (?=\S)/u, ''));
  const [words = '', by = ''] = items;
  const isList = items.length === 2 && items.every((item, at) => item !== lines[at]);
  return isList && BY.test(by) ? [words, by] : lines;
}

/** The parts of a body between empty lines; code and formulas stay whole. */
function blocksIn(body: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [[]];
  let fence: string | null = null;
  for (const line of body) {
    if (fence === null && line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
    fence = fence === null ? openedBy(line) : closes(line.trim(), fence) ? null : fence;
  }
  return blocks.filter((block) => block.length > 0);
}

/** The fence that a line opens; a formula may end where it begins. */
function openedBy(line: string): string | null {
  const [, mark = null] = FENCE.exec(line) ?? [];
  return mark === '$$' && line.trim().indexOf('$$', 2) !== -1 ? null : mark;
}

const closes = (line: string, fence: string): boolean =>
  fence === '$$' ? line.includes(fence) : line.startsWith(fence);
