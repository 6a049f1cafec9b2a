import type { Actor } from '../../speech/text/findings.ts';
import { capitalised } from '../../text/capitalised.ts';
import type { Range } from '../../text/position.ts';
import { type DraftContext, citationOf, isBesideStory, paragraphAt } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { markdownText, plainName, plainRole, roleAt } from '../context/markdown-text.ts';
import { numberWord, timesWord } from '../words/number-words.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';
import { isPlace } from '../../speech/words/name-words.ts';

const MOST_PEOPLE = 5;
const MOST_ORGANISATIONS = 5;

/** Who is who: one slide of people, one of bodies, each where there are two to show. */
export function peopleSlides(context: DraftContext): readonly DraftSlide[] {
  const people = peopleOf(context).slice(0, MOST_PEOPLE);
  const organisations = organisationsOf(context).slice(0, MOST_ORGANISATIONS);
  return [
    ...listSlide(
      context,
      people.map((actor) => personLine(context, actor)),
      people.map(({ mentions }) => mentions),
      {
        heading: peopleHeading(people),
        named: 'Everybody here is named',
        notes: 'Roles are the article’s own words. Who is missing has no voice in it either.',
      },
    ),
    ...listSlide(
      context,
      organisations.map((body) => bodyLine(context, body)),
      organisations.map(({ mentions }) => mentions),
      {
        heading: `${capitalised(numberWord(organisations.length))} institutions are named`,
        named: 'All of them are named',
        notes:
          'The list holds bodies that the article names in full. Add what each of them does; the article takes much of it for granted.',
      },
    ),
  ];
}

function listSlide(
  context: DraftContext,
  lines: readonly string[],
  mentions: readonly (readonly Range[])[],
  { named, ...words }: { readonly heading: string; readonly named: string; readonly notes: string },
): readonly DraftSlide[] {
  if (lines.length < 2) return [];
  const firsts = mentions.flatMap((spans) => spans.slice(0, 1).map(({ start }) => start));
  const body = `${lines.join('\n')}\n\n${named} in the article ${citationOf(context, ...firsts)}`;
  const at = Math.min(...firsts);
  return [
    {
      kind: 'slide',
      ...words,
      otherHeading: null,
      attributes: '{.actors}',
      body,
      at,
      priority: 3,
      voice: 'people',
    },
  ];
}

/** Says nothing of “all”: names that weren’t recognised as people’s may stand in the article too. */
function peopleHeading(people: readonly Actor[]): string {
  const speaking = people.filter(({ quotations }) => quotations > 0).length;
  const named = numberWord(people.length);
  if (speaking === 0) return `${capitalised(named)} people are named, and none is quoted`;
  if (speaking === people.length) return `${capitalised(named)} people are named and quoted`;
  return `Of ${named} people who are named, ${numberWord(speaking)} ${speaking === 1 ? 'is' : 'are'} quoted`;
}

/** People of the story; the article’s author and names that only stand under it are left out. */
export function peopleOf(context: DraftContext): readonly Actor[] {
  return context.findings.actors.filter(
    (actor) =>
      isPersonOfStory(context, actor) && (actor.quotations > 0 || positionOf(context, actor) !== null),
  );
}

function isPersonOfStory(context: DraftContext, { name, mentions, quotations }: Actor): boolean {
  const { author, end } = context;
  return (
    !(author ?? '').split(/,? and |, /u).includes(name) &&
    (mentions[0]?.start ?? end) < end &&
    !BODY.test(name) &&
    /^\p{Lu}/u.test(name) &&
    !PLACE.test(name) &&
    !FOREIGN_ARTICLE.test(name) &&
    !isThing(context, mentions, quotations > 0) &&
    plainName(name) !== ''
  );
}

const LONGEST_SIGN = 16;

