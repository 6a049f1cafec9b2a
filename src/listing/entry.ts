import { join } from 'node:path';

import { z } from 'zod';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { BriefingFacts } from '../prepare/briefing-facts.ts';
import type { BuiltFile } from '../products/build-report.ts';

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
