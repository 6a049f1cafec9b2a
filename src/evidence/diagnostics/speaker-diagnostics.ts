import { diagnosticKind, inMarks } from '../../diagnostics/diagnostic.ts';
import type { Misspelling } from '../speakers/name-spelling.ts';

/** Arguments of the kinds that speak of a quotation's speaker. */
export interface SpeakerMiss {
  readonly quote: string;
  readonly speaker: string;
  /** Whom the article names instead, and in which paragraph; `null` where it names nobody. */
  readonly found: { readonly name: string; readonly paragraph: number | null } | null;
}

const OVERRULE =
  'If you read the passage differently, write `— [Name]{.inferred}`: it is your own reading of who speaks, and isn’t compared.';

/** The article gives the words to somebody else, and says so beside them. */
export const misattributedQuotation = diagnosticKind({
  code: 'evidence/misattributed',
  severity: 'error',
  message: ({ quote, speaker, found }: SpeakerMiss) =>
    `The article gives “${quote}” to ${found?.name ?? 'somebody else'}, not to ${speaker}.`,
  hint: ({ found, speaker }) =>
    found === null
      ? null
      : `${whereNamed(found)}Write — ${found.name}, or — [${speaker}]{.inferred} if that is your own reading.`,
  docs:
    'The words match, but the article names another speaker right beside them. Correct the attribution; whoever passed the words on ' +
    `belongs after “via”. ${OVERRULE}`,
  fix: 'offered',
});

/** The article seems to give the words to somebody else. */
export const doubtfulSpeaker = diagnosticKind({
  code: 'evidence/doubtful-speaker',
  severity: 'warning',
  message: ({ quote, speaker, found }: SpeakerMiss) =>
    `The article seems to give “${quote}” to ${found?.name ?? 'somebody else'}, not to ${speaker}.`,
  hint: ({ found, speaker }) =>
    `${found === null ? '' : whereNamed(found)}Read the passage again. Correct the speaker, or write — [${speaker}]{.inferred} if that is your own reading.`,
  docs:
    'A “he” or “she”, a description, or continued speech leads to somebody other than the ' +
    `outline names; or somebody without a name was introduced after that person was last named (“At the stop a pensioner was waiting …, he said”). ${OVERRULE}`,
  fix: 'offered',
});

/** The article has another spelling of the speaker’s name, or another first name. */
export const misspeltSpeaker = diagnosticKind({
  code: 'evidence/speaker-misspelt',
  severity: 'warning',
  message: ({ quote, speaker, found, isOtherFirstName }: SpeakerMiss & Misspelling) =>
    `${isOtherFirstName ? 'The article names' : 'The article spells the name'} ${found?.name ?? 'otherwise'}, not ${speaker}, for “${quote}”.`,
  hint: ({ meant, speaker, found }) =>
    `${found === null ? '' : whereNamed(found)}Write — ${meant}, or — [${speaker}]{.inferred} if that is right.`,
  docs:
    'A name that is nearly that of the article proves nothing. Accents, initials, titles, short forms (Bill for William) and ' +
    `other romanisations (Selenskyj for Zelensky) aren’t misspelt. ${OVERRULE}`,
  fix: 'applied',
});

/** The article gives the words to nobody. */
export const unstatedSpeaker = diagnosticKind({
  code: 'evidence/speaker-unstated',
  severity: 'warning',
  message: ({ quote, speaker }: SpeakerMiss) =>
    `The article doesn’t say that “${quote}” are ${speaker}’s words.`,
  hint: ({ speaker }) =>
    `Read the passage again. Name whom the article names, or nobody, or write — [${speaker}]{.inferred} if that is your own reading.`,
  docs: `The words are in the article, but it says neither beside them nor around them who said them. ${OVERRULE}`,
});

interface UnquotedWords {
  readonly quote: string;
  /** Of words that are partly quoted those that are. */
  readonly quoted: readonly string[];
}

/** The article’s own words, shown as somebody’s. */
export const notQuoted = diagnosticKind({
  code: 'evidence/not-quoted',
  severity: 'warning',
  message: ({ quote }: UnquotedWords) =>
    `The article reports “${quote}” in its own words; nobody is quoted saying it.`,
  hint: () =>
    'Quote what is in quotation marks there, give the words to the article (— its author), or name who reported them after “via”.',
  docs: 'Indirect speech and the writer’s own sentences are the writer’s wording; with a speaker under them, they look like that person’s own words. They are fine as words of the article’s author, or with those who handed them on: `— Liu Yunshan via Xinhua`.',
});

/** Words of which the article quotes some, shown as somebody’s. */
export const partlyQuoted = diagnosticKind({
  code: 'evidence/partly-quoted',
  severity: 'warning',
  message: ({ quote, quoted }: UnquotedWords) =>
    `Of “${quote}” only ${inMarks(quoted)} ${quoted.length === 1 ? 'is' : 'are'} quoted in the article; the rest is its own wording.`,
  hint: () => 'Quote only what is in quotation marks there, or give the whole to the article (— its author).',
  docs: 'Some of the words are in quotation marks, and the rest are the writer’s. On a slide all of them look like the speaker’s own.',
});

/** Arguments of the kind that speaks of an intermediary. */
export interface IntermediaryMiss {
  readonly quote: string;
  readonly intermediary: string;
  /** Who handed the words on by what the article says; `null` where it says nothing. */
  readonly found: { readonly name: string; readonly paragraph: number | null } | null;
}

/** The article doesn't bear out who handed the words on. */
export const doubtfulIntermediary = diagnosticKind({
  code: 'evidence/doubtful-intermediary',
  severity: 'warning',
  message: ({ quote, intermediary, found }: IntermediaryMiss) =>
    found === null
      ? `The article never mentions ${intermediary}, by whom “${quote}” is said to have been passed on.`
      : `In the article “${quote}” comes via ${found.name}, not via ${intermediary}.`,
  hint: ({ found }) =>
    found === null
      ? 'Name those whom the article names, or put what you know from elsewhere into the notes.'
      : `${whereNamed(found)}Write via ${found.name}, or name both.`,
  docs: 'After “via” come those who passed the words on. Lectern warns if the article never mentions one of them, or if the passage’s own sentence names another. Descriptions (“state media”) aren’t compared.',
  fix: 'offered',
});

function whereNamed({ paragraph }: { readonly paragraph: number | null }): string {
  return paragraph === null ? '' : `See paragraph ${paragraph}. `;
}
