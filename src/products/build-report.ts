import { join } from 'node:path';

import { idOfWhole } from '../deck/slide.ts';
import { type Diagnostic, diagnosticKind, NOWHERE } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import type { BriefingFacts } from '../prepare/briefing-facts.ts';
import type { DrawnBriefing } from './draw-briefing.ts';
import type { ProductFile } from './product.ts';
import { sha256 } from '../text/bytes.ts';
import { VERSION } from '../version.ts';

/** A process that built a briefing is gone. */
export const processEnded = diagnosticKind({
  code: 'output/process-ended',
  severity: 'error',
  message: ({ slug, how }: { readonly slug: string; readonly how: string }) =>
    `The process that built ${slug} ended before it was done (${how}); the others go on.`,
  hint: () =>
    'Build it alone, and look whether the machine has too little memory: `--jobs 1` needs the least.',
  docs: '`build` over several briefings uses several processes, so that one that is killed, by a machine without memory for example, harms no other briefing. Nothing half-written stays.',
});

/** What is reported of a file that was made. */
export interface BuiltFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly pages: number | null;
  /** SHA-256 of its bytes, in hexadecimal: what its author can publish, for `lectern verify --expect`. */
  readonly fingerprint: string;
}

/** What is reported of a file, without its content. */
export function factsOf({ name, content, pages }: ProductFile): BuiltFile {
  return { name, size: Buffer.byteLength(content), pages, fingerprint: sha256(content) };
}

/**
 * The text of report.json: what lists say of the briefing, each slide with the size that its type came to, the files, everything that was said.
 * `layout` is `null` where there was no browser to lay the slides out in.
 */
export function buildReport(
  { place, deck, settings }: Pick<DrawnBriefing, 'place' | 'deck' | 'settings'>,
  facts: BriefingFacts,
  layout: LayoutReport | null,
  files: readonly ProductFile[],
  diagnostics: readonly Diagnostic[],
): string {
  const byId = new Map(layout?.map((slide) => [slide.id, slide]));
  const report = {
    generator: `Lectern ${VERSION}`,
    briefing: place.slug,
    ...facts,
    theme: settings.theme,
    circulation: deck.circulation,
    edition: deck.edition,
    build: deck.build,
    slides: deck.slides.map(({ number, id, layout, title, position }) => ({
      number,
      id,
      layout,
      title,
      line: position.start.line,
      continues: idOfWhole(id) === id ? null : idOfWhole(id),
      ...sizesOf(byId.get(id)),
    })),
    files: files.map(factsOf),
    diagnostics,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** `points` is the size of the running text on the page. */
function sizesOf(slide: LayoutReport[number] | undefined): object {
  if (slide === undefined) return { fit: null, variant: null, points: null };
  const { fit, variant, size } = slide;
  return { fit, variant, points: size === null ? null : Math.round(size * 7.5) / 10 };
}

/** The output folder has files that a build would take away. */
export const foreignFolder = diagnosticKind({
  code: 'output/not-ours',
  severity: 'error',
  message: ({ path }: { readonly path: string }) =>
    `${path} holds files that Lectern didn’t make; it is left alone.`,
  hint: () => 'Choose another folder with --out, or move those files away.',
  docs: 'A build replaces its output folder as a whole. So that nothing of yours is lost, only a folder with a `report.json` of Lectern’s, or an empty one, is replaced.',
});

/** Says that an output folder has files that a build would take away. */
export async function checkOutputFolder(folder: string, host: Host): Promise<readonly Diagnostic[]> {
  return (await isOurs(folder, host)) ? [] : [foreignFolder({ path: folder }, NOWHERE)];
}

async function isOurs(folder: string, host: Host): Promise<boolean> {
  const names = await host.listFolder(folder);
  if (names === null || names.length === 0) return (await host.statPath(folder))?.kind !== 'file';
  const report = await host.readFile(join(folder, 'report.json'));
  return report !== null && /"generator": "Lectern /u.test(new TextDecoder().decode(report));
}