/** “the Super Bowl”, “of Lower Brinkmoor”: people have no article, and somebody who is silent is named outright. */
function isThing({ article }: DraftContext, mentions: readonly Range[], speaks: boolean): boolean {
  const looked = mentions.slice(0, 8);
  const sign = speaks ? /\b(?:the|a|an) $/iu : /\b(?:the|a|an|of|in|at|near|across|to) $/iu;
  const withSign = looked.filter(({ start }) => {
    const before = article.plainText.slice(Math.max(0, start - LONGEST_SIGN), start);
    return sign.test(before);
  });
  return withSign.length * 2 > looked.length;
}

/** “Die Fähre” has a capital for its place only. */
const FOREIGN_ARTICLE =
  /^(?:D(?:er|ie|as|en|em)|Ein|Eine|Le|La|Les|L[’']\p{L}+|El|Los|Las|Il|Lo|Gli|Un|Une|Una) /u;
const PLACE =
  /^(?:New|North|South|West|East|Northern|Southern|Western|Eastern|Central) \p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?$/u;
const BODY =
  /\b(?:Lab|Laboratory|Academy|University|Institute|Centre|Center|Ministry|Office|Bureau|Agency|Times|Post|News|Articles|Congress|Party|Group|Company|Corporation|Council|Committee|Courier|Herald|Gazette|Tribune|Daily|Journal|Week|Conference|Director)\b/u;

function personLine(context: DraftContext, actor: Actor): string {
  const position = positionOf(context, actor) ?? 'role not given';
  const part = actor.quotations > 0 ? `quoted ${timesWord(actor.quotations)}` : 'named, not quoted';
  return `- **${markdownText(plainName(actor.name))}** — ${markdownText(position)} — ${part}`;
}

/** What the article says a person is; `null` where it says nothing. */
function positionOf(context: DraftContext, actor: Actor): string | null {
  const office = plainRole(actor.role);
  const role = roleAt(actor.role, actor.organisation);
  if (role !== '' && role === office && !office.includes(' ')) {
    const affiliation = affiliationOf(context, actor);
    return affiliation === null ? office : `${office}, ${affiliation.replace(/^of (?:the )?/u, '')}`;
  }
  if (role !== '') return role;
  return describedIn(context, actor) ?? affiliationOf(context, actor) ?? null;
}

/** `The society’s director, Ma Li,` and `Ma Li, who runs the bakery,`: what stands beside the name. */
function describedIn({ article }: DraftContext, { mentions, name }: Actor): string | null {
  for (const { start, end } of mentions.slice(0, 5)) {
    const before = article.plainText.slice(Math.max(0, start - BESIDE), start);
    const after = article.plainText.slice(end, end + BESIDE * 2);
    const owned = OWNED.exec(before)?.[1] ?? null;
    const does =
      (DOES.exec(after) ?? HAS_BECOME.exec(after) ?? BECAME.exec(after) ?? IN_BRACKETS.exec(after))?.[1] ??
      null;
    const role = plainRole(owned ?? does);
    if (role !== '' && !role.includes(name)) return role.replace(/^The /u, 'the ');
  }
  return null;
}

const ROLE_NOUN =
  '(?:director|president|chair\\p{Ll}*|head|leader|secretary|minister|mayor|coach|captain|spokes\\p{Ll}+|lawyer|attorney|founder|editor|owner|manager|engineer|professor|teacher|curator|mother|father|wife|husband|daughter|son|sister|brother|widow|widower|author|chief|analyst|economist|scientist|researcher|historian|farmer|doctor|nurse|artist|advis[eo]r|ambassador|governor|commissioner|officer|prosecutor|judge|pastor|bishop|executive|chancellor|premier|candidate|nominee|driver|pilot|baker|treasurer|deputy|organi[sz]er|strategist|architect|conductor|librarian)';
const BESIDE = 90;
/** “The society’s director,” right before a name; the last word has to be what a person can be. */
const OWNED = new RegExp(
  String.raw`(?:^|[.;:,“"] |\n|\b(?:and|by|of|with) )([Tt]he (?:[\p{L}’'-]+ ){0,6}${ROLE_NOUN}|[\p{L}’'-]+[’']s? (?:\p{Ll}[\p{L}-]+ ){0,3}${ROLE_NOUN}), $`,
  'u',
);
const DOES =
  /^, who ((?:heads|chairs|runs|leads|directs|commands|commanded|led|ran|headed|chaired|founded|owns|owned|edits|teaches|works|studies|represents|manages|oversees|coaches|trains)\b[^,.;“”"]{3,90})[,.;]/u;
/** “Ma Li, who has since become deputy director,” */
const HAS_BECOME = new RegExp(
  String.raw`^, who (?:has (?:since|now|later) become|later became|is now|now is|is) ((?:the |an? )?(?:\p{Ll}[\p{L}-]+ ){0,2}${ROLE_NOUN})\b`,
  'u',
);
/** “Ma Li (treasurer)”, in minutes */
const IN_BRACKETS = new RegExp(String.raw`^ \(((?:\p{Ll}[\p{L}-]+ ){0,3}${ROLE_NOUN})\)`, 'u');
/** “Ma Li became director of the Museum of Salt in January” */
const BECAME = new RegExp(
  String.raw`^ (?:is|was|became|has been|served as|took over as) (?:the |an? )?((?:\p{Ll}[\p{L}-]+ ){0,2}${ROLE_NOUN} (?:of|at|for) (?:the )?\p{Lu}[\p{L}’'-]*(?: (?:(?:for|of|and) (?:the )?)?\p{Lu}[\p{L}’'-]*){0,6})`,
  'u',
);

/** `Li Xuyang of Tencent’s Anti-Fraud Lab`, `the SNP’s Li Xuyang`. */
function affiliationOf({ article }: DraftContext, { mentions }: Actor): string | null {
  for (const { start, end } of mentions.slice(0, 5)) {
    const owner = OWNER.exec(article.plainText.slice(Math.max(0, start - BESIDE), start))?.[1];
    if (owner !== undefined) return `of ${plainRole(owner.replace(/^The /u, 'the '))}`;
    const found =
      /^ (?:of|from|at|with) ((?:the )?\p{Lu}[\p{L}’'-]*(?: (?:(?:for|of|and) (?:the )?)?\p{Lu}[\p{L}’'-]*){0,6})/u.exec(
        article.plainText.slice(end, end + 90),
      )?.[1];
    if (found !== undefined) return `of ${plainRole(found)}`;
  }
  return null;
}

/** A party, club or paper right before the name. */
const OWNER =
  /(?:^|[\s(])((?:[Tt]he )(?:\p{Lu}[\p{L}.-]+ ){0,3}\p{Lu}[\p{L}.-]*|Labour|Reform|Sinn Féin|Plaid Cymru|UKIP|\p{Lu}{3,5})[’']s? $/u;

function bodyLine(context: DraftContext, { name, acronym, mentions }: Body): string {
  const short = acronym === null || acronym === name ? '' : ` (${acronym})`;
  const place =
    mentions[0] === undefined
      ? ''
      : ` — institution — first named in paragraph ${paragraphAt(context, mentions[0].start)}`;
  return `- **${markdownText(plainName(name))}${short}**${place}`;
}

/** A body that the article names, with the abbreviation that stands behind the name. */
interface Body {
  readonly name: string;
  readonly acronym: string | null;
  readonly mentions: readonly Range[];
}

/** “Gulf Institute for Sea Research”, “People’s Bank of China (PBOC)”. */
const OFFICE =
  /\b(?:\p{Lu}[\p{L}-]*[’']?s?[’']? ){0,4}?(?:Ministry|Office|Department|Bureau|University|Institute|Academy|Bank|Court|Committee|Commission|Council|Administration|Agency|Association|Society|Union|Centre|Center|Federation|School|Board|Fund|Trust|Laboratory|Observatory|Museum|Network|Foundation) (?:of|for) (?:the )?\p{Lu}[\p{L}’-]+(?: (?:and |of |for )?\p{Lu}[\p{L}’-]+){0,6}(?: \((\p{Lu}{2,8})\))?/gu;

/** How much of a long article is searched for offices; what comes later is seldom who is who. */
const SEARCHED = 60_000;

/** Bodies in the order of their first mention; those that carry the words stand on the slide with the chain. */
function organisationsOf(context: DraftContext): readonly Body[] {
  const { article, findings, end } = context;
  const text = article.plainText.slice(0, Math.min(end, SEARCHED));
  const offices = new Map<string, Body>();
  for (const match of text.matchAll(OFFICE)) {
    const name = match[0].replace(/ \(\p{Lu}+\)$/u, '').replace(/^The (?=\p{Lu})/u, '');
    const mention = { start: match.index, end: match.index + match[0].length };
    if (!offices.has(name)) offices.set(name, { name, acronym: match[1] ?? null, mentions: [mention] });
  }
  const intermediaries = new Set(findings.quotations.flatMap(({ chain }) => chain.map(({ name }) => name)));
  const names = [...offices.values()].map(({ name, acronym }) => `${name} ${acronym ?? ''}`).join('\n');
  const fuller = namesInside(findings.organisations.map(({ name }) => name));
  const others = findings.organisations.filter(
    ({ name, mentions }) =>
      !names.includes(name) &&
      !intermediaries.has(name) &&
      mentions.some((mention) => !isBesideStory(context, mention)) &&
      !isOther(name) &&
      !isOtherThere(text, name, mentions[0]) &&
      article.dateline?.toUpperCase().includes(name) !== true &&
      !fuller.has(name),
  );
  return [...offices.values(), ...others].toSorted(
    (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
}

/** States, streets, houses and abbreviations of them, which the names of bodies are made of too. */
const NO_BODY =
  /^(?:New|North|South|West|East|Northern|Southern|Western|Eastern|Central) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$|^(?:United States|United Kingdom|UK|USA?|EU|NH|NY|DC|LA|TV|GOP|PAC|CEO|CFO|KC|QC|SC|MP|AM|PM|GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|USD|EUR|GBP|GDP|VAT|AI|IT|DNA|HIV|(?:People[’']s )?Republic|(?:River|Lake|Mount) \p{L}+|\p{L}+ (?:Street|House|City|Province|River|Road|Park|Islands?|\p{L}+man))$/u;
const EVENT = /\b(?:Week|Day|Conference|Center|Centre|Summit|Forum|Festival|Games|Congress)$/u;

/** An event or a place. */
const isOther = (name: string): boolean =>
  EVENT.test(name) || NO_BODY.test(name) || isPlace(lexiconOf('en'), name);

/** What the words beside the first mention show to be no body. */
const isOtherThere = (text: string, name: string, mention: Range = { start: 0, end: 0 }): boolean =>
  LAW.test(name) || DAY_BEHIND.test(text.slice(mention.end, mention.end + LONGEST_DAY));

/** “ZURICH, 12 February”: where it was written. */
const DAY_BEHIND = /^, (?:\d{1,2} \p{Lu}|\p{Lu}\p{L}{2,8}\.? \d)/u;
const LONGEST_DAY = 16;

/** What is passed, signed or won is no institution. */
const LAW = / (?:Bill|Act|Code|Treaty|Accord|Agreement|Prize|Award|Cup)$/u;

/** “Skarvik Energy ASA” */
const LEGAL_FORM = /^(?:ASA?|AB|AG|SE|SA|NV|BV|Oyj|SpA|GmbH|Ltd|Limited|Inc|PLC|plc|LLC|Corp|Co)\.?$/u;

/** Every ending of every name: “Judiciary Committee” of “Senate Judiciary Committee”; “Skarvik Energy” of “Skarvik Energy ASA”. */
function namesInside(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) => {
      const words = name.split(' ');
      const bare = LEGAL_FORM.test(words.at(-1) ?? '') ? [words.slice(0, -1).join(' ')] : [];
      return [...bare, ...words.slice(1).map((_, at) => words.slice(at + 1).join(' '))];
    }),
  );
}
