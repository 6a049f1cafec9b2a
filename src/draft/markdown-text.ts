/**
 * Words of an article as Markdown that reads as the same words. White space becomes single spaces, so that nothing in them
 * can open a block.
 */
export function markdownText(words: string): string {
  return oneLine(words)
    .replace(/[\\`*_<~|&$]/gu, '\\$&')
    .replace(/\[(?=[@^])/gu, '\\[')
    .replace(/\](?=[({:[])/gu, '\\]')
    .replace(/^[#>+=:-]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^Note:/u, 'Note\\:');
}

/** Text on one line, without the invisible marks that a reader of articles leaves. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u2060\u200b\ufeff]/gu, '')
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Words of the article for the notes, in marks, with its own marks turned into single ones. */
export function inNotes(words: string, longest = 600): string {
  const line = oneLine(words);
  const shown = line.length > longest ? `${line.slice(0, longest)} …` : line;
  return `“${markdownText(shown.replace(/[“„«»”"]/gu, (mark) => (/[“„«]/u.test(mark) ? '‘' : '’')))}”`;
}

/** What somebody is, as a slide can show it; empty for what is no description. */
export function plainRole(role: string | null): string {
  const words = plainName(role ?? '').replace(/\.$/u, '');
  return words.length > 60 || VERB.test(words) ? '' : words;
}

const VERB = /\b(?:will|would|is|was|are|were|has|have|had|said|says)\b/u;

/** A name for an attribution line or an attribute, without what has a meaning there. */
export function plainName(name: string): string {
  return oneLine(name)
    .replace(/[“”"„«»[\]{}<>*_`\\|@~&$#()（）]/gu, '')
    .replace(/[,;:]\s*/gu, ' ')
    .replace(/\s[—–-]+\s/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
