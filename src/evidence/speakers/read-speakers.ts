import type { SavedArticle } from '../../article/article.ts';
import { type ReadQuotations, findQuotations } from '../../speech/find-quotations.ts';
import { genderOfName, genderOfWords } from '../../speech/names/name-gender.ts';
import type { NameIndex } from '../../speech/names/name-index.ts';
import { datelineAgency } from '../../speech/quotations/find-chain.ts';
import { articleAuthor } from '../../speech/text/article-author.ts';
import { isReadAsEnglish } from '../../speech/text/article-language.ts';
import type { FoundQuotation, SpokenPassage, Speaker } from '../../speech/text/findings.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';
import type { ArticleSpeakers, NamedIntermediary, SpeakerAttribution } from '../model/article-speakers.ts';
import { patternWith } from '../words/listed-words.ts';
import { findNewcomers } from './find-newcomers.ts';
import { personIn } from './given-name.ts';
import { lastNameOf, namingWords } from './naming-words.ts';
import { personInMention } from './person-in-mention.ts';
import { blocksOf, setOffAttributions } from './set-off-blocks.ts';

/** Reads who says what in an article. It needs all of extraction, so it is loaded when the first speaker is compared. */
export function readSpeakers(article: SavedArticle): ArticleSpeakers {
  return speakersIn(findQuotations(article), article);
}

function speakersIn(found: ReadQuotations, article: SavedArticle): ArticleSpeakers {
  const { findings, paragraphs, names } = found;
  const { text } = article.file;
  const context = contextOf(article, findings.actors, names);
  const { language, quotations, actors } = findings;
  const isRead = isReadAsEnglish(language, text);
  return {
    language,
    isRead,
    people: actors.map(({ name, mentions }) => ({
      name,
      lastName: lastNameOf(name) ?? name,
      pronoun: pronounOf(name),
      mentions,
    })),
    attributions: [
      ...quotations.flatMap((quotation) => attributionsOf(quotation, context)),
      ...setOffAttributions(found, article, quotations),
    ].toSorted((a, b) => a.start - b.start),
    marked: paragraphs.flatMap(({ passages }) => passages.map(({ start, end }) => ({ start, end }))),
    blocks: blocksOf(found, article),
    newcomers: isRead ? findNewcomers(text, paragraphs) : [],
    writers: [
      article.byline,
      articleAuthor(article),
      article.container,
      datelineAgency(text, paragraphs)?.name,
    ].flatMap((name) => name ?? []),
  };
}

interface SpeakerContext {
  readonly text: string;
  /** The people's full names, by last name. */
  readonly fullNames: ReadonlyMap<string, string>;
  /** Last names that two of them or more have, with their full names. */
  readonly shared: ReadonlyMap<string, readonly string[]>;
  readonly names: NameIndex;
}

function contextOf(
  { file }: SavedArticle,
  actors: ReadQuotations['findings']['actors'],
  names: NameIndex,
): SpeakerContext {
  // Of two people of one last name, the one who is named most stands for it: the first.
  const fullNames = new Map(actors.toReversed().map(({ name }) => [lastNameOf(name) ?? '', name]));
  const bearers = new Map<string, string[]>();
  for (const { name } of actors) {
    const last = namingWords(name).length > 1 ? lastNameOf(name) : null;
    if (last !== null)
      bearers
        .set(last, bearers.get(last) ?? [])
        .get(last)
        ?.push(name);
  }
  const shared = new Map([...bearers].filter(([, all]) => all.length > 1));
  return { text: file.text, fullNames, shared, names };
}

function pronounOf(name: string): 'he' | 'she' | null {
  switch (genderOfName(lexiconOf('en'), name)) {
    case 'male':
      return 'he';
    case 'female':
      return 'she';
    case null:
      return null;
  }
}

