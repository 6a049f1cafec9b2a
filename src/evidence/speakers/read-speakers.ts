import type { SavedArticle } from '../../article/saved-article.ts';
import { findQuotations, type QuotationFindings } from '../../extract/find-quotations.ts';
import type { FoundQuotation, Passage, Speaker } from '../../extract/findings.ts';
import { genderOfName } from '../../extract/names/name-gender.ts';
import type { ArticleSpeakers, NamedCarrier, SpeakerAttribution } from './article-speakers.ts';
import { lastNameOf, namingWords } from './naming-words.ts';
import { personInMention } from './person-in-mention.ts';

/**
 * Reads whom an article gives its passages to. All the work of extraction stands behind this, so it is loaded when the
 * first speaker has to be compared.
 */
export function readSpeakers(article: SavedArticle): ArticleSpeakers {
  return speakersIn(findQuotations(article).findings, article);
}

/** The same, from findings that are already there. */
export function speakersIn(findings: QuotationFindings, article: SavedArticle): ArticleSpeakers {
  const context = contextOf(article, findings);
  return {
    language: findings.language,
    people: findings.actors.map(({ name }) => ({
      name,
      lastName: lastNameOf(name) ?? name,
      pronoun: pronounOf(name),
    })),
    attributions: findings.quotations
      .flatMap((quotation) => attributionsOf(quotation, context))
      .toSorted((a, b) => a.start - b.start),
  };
}

interface SpeakerContext {
  readonly text: string;
  /** The people's full names, by last name. */
  readonly fullNames: ReadonlyMap<string, string>;
  /** The words round the first place of a name, by name; looked for once each. */
  readonly introductions: Map<string, string>;
}

function contextOf({ file }: SavedArticle, { actors }: QuotationFindings): SpeakerContext {
  // Of two people of one last name, the one who is named most stands for it: the first.
  const fullNames = new Map(actors.toReversed().map(({ name }) => [lastNameOf(name) ?? '', name]));
  return { text: file.text, fullNames, introductions: new Map() };
}

function pronounOf(name: string): 'he' | 'she' | null {
  switch (genderOfName(name)) {
    case 'male':
      return 'he';
    case 'female':
      return 'she';
    case null:
      return null;
  }
}

function attributionsOf(quotation: FoundQuotation, context: SpeakerContext): readonly SpeakerAttribution[] {
  const { start, end, speaker, chain } = quotation;
  if (speaker === null) return [];
  const kind = kindOf(quotation, speaker, context);
  const name = kind === 'person' ? personsName(speaker, context) : speaker.name;
  return [
    {
      start,
      end,
      kind,
      name,
      mention: speaker.text,
      mentionAt: { start: speaker.start, end: speaker.end },
      // Only a speaker that somebody names differently is asked for this, and looking for it may take the whole text.
      get description() {
        return [speaker.role, speaker.organisation, introductionOf(name, context)].join(' ');
      },
      carriers: chain.map((carrier) => carrier.name),
      carriersBeside: chain.flatMap((carrier) => carrierBeside(carrier, quotation)),
    },
  ];
}

/** Sentences are shorter than this; an agency in the dateline stands further off from most passages. */
const SENTENCE = 400;

function carrierBeside(
  { name, relation, mention }: FoundQuotation['chain'][number],
  { start, end }: FoundQuotation,
): readonly NamedCarrier[] {
  const isNamed = mention !== null && relation !== 'wrote' && relation !== 'translated';
  if (!isNamed || mention.end < start - SENTENCE || mention.start > end + SENTENCE) return [];
  return [{ name, mentionAt: { start: mention.start, end: mention.end } }];
}

/** A person's name without “Mrs.” and “Rep.”, in full where the article has it. */
function personsName({ name }: Speaker, { fullNames }: SpeakerContext): string {
  const person = personInMention(name, fullNames) ?? name;
  return person.includes(' ') ? person : (fullNames.get(person) ?? person);
}

/**
 * Rules that name the speaker in the passage's own sentence, or in the one that the passage goes on from. Where they gave
 * a person by name, nearly all were right; bench/speakers.ts counts them.
 */
