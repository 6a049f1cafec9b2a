import type { Range } from '../../source/position.ts';
import type { DraftContext } from '../draft-context.ts';
import { isBesideStory } from '../draft-context.ts';
import { isPlace } from '../../extract/names/places.ts';

/** A body that the article names, with the abbreviation that stands behind the name. */
export interface Body {
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
export function bodiesOf(context: DraftContext): readonly Body[] {
  const { article, findings, end } = context;
  const text = article.plainText.slice(0, Math.min(end, SEARCHED));
  const offices = new Map<string, Body>();
  for (const match of text.matchAll(OFFICE)) {
    const name = match[0].replace(/ \(\p{Lu}+\)$/u, '').replace(/^The (?=\p{Lu})/u, '');
    const mention = { start: match.index, end: match.index + match[0].length };
    if (!offices.has(name)) offices.set(name, { name, acronym: match[1] ?? null, mentions: [mention] });
  }
  const carriers = new Set(findings.quotations.flatMap(({ chain }) => chain.map(({ name }) => name)));
  const names = [...offices.values()].map(({ name, acronym }) => `${name} ${acronym ?? ''}`).join('\n');
  const fuller = namesInside(findings.organisations.map(({ name }) => name));
  const others = findings.organisations.filter(
    ({ name, mentions }) =>
      !names.includes(name) &&
      !carriers.has(name) &&
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
const isOther = (name: string): boolean => EVENT.test(name) || NO_BODY.test(name) || isPlace(name);

/** What the words beside the first mention show to be no body. */
const isOtherThere = (text: string, name: string, mention: Range = { start: 0, end: 0 }): boolean =>
  isTicker(text, mention) ||
  isWork(text, name, mention.start) ||
  DAY_BEHIND.test(text.slice(mention.end, mention.end + LONGEST_DAY));

/** “ZURICH, 12 February”: where it was written. */
const DAY_BEHIND = /^, (?:\d{1,2} \p{Lu}|\p{Lu}\p{L}{2,8}\.? \d)/u;
const LONGEST_DAY = 16;

/** “(NYSE: ABC)” */
const isTicker = (text: string, { start, end }: Range): boolean =>
  TICKER.test(text.slice(text.lastIndexOf('(', start), end + LONGEST_TICKER));

const LONGEST_TICKER = 10;
const TICKER = /^\([A-Z]{2,8}: ?[A-Z.]{1,8}\)/u;

/** A law, or a paper, a film or a ship that is called like a body. */
const isWork = (text: string, name: string, start: number): boolean =>
  LAW.test(name) || WORK_BEFORE.test(text.slice(Math.max(0, start - LONGEST_NOUN), start));

const LONGEST_NOUN = 16;
/** What is passed, signed or won is no institution. */
const LAW = / (?:Bill|Act|Code|Treaty|Accord|Agreement|Prize|Award|Cup)$/u;
/** “the journal Coastal Systems”, “the film Open House” */
const WORK_BEFORE = /\b(?:journal|film|book|novel|memoir|album|play|series|ferry|ship) $/u;

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
