import { join } from 'node:path';

import { z } from 'zod';

import { formatDate } from '../deck/format-source.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { InterfaceWords } from '../language/control-words.ts';
import { type UiStrings, fillIn } from '../language/interface-words.ts';
import { safeLinkAddress } from '../markdown/inlines/link-address.ts';
import { BriefingFacts } from '../prepare/briefing-facts.ts';
import type { BuiltFile } from '../products/build-report.ts';
import { textDirection } from '../text/language-tag.ts';
import { oncePerValue } from '../text/once-per.ts';

/** One briefing of a list, whether or not it could be built. */
export interface Entry {
  /** Name of its folder in the output. */
  readonly slug: string;
  /** `null` where not even the outline could be read. */
  readonly facts: BriefingFacts | null;
  /** What is in its folder: what was built of this outline, what was built before it had errors, or nothing. */
  readonly stands: 'built' | 'older' | 'nothing';
  readonly slides: number;
  readonly files: readonly BuiltFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a build came to, as far as a list says it. */
export type ListedOutcome = Pick<Entry, 'slug' | 'facts' | 'slides' | 'files' | 'diagnostics'> & {
  /** `null` where nothing was written. */
  readonly folder: string | null;
};

/** The entry of a briefing; of one that couldn’t be built, what an earlier build left in its folder. */
export async function entryOf(outcome: ListedOutcome, outputFolder: string, host: Host): Promise<Entry> {
  const { slug, facts, slides, files, diagnostics, folder } = outcome;
  if (folder !== null) return { slug, facts, slides, files, diagnostics, stands: 'built' };
  const older = await readReport(join(outputFolder, slug), host);
  return older === null
    ? { slug, facts, slides, files: [], diagnostics, stands: 'nothing' }
    : { slug, ...older, facts: older.facts ?? facts, diagnostics, stands: 'older' };
}

/** What the `report.json` in a folder says of the build that is there; `null` where none is. */
async function readReport(
  folder: string,
  host: Host,
): Promise<Pick<Entry, 'facts' | 'slides' | 'files'> | null> {
  const bytes = await host.readFile(join(folder, 'report.json'));
  if (bytes === null) return null;
  try {
    const report: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const { slides, files } = Report.parse(report);
    const { data: facts = null } = BriefingFacts.safeParse(report);
    return { facts, slides: slides.length, files };
  } catch {
    // Somebody else’s, or spoilt: nothing is known of what is there.
    return null;
  }
}

const Report = z.object({
  generator: z.string().startsWith('Lectern '),
  slides: z.array(z.unknown()),
  files: z.array(
    z.object({ name: z.string(), size: z.number(), pages: z.number().nullable(), fingerprint: z.string() }),
  ),
});

/** Entries as they are listed: the newest first, those without a date last, those of one day by title. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  const key = (entry: Entry): string => isoDay(entry) ?? '';
  const name = ({ facts, slug }: Entry): string => facts?.title ?? slug;
  return [...entries].sort(
    (one, other) =>
      compare(key(other), key(one)) || compare(name(one), name(other)) || compare(one.slug, other.slug),
  );
}

/** By code units, which is the same everywhere. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one === other ? 0 : 1;
}

/** The date of a briefing as 2017-09-18, 2017-09 or 2017; `null` where it has none, or one that no calendar knows. */
export function isoDay({ facts }: Entry): string | null {
  const date = facts?.date ?? null;
  return date !== null && /^\d{4}(?:-\d{2}){0,2}$/u.test(date) ? date : null;
}

/** The language of all briefings; `null` where they differ, or nothing is known of any. */
export function sharedLanguage(entries: readonly Entry[]): string | null {
  const [language = null, ...others] = new Set(entries.flatMap(({ facts }) => facts?.language ?? []));
  return others.length === 0 ? language : null;
}

/** In what a page of briefings is written, and what it says of all. */
export interface PageFrame {
  /** BCP 47 tag. */
  readonly language: string;
  readonly words: InterfaceWords;
  readonly strings: UiStrings;
  /** Whether the language of each briefing is said, as there are several. */
  readonly namesLanguages: boolean;
  /** The event that all briefings are for; `null` where they differ. */
  readonly event: string | null;
}

/** One briefing as `listing.hbs` shows it. */
export function viewEntry(entry: Entry, page: PageFrame) {
  const { slug, facts, stands, diagnostics } = entry;
  const { notBuilt, older } = page.words.listing;
  // A title may be missing, or unread.
  const notes = { built: null, older, nothing: `${notBuilt}: ${slug}` };
  return {
    /** What it is found under in the list of what is shown. */
    kind: stands === 'built' ? kindOf(diagnostics) : 'errors',
    ...viewFacts(facts ?? unread(slug, page), page),
    ...viewDate(entry, page),
    address: stands === 'nothing' ? null : addressOf(slug, 'index.html'),
    counts: facts === null ? null : countsOf(entry, facts, page),
    note: notes[stands],
    files: entry.files.filter(({ name }) => name.endsWith('.pdf')).map((file) => viewFile(file, slug, page)),
    ...viewDiagnostics(entry, page),
  };
}

function viewFacts(
  { title, subtitle, event, presenters, language, sources }: BriefingFacts,
  page: PageFrame,
) {
  const occasion = [event === page.event ? null : event, ...presenters].filter(Boolean);
  return {
    title,
    subtitle,
    language,
    languageName: page.namesLanguages ? nameOf(language, page.language) : null,
    direction: textDirection(language),
    occasion: occasion.join(' · ') || null,
    sources: sources.map(({ title: name, origin, url }) => ({
      title: name,
      origin,
      address: url === null ? null : safeLinkAddress(url),
    })),
  };
}

function viewDate(entry: Entry, { language, words }: PageFrame) {
  const [day, date] = [isoDay(entry), entry.facts?.date ?? null];
  return {
    day: day ?? '',
    isDay: day !== null,
    date: date === null ? null : formatDate(date, language),
    undated: words.listing.undated,
  };
}

/** What stands in for an outline that couldn’t be read. */
function unread(slug: string, { language }: PageFrame): BriefingFacts {
  const unsaid = { subtitle: null, event: null, presenters: [], date: null, sources: [], quotations: [] };
  return { title: slug, language, ...unsaid };
}

function kindOf(diagnostics: readonly Diagnostic[]): 'warnings' | 'fine' {
  return diagnostics.some(({ severity }) => severity === 'warning') ? 'warnings' : 'fine';
}

/** The address of a file of a briefing, from the folder of all. */
function addressOf(slug: string, file: string): string {
  return [slug, ...file.split('/')].map(encodeURIComponent).join('/');
}

/** “German”; the tag where nobody knows the language. */
function nameOf(language: string, inLanguage: string): string {
  return namesIn(inLanguage).of(language) ?? language;
}

const namesIn = oncePerValue((language: string) => new Intl.DisplayNames(language, { type: 'language' }));

/** “Slides: 15. 14 of 14 quotations match the saved article.” */
function countsOf(
  { slides, stands }: Entry,
  { quotations, sources }: BriefingFacts,
  { words, strings }: PageFrame,
): readonly string[] {
  const ofSlides = stands === 'nothing' ? [] : [`${words.controls.slides}: ${slides}`];
  if (quotations.length === 0) return ofSlides;
  const kinds = new Set(quotations.map(({ checkedAgainst }) => checkedAgainst));
  const against = kinds.has('lock') ? (kinds.has('article') ? 'both' : 'lock') : 'article';
  const { one, several } = strings.receipt.matches;
  const matches = fillIn(quotations.length === 1 ? one : several, {
    matching: quotations.filter((quotation) => quotation.matches).length,
    total: quotations.length,
    against: strings.receipt.against[against][sources.length > 1 ? 'several' : 'one'],
  });
  return [...ofSlides, matches];
}

function viewFile({ name, size, pages }: BuiltFile, slug: string, { words }: PageFrame) {
  const { one, several } = words.listing.pages;
  const ofPages = pages === null ? [] : [fillIn(pages === 1 ? one : several, { n: pages })];
  return { name, address: addressOf(slug, name), facts: [...ofPages, sizeOf(size)] };
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What was said about a briefing, the gravest first; whoever reads on has `report.json` and the terminal. */
function viewDiagnostics({ diagnostics, stands }: Entry, { words }: PageFrame) {
  const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
  const { errors, warnings, remarks } = words.listing;
  const heads = { error: errors, warning: warnings, info: remarks };
  const bySeverity = ORDER.map((severity) => diagnostics.filter((one) => one.severity === severity));
  const counted = ORDER.flatMap((severity, at) => {
    const count = bySeverity[at]?.length ?? 0;
    return count === 0 ? [] : [`${heads[severity]}: ${count}`];
  });
  const shown = bySeverity.flat().slice(0, MOST_SHOWN);
  return {
    summary: counted.length === 0 ? null : counted.join(' · '),
    isOpen: stands !== 'built',
    diagnostics: shown.map(({ severity, message, hint, file, position }) => ({
      severity: severity === 'info' ? 'remark' : severity,
      message,
      hint,
      place: file === null || position === null ? file : `${file}:${position.start.line}`,
    })),
    isCut: shown.length < diagnostics.length,
  };
}

/** Nobody reads more in a list of briefings. */
const MOST_SHOWN = 30;