const PLAIN_RULES: ReadonlySet<string> = new Set([
  'cue after',
  'introduced',
  'name and colon',
  'same paragraph',
  'reported clause',
  'according to',
  'reported',
]);

function kindOf(
  quotation: FoundQuotation,
  speaker: Speaker,
  context: SpeakerContext,
): SpeakerAttribution['kind'] {
  const { text, name } = speaker;
  if (quotation.rule === 'turn' && labelsTurn(quotation, speaker, context)) return 'turn';
  if (!PLAIN_RULES.has(quotation.rule) || isEntangled(quotation, speaker, context)) return 'unsure';
  if (/^he$/iu.test(text)) return 'he';
  if (/^she$/iu.test(text)) return 'she';
  const person = personInMention(text, context.fullNames) ?? personBehind(speaker, context);
  if (person === null || lastNameOf(person) !== lastNameOf(name)) return 'unsure';
  return quotation.form === 'reported' ? 'reported' : 'person';
}

/** Whether a name and a colon stand right before the words; whom “A:” means is guessed. */
function labelsTurn({ start }: FoundQuotation, speaker: Speaker, { text }: SpeakerContext): boolean {
  return /^[^\n:]{0,60}:[*_]{0,3}\s+$/u.test(text.slice(speaker.end, start));
}

/** The person whose full name follows a description between commas: “the mayor, Ann Lee, said”. */
function personBehind({ name, end }: Speaker, { text, fullNames }: SpeakerContext): string | null {
  const behind = text.slice(end, end + name.length + 3);
  const isNamed =
    name.includes(' ') &&
    behind.startsWith(`, ${name}`) &&
    /[\s,.;:]$|^$/u.test(behind.slice(name.length + 2));
  return isNamed ? personInMention(name, fullNames) : null;
}

/** Whether what stands between the passage, its cue and its speaker makes the reading doubtful. */
function isEntangled(
  { start, end, cue, rule }: FoundQuotation,
  speaker: Speaker,
  { text, fullNames }: SpeakerContext,
): boolean {
  if (cue !== null && PASSIVE.test(text.slice(speaker.end, cue.start))) return true;
  if (rule === 'reported') return cue === null || !isPlainReport(text, speaker, cue);
  if (rule === 'cue after') return OTHER_CLAUSE.test(text.slice(end, speaker.start));
  if (rule !== 'same paragraph') return false;
  const between = text.slice(speaker.end, start).replace(/“[^”]*”|"[^"]*"/gu, ' ');
  return namingWords(between).some((word) => fullNames.has(word));
}

/** A sentence that begins with the speaker and goes on with the cue: “Ann Lee said that …”. */
function isPlainReport(text: string, speaker: Speaker, cue: Passage): boolean {
  const before = text.slice(Math.max(0, speaker.start - 3), speaker.start);
  return text.slice(speaker.end, cue.start) === ' ' && /(?:^|\n|[.!?]["”’)]? )$/u.test(before);
}

/** “Lee was asked by Ray”. */
const PASSIVE = /\b(?:is|are|was|were|been|being)\b/u;
/** “…,” when Lee scolded him. */
const OTHER_CLAUSE = /\b(?:when|while|after|before|because|although|though|as|if|but|since|until)\b/u;

/** So much of a sentence before and after a full name says who that is. */
const BEFORE = 60;
const AFTER = 80;

function introductionOf(name: string, { text, introductions }: SpeakerContext): string {
  const known = introductions.get(name);
  if (known !== undefined) return known;
  const at = name.includes(' ') ? text.indexOf(name) : -1;
  const end = at + name.length;
  const before = text.slice(Math.max(0, at - BEFORE), Math.max(0, at)).replace(/^[^]*[.!?\n“”"]/u, '');
  const after = text.slice(end, end + AFTER).replace(/[.!?\n“”"][^]*$/u, '');
  const found = at === -1 ? '' : `${before} ${after}`;
  introductions.set(name, found);
  return found;
}
