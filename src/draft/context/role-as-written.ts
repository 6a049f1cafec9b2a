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
  const isRead = known.has(key) || known.size < MOST_READ;
  const written = known.get(key) ?? (isRead ? wordsBeside(context, person.name, role) : null) ?? role;
  known.set(key, written);
  return plainRole(written, person.organisation, abbreviations);
}

/** The article on one line, and what was found in it. */
const readOnce = oncePer(({ article }: DraftContext) => ({
  text: plainLine(article.file.text.slice(0, MOST_LETTERS)),
  roles: new Map<string, string>(),
}));

/** Longer articles say early who somebody is. */
const MOST_LETTERS = 60_000;
/** So many people no article describes. */
const MOST_READ = 150;

/** What is around the first places of some names, with a stop between two of them. */
function around(text: string, names: readonly string[], reach: number): string {
  const places: number[] = [];
  for (const name of names)
    for (let at = text.indexOf(name), left = MOST_PLACES; at !== -1 && left > 0; left -= 1) {
      places.push(at);
      at = text.indexOf(name, at + Math.max(1, name.length));
    }
  const parts: { readonly start: number; end: number }[] = [];
  for (const at of places.toSorted((one, other) => one - other)) {
    const last = parts.at(-1);
    const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - reach)));
    if (last !== undefined && start <= last.end) last.end = at + reach;
    else parts.push({ start, end: at + reach });
  }
  return parts.map(({ start, end }) => text.slice(start, end)).join(' ; ');
}

const MOST_PLACES = 20;
/** Names, and the words on both sides that a pattern may take. */
const REACH = 200;

/** What is written beside a name; `null` where that tells no more than the role that was found. */
function wordsBeside(context: DraftContext, name: string, role: string): string | null {
  const { patterns } = context;
  if (/\p{sc=Han}/u.test(name)) return null;
  const names = [name, lastWord(name)];
  const text = around(readOnce(context).text, names, REACH + name.length + role.length);
  const isRelational = patterns.relational.test(role);
  if (text === '' && !isRelational) return null;
  const [whole = '', last = ''] = names.map(escaped);
  const either = `(?:${whole}|${last})`;
  const title = new RegExp(`${patterns.title}(?= ${either}(?![\\p{L}]))`, 'u').exec(text)?.[0];
  if (title !== undefined) return patterns.titles.get(title) ?? null;
  if (isRelational) return firstNameBefore(whole, text);
  return role === '' ? withoutRole(context, text, whole, either) : roleInFull(context, text, whole, role);
}

/** “Rosa” of “his sister Rosa Vale”; empty where none is there. */
function firstNameBefore(name: string, text: string): string {
  return new RegExp(String.raw`(\p{Lu}\p{Ll}+) ${name}`, 'u').exec(text)?.[1] ?? '';
}

/** “(damals) Bürgermeister”, “ministre (de la santé)” */
function roleInFull(context: DraftContext, text: string, whole: string, role: string): string {
  const { former, formerly, roleGoesOn } = context.patterns;
  const pattern = `(?<former>${former} )?${escaped(role)}(?<rest> ${roleGoesOn}${WORDS})?${APART} ${whole}`;
  const found = new RegExp(pattern, 'u').exec(text)?.groups;
  const before = found?.['former']?.trim() ?? '';
  return [formerly.get(before) ?? before, `${role}${found?.['rest'] ?? ''}`].join(' ').trim();
}

/** Up to the name, or the comma before it; with a word or two between commas, “la socialista”. */
const WORDS = '[^,.;:()«»„“”"]{2,44}?';
const APART = String.raw`(?:,(?: \p{L}+){0,2})?`;

/** Of somebody without a role what is beside the name: “dem Präsidenten”, “who teaches law”, “of the Civil Liberties Union”. */
function withoutRole(context: DraftContext, text: string, whole: string, either: string): string | null {
  const { declined, roleGoesOn, whoDoes, belongs } = context.patterns;
  const find = (pattern: string): Partial<Record<string, string>> =>
    new RegExp(pattern, 'u').exec(text)?.groups ?? {};
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
