import type { Actor } from '../../speech/text/findings.ts';
import { lastWord } from '../../speech/words/spaced-words.ts';
import { oncePer } from '../../text/once-per.ts';
import { type DraftContext } from './draft-context.ts';
import { plainLine, plainRole } from './markdown-text.ts';

type Person = Pick<Actor, 'name' | 'role' | 'organisation'>;

/** What somebody is, in as many words as the article has beside the name: “ministre de la santé”, “Governor”, “who teaches law”. */
export function roleAsWritten(context: DraftContext, person: Person): string {
  const { abbreviations, credit } = context.patterns;
  const role = credit.test(person.role ?? '') ? '' : (person.role ?? '');
  const { roles: known } = readOnce(context);
  const key = `${person.name}\n${role}`;
  const written = known.get(key) ?? wordsBeside(context, person.name, role) ?? role;
  known.set(key, written);
  return plainRole(written, person.organisation, abbreviations);
}

/** The article on one line, and what was found in it. */
const readOnce = oncePer(({ article }: DraftContext) => ({
  text: plainLine(article.plainText.slice(0, MOST_LETTERS)),
  roles: new Map<string, string>(),
}));

/** Longer articles say early who somebody is. */
const MOST_LETTERS = 60_000;

/** What is written beside a name; `null` where that tells no more than the role that was found. */
function wordsBeside(context: DraftContext, name: string, role: string): string | null {
  const { patterns } = context;
  if (/\p{sc=Han}/u.test(name)) return null;
  const { text } = readOnce(context);
  const [whole = '', last = ''] = [name, lastWord(name)].map(escaped);
  const either = `(?:${whole}|${last})`;
  const title = new RegExp(`${patterns.title}(?= ${either}(?![\\p{L}]))`, 'u').exec(text)?.[0];
  if (title !== undefined) return patterns.titles.get(title) ?? null;
  if (patterns.relational.test(role))
    return new RegExp(String.raw`(\p{Lu}\p{Ll}+) ${whole}`, 'u').exec(text)?.[1] ?? '';
  return role === '' ? withoutRole(context, whole, either) : roleInFull(context, whole, role);
}

/** “(damals) Bürgermeister”, “ministre (de la santé)” */
function roleInFull(context: DraftContext, whole: string, role: string): string {
  const { former, formerly, roleGoesOn } = context.patterns;
  const pattern = `(?<former>${former} )?${escaped(role)}(?<rest> ${roleGoesOn}${WORDS})?${APART} ${whole}`;
  const found = new RegExp(pattern, 'u').exec(readOnce(context).text)?.groups;
  const before = found?.['former']?.trim() ?? '';
  return [formerly.get(before) ?? before, `${role}${found?.['rest'] ?? ''}`].join(' ').trim();
}

/** Up to the name, or the comma before it; with a word or two between commas, “la socialista”. */
const WORDS = '[^,.;:()«»„“”"]{2,44}?';
const APART = String.raw`(?:,(?: \p{L}+){0,2})?`;

/** Of somebody without a role what is beside the name: “dem Präsidenten”, “who teaches law”, “of the Civil Liberties Union”. */
function withoutRole(context: DraftContext, whole: string, either: string): string | null {
  const { declined, roleGoesOn, whoDoes, belongs } = context.patterns;
  const find = (pattern: string): Partial<Record<string, string>> =>
    new RegExp(pattern, 'u').exec(readOnce(context).text)?.groups ?? {};
  const { role, rest = '' } = find(`${declined}(?<rest> ${roleGoesOn}${WORDS})?${APART} ${whole}`);
  if (role !== undefined) return `${role.slice(0, role.endsWith('ogen') ? -1 : -2)}${rest}`;
  const { clause } = find(`${either}, (?<clause>${whoDoes} [^,.;:()“”"]{4,80})(?=[,.])`);
  // “who owns the shop and heads the merchants”: one of both says who speaks.
  if (clause !== undefined)
    return clause.length > LONGEST_CLAUSE ? (clause.split(context.and)[0] ?? '') : clause;
  const { body } = find(String.raw`${whole} (?<body>${belongs} \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)`);
  return body ?? null;
}

const LONGEST_CLAUSE = 45;

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
