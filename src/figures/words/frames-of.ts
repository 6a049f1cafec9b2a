/** The frames that sequences may have, as Mermaid writes them. */
const FRAMES = ['loop', 'alt', 'else', 'opt', 'par', 'and', 'critical', 'option', 'break'] as const;

/** What a language calls the frames of sequences, in the order of FRAMES. */
export function framesOf(...words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(FRAMES.map((name, at) => [name, words[at] ?? name]));
}