function attributionsOf(quotation: FoundQuotation, context: SpeakerContext): readonly SpeakerAttribution[] {
  const { start, end, chain, cue, form } = quotation;
  const speaker = speakerOf(quotation, context);
  if (speaker === null) return [];
  const mentioned = mentionForm(speaker, context);
  const attribution: SpeakerAttribution = {
    start,
    end,
    basis: basisOf(quotation, speaker, context),
    form: mentioned,
    isReported: form === 'reported',
    name: mentioned === 'person' ? personsName(speaker, context) : speaker.name,
    mention: speaker.text,
    mentionAt: { start: speaker.start, end: speaker.end },
    isOneOfSeveral: isOneOfSeveral(speaker, context),
    joint: jointOf(speaker, cue, context),
    cueAt: cue === null ? null : { start: cue.start, end: cue.end },
    descriptions: descriptionsOf(speaker, context),
    intermediaries: chain.map((intermediary) => intermediary.name),
    intermediariesBeside: chain.flatMap((intermediary) => intermediaryBeside(intermediary, quotation)),
  };
  if (quotation.rule !== 'block quotation' || cue === null) return [attribution];
  // Of a report of several sentences the verb is in one clause with the first alone.
  const first = /[.!?](?=\s)/u.exec(context.text.slice(start, end));
  const stop = first === null ? end : start + first.index + 1;
  return [attribution, { ...attribution, end: stop, basis: 'clause' }];
}

/** Who speaks, with the name that comes after a description between commas: “the mayor, Ann Lee, said”; and of words that somebody quotes, whose they are. */
function speakerOf(quotation: FoundQuotation, context: SpeakerContext): Speaker | null {
  const { speaker, start } = quotation;
  if (speaker === null) return null;
  const { text } = context;
  const cited = speaker.end < start ? citedIn(text.slice(speaker.end, start)) : null;
  const who = cited?.groups?.['who'];
  if (cited !== null && who !== undefined) {
    const from = speaker.end + cited.index + cited[0].indexOf(who);
    return {
      ...speaker,
      start: from,
      end: from + who.length,
      text: who,
      name: who,
      role: null,
      organisation: null,
    };
  }
  if (personAfter(speaker, context) === null) return speaker;
  const end = speaker.end + `, ${speaker.name}`.length;
  return { ...speaker, end, text: text.slice(speaker.start, end) };
}

/** “and her co-author, Bo Lund,” between a speaker and the verb. */
function jointOf({ start, end }: Speaker, cue: SpokenPassage | null, { text }: SpeakerContext): string {
  if (cue === null || cue.start <= end || cue.start - end > LONGEST_JOINT) return '';
  const between = text.slice(end, cue.start);
  const isJoint = JOINT().test(between) || JOINT_WITHIN().test(text.slice(start, end));
  return isJoint ? between : '';
}

const JOINT = patternWith`^,? ${'joint'} `;
const JOINT_WITHIN = patternWith` ${'joint'} `;
const LONGEST_JOINT = 80;

/** “The host quoted a listener: ‘…’”, “Ann Lee remembers a doctor who came in and said, ‘…’”: the listener, the doctor. */
const CITES = [
  patternWith`\b${'citing'} (?<who>(?!${'notCited'})[^,:;“”"‘’.]{2,60}?)(?: ${'asSaying'})?[,:]?\s["“‘]?$`,
  patternWith`\b${'remembering'} (?<who>${'rememberedPeople'} [^,.;:“”"]{2,40}),? (?:[^.;:“”"]{1,40}, )?${'whoFollows'}\b[^.;:“”"]*["“‘]?$`,
  patternWith`\b${'remembering'} ${'rememberedWords'} (?<who>${'habitOwners'} [^,.;:“”"]{2,40}?) ${'habits'}\b[^.;“”"]*["“‘]?$`,
];

const citedIn = (between: string): RegExpExecArray | null =>
  CITES.map((pattern) => pattern().exec(between)).find((found) => found !== null) ?? null;

