/**
 * Why a style can’t be used, in words for whoever chose it, out of what the processor says: a line for each place, with its
 * bytes. Styles of today have words of CSL 1.0.2, and it reads 1.0.1.
 */
export function reasonOfStyle(said: string): string {
  const unknown = new Set([...said.matchAll(UNKNOWN)].map(([, word = '']) => `“${word}”`));
  const first = [...unknown].slice(0, MOST_NAMED).join(', ');
  if (first !== '')
    return `it has what CSL 1.0.1 doesn’t know: ${first}${unknown.size > MOST_NAMED ? ' and more' : ''}`;
  return said.replace(/^could not parse style: /u, '').slice(0, 200);
}

/** `[Error] Unknown variable "part-number"`, `[Error] Wrong variable type for `type`: "hearing"` */
const UNKNOWN = /\[Error\] (?:Unknown|Wrong)[^"\n]*"([^"\n]+)"/gu;
const MOST_NAMED = 5;
