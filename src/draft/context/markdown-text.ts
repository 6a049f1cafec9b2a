import type { DraftWords } from '../words/draft-words.ts';

/** Words of an article as Markdown that reads as the same words and opens no block. */
export function markdownText(words: string): string {
  return plainLine(words)
    .replace(/[\\`*_<~|&$]/gu, '\\$&')
    .replace(/\[(?=[@^])/gu, '\\[')
    .replace(/\](?=[({:[])/gu, '\\]')
    .replace(/^[#>+=:-]/u, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^Note:/u, 'Note\\:');
}

/** Text on one line, without the invisible marks that a reader of articles leaves. */
export function plainLine(text: string): string {
  return text
    .replace(/[\u2060\u200b\ufeff]/gu, '')
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Words of the article for the notes, in marks, with its own marks turned into those within others. */
export function inNotes(words: string, marks: DraftWords['marks']): string {
  const [open, close, ...inner] = marks;
  const line = plainLine(words);
  const shown = line.length > LONGEST_NOTE ? `${line.slice(0, LONGEST_NOTE)} …` : line;
  return `${open}${markdownText(withInnerMarks(shown, inner))}${close}`;
}

const LONGEST_NOTE = 600;

/** Some marks open and some close in every language; “ and " do what their place tells: they open behind white space, a bracket or a dash. */
function withInnerMarks(words: string, [open, close]: readonly [string, string]): string {
  return words.replace(/«\s?|\s?»|[“„”"]/gu, (found, at: number) => {
    const mark = found.trim();
    if (mark === '„' || mark === '«') return open;
    if (mark === '”' || mark === '»') return close;
    return at === 0 || /[\s([—–：，、。-]/u.test(words.charAt(at - 1)) ? open : close;
  });
}

/** What somebody is, as a slide can show it; empty for what is no description. */
export function plainRole(role: string | null): string {
  let words = plainName(role ?? '')
    .replace(/ (?:whose|who|which|that)\b.*$/u, '')
    .replace(/\.$/u, '')
    .replace(/^\p{Lu}{5,}$/u, (shouted) => shouted.charAt(0) + shouted.slice(1).toLowerCase())
    .replace(
      /\b(?:Sen|Rep|Gov|Gen|Lt|Col|Capt|Cllr|Prof|Rev|Sgt|Adm)\b\.?/gu,
      (short) => IN_FULL.get(short.replace('.', '')) ?? short,
    );
  // “a marine engineer at the Gulf Institute in Doha”: what comes last says least.
  while (words.length > LONGEST_ROLE) {
    const cut = words.search(
      / (?:in|at|of|for|from|with|on|who|and) (?!.* (?:in|at|of|for|from|with|on|who|and) )/u,
    );
    if (cut === -1) return '';
    words = words.slice(0, cut);
  }
  return VERB.test(words) || NO_ROLE.test(words) ? '' : words;
}

/** A role with the body where it is held, of which it may have the beginning: “a biologist at the Spanish Institute of Oceanography”. */
export function roleAt(role: string | null, organisation: string | null): string {
  const office = plainRole(role);
  const body = plainRole(organisation);
  if (body === '' || office.includes(body)) return office;
  const words = body.split(' ');
  const shared = words
    .map((_, at) => words.slice(0, words.length - at).join(' '))
    .find((head) => head.includes(' ') && office.endsWith(head));
  if (shared !== undefined) return `${office}${body.slice(shared.length)}`;
  return [office, body].filter((part) => part !== '').join(', ');
}

/** What titles leave behind that says nothing by itself. */
const NO_ROLE = /^(?:State|Sir|Lord|Lady|Dame|Former|Majority|Minority)$/u;
const LONGEST_ROLE = 60;
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ['Sen', 'Senator'],
  ['Rep', 'Representative'],
  ['Gov', 'Governor'],
  ['Gen', 'General'],
  ['Lt', 'Lieutenant'],
  ['Col', 'Colonel'],
  ['Capt', 'Captain'],
  ['Cllr', 'Councillor'],
  ['Prof', 'Professor'],
  ['Rev', 'Reverend'],
  ['Sgt', 'Sergeant'],
  ['Adm', 'Admiral'],
]);

const VERB = /\b(?:will|would|is|was|are|were|has|have|had|said|says)\b/u;

/** A name for an attribution line or an attribute, without what has a meaning there. */
export function plainName(name: string): string {
  return plainLine(name)
    .replace(/[“”"„«»[\]{}<>*_`\\|@~$#()（）]/gu, '')
    .replace(/(?<=\d),(?=\d{3}\b)/gu, '')
    .replace(/[,;:]\s*/gu, ' ')
    .replace(/\s[—–-]+\s/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
