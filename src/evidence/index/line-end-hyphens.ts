import { copyToken, noTokens, type Tokens } from '../text/tokenise.ts';

/**
 * Joins words that a fixed line width has broken: `cyber-⏎security`. Whether the hyphen belongs to the word is decided by
 * the rest of the text: it stays where the word stands elsewhere with a hyphen, or nowhere without one.
 */
export function withoutLineEndHyphens(tokens: Tokens, text: string): Tokens {
  const broken = brokenWords(tokens, text);
  if (broken.length === 0) return tokens;
  const whole = new Set(tokens.words);
  const hyphenated = hyphenatedWords(tokens, broken);
  const joined = broken.filter(
    (at) => whole.has(joinedWord(tokens, at)) && !hyphenated.has(hyphenatedWord(tokens, at)),
  );
  return joined.length === 0 ? tokens : join(tokens, new Set(joined));
}

/** Places of the hyphens that end a line between two halves of a word. */
function brokenWords(tokens: Tokens, text: string): readonly number[] {
  const found: number[] = [];
  for (let at = 1; at + 1 < tokens.words.length; at += 1) {
    if (tokens.shapes[at] !== '-' || tokens.isGlued[at] !== true || tokens.isGlued[at + 1] !== false)
      continue;
    const isAtLineEnd = /^[ \t]*\r?\n[ \t]*$/u.test(text.slice(tokens.ends[at], tokens.starts[at + 1]));
    const isBetweenLetters =
      /\p{L}$/u.test(tokens.words[at - 1] ?? '') && /^\p{Ll}/u.test(tokens.words[at + 1] ?? '');
    if (isAtLineEnd && isBetweenLetters) found.push(at);
  }
  return found;
}

function joinedWord(tokens: Tokens, at: number): string {
  return `${tokens.words[at - 1] ?? ''}${tokens.words[at + 1] ?? ''}`;
}

/** Every `before-after` of the text whose hyphen isn't at a line end. */
function hyphenatedWords(tokens: Tokens, broken: readonly number[]): ReadonlySet<string> {
  const isBroken = new Set(broken);
  const found = new Set<string>();
  for (const [at, word] of tokens.words.entries()) {
    if (word === '-' && !isBroken.has(at)) found.add(hyphenatedWord(tokens, at));
  }
  return found;
}

function hyphenatedWord(tokens: Tokens, at: number): string {
  return `${tokens.words[at - 1] ?? ''}-${tokens.words[at + 1] ?? ''}`;
}

function join(tokens: Tokens, hyphens: ReadonlySet<number>): Tokens {
  const joined = noTokens();
  for (const [at, word] of tokens.words.entries()) {
    if (hyphens.has(at)) continue;
    if (!hyphens.has(at - 1)) {
      copyToken(tokens, at, joined);
      continue;
    }
    joined.words.push(`${joined.words.pop() ?? ''}${word}`);
    joined.shapes.push(`${joined.shapes.pop() ?? ''}${word}`);
    joined.ends.splice(-1, 1, tokens.ends[at] ?? 0);
  }
  return joined;
}
