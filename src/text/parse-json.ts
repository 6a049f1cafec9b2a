import type { Budget } from './budget.ts';

/**
 * Reads JSON that strangers wrote. Lists, objects and what is in them are counted before anything is made of them: 30 MB of `[` would
 * take a gigabyte. Throws `OverBudget`, or `SyntaxError`.
 */
export function parseJson(text: string, budget: Budget): unknown {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === MARK) at = endOfString(text, at);
    else if (sign === BRACKET || sign === BRACE) {
      depth += 1;
      budget.atMost('depth', depth);
      budget.spend('nodes');
    } else if (sign === BRACKET + CLOSING || sign === BRACE + CLOSING) depth -= 1;
    else if (sign === COMMA) budget.spend('nodes');
  }
  return JSON.parse(text);
}

const [MARK, COMMA, BACKSLASH, BRACKET, BRACE] = [0x22, 0x2c, 0x5c, 0x5b, 0x7b];
/** From what opens to what closes. */
const CLOSING = 2;

/** The mark that ends a string: none that an odd number of backslashes is before. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let from = at;
    while (text.charCodeAt(from - 1) === BACKSLASH) from -= 1;
    if ((at - from) % 2 === 0) return at;
  }
  return text.length;
}

/** Whether a value that nothing is known of is an object with keys: neither `null` nor a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