function descriptionsOf(
  { name, role, organisation, end }: Speaker,
  { names, text }: SpeakerContext,
): readonly string[] {
  const entity = names.find(name);
  const apposed = /^, ([^,.;:“”"\n]{3,80})/u.exec(text.slice(end, end + LONGEST_JOINT))?.[1];
  const own = [role, organisation, apposed, entity?.role, entity?.organisation, entity?.acronym];
  return [...own.flatMap((words) => words ?? []), ...(entity?.descriptions ?? [])];
}

/** Sentences are shorter than this; an agency in the dateline is further off from most passages. */
const SENTENCE = 400;

function intermediaryBeside(
  { name, relation, mention }: FoundQuotation['chain'][number],
  { start, end }: FoundQuotation,
): readonly NamedIntermediary[] {
  const isNamed = mention !== null && relation !== 'wrote' && relation !== 'translated';
  if (!isNamed || mention.end < start - SENTENCE || mention.start > end + SENTENCE) return [];
  return [{ name, mentionAt: { start: mention.start, end: mention.end } }];
}

/** A person's name without “Mrs.” and “Rep.”, in full where the article has it. */
function personsName({ name }: Speaker, { fullNames }: SpeakerContext): string {
  const person = personInMention(name, fullNames) ?? personIn(name);
  return person.includes(' ') ? person : (fullNames.get(person) ?? person);
}

/** Rules that find speaker and verb in one clause with the words; nearly all are right where they give a person by name. */
const CLAUSE_RULES: ReadonlySet<string> = new Set<string>([
  'cue after',
  'introduced',
  'name and colon',
  'reported clause',
  'according to',
  'reported',
  'unlisted verb',
] as const);

function basisOf(
  quotation: FoundQuotation,
  speaker: Speaker,
  context: SpeakerContext,
): SpeakerAttribution['basis'] {
  if (quotation.rule === 'turn') return labelsTurn(quotation, speaker, context) ? 'turn' : 'answer';
  if (
    speaker.text !== quotation.speaker?.text &&
    citedIn(context.text.slice(quotation.speaker?.end ?? 0, quotation.start)) !== null
  )
    return 'clause';
  if (CLAUSE_RULES.has(quotation.rule) && !isEntangled(quotation, speaker, context)) return 'clause';
  return quotation.confidence < LEAST_SURE ? 'guess' : 'around';
}

/** “Lund said” in an article with two Lunds: who that is was inferred. “Ms. Lund” isn’t where the other is a man. */
function isOneOfSeveral({ text, name }: Speaker, { shared }: SpeakerContext): boolean {
  const bearers = shared.get(lastNameOf(name) ?? '');
  const said = namingWords(personIn(text));
  if (bearers === undefined || said.length !== 1 || said[0] !== lastNameOf(name)) return false;
  const gender = genderOfWords(lexiconOf('en'), text);
  return bearers.some(
    (bearer) =>
      bearer !== name && (gender === null || (genderOfName(lexiconOf('en'), bearer) ?? gender) === gender),
  );
}

/** Rules that are right less often only guess (see the shares in speech/quotations/rule-confidence.ts). */
const LEAST_SURE = 0.8;

function mentionForm(speaker: Speaker, context: SpeakerContext): SpeakerAttribution['form'] {
  const { text, name } = speaker;
  const small = text.toLowerCase();
  if (small === 'he' || small === 'she') return small;
  const person =
    personInMention(text, context.fullNames) ??
    personInMention(personIn(text.split(', ').at(-1) ?? ''), context.fullNames) ??
    personInMention(personIn(text), context.fullNames);
  return person !== null && lastNameOf(person) === lastNameOf(name) ? 'person' : 'other';
}

/** Whether a name and a colon come right before the words; whom “A:” means is guessed. */
function labelsTurn({ start }: FoundQuotation, speaker: Speaker, { text }: SpeakerContext): boolean {
  return /^[^\n:]{0,60}:[*_]{0,3}\s+$/u.test(text.slice(speaker.end, start));
}

/** The person whose full name follows a description between commas: “the mayor, Ann Lee, said”. */
function personAfter({ name, end }: Speaker, { text, fullNames }: SpeakerContext): string | null {
  const behind = text.slice(end, end + name.length + 3);
  const isNamed =
    name.includes(' ') &&
    behind.startsWith(`, ${name}`) &&
    /[\s,.;:]$|^$/u.test(behind.slice(name.length + 2));
  return isNamed ? personInMention(name, fullNames) : null;
}

/** Whether what is between the passage, its cue and its speaker makes the reading doubtful. */
function isEntangled(
  { end, cue, rule }: FoundQuotation,
  speaker: Speaker,
  { text }: SpeakerContext,
): boolean {
  if (cue !== null && PASSIVE().test(text.slice(speaker.end, cue.start))) return true;
  if (rule === 'reported') return cue === null || !isPlainReport(text, speaker, cue);
  return rule === 'cue after' && OTHER_CLAUSE().test(text.slice(end, speaker.start));
}

/** A sentence that begins with the speaker and continues with the cue: “Ann Lee said that …”. */
function isPlainReport(text: string, speaker: Speaker, cue: SpokenPassage): boolean {
  const before = text.slice(Math.max(0, speaker.start - 3), speaker.start);
  return text.slice(speaker.end, cue.start) === ' ' && /(?:^|\n|[.!?]["”’)]? )$/u.test(before);
}

/** “Lee was asked by Ray”. */
const PASSIVE = patternWith`\b${'passives'}\b`;
/** “…,” when Lee scolded him. */
const OTHER_CLAUSE = patternWith`\b${'otherClauses'}\b`;
