import type { Slide } from '../../deck/layouts/layouts.ts';
import { type Diagnostic, hasErrors, withoutRepeats } from '../../diagnostics/diagnostic.ts';
import { type Evidence, mayBeShown } from '../../evidence/model/verdict.ts';
import type { Host } from '../../host/host.ts';
import { memoryHost } from '../../host/memory-host.ts';
import { placeOf } from '../../prepare/locate-briefings.ts';
import { prepareBriefing } from '../../prepare/prepare-briefing.ts';
import { drawBriefing } from '../../products/draw-briefing.ts';
import { deckHtml } from '../../products/html.ts';
import { packSource } from '../../products/carried-source.ts';
import { sourceOf } from '../../products/source-of.ts';
import { DEFAULT_OPTIONS } from '../../settings.ts';

/** The files of a briefing, by their paths from its folder; `outline.md` is among them. */
export type BriefingFiles = Readonly<Record<string, string | Uint8Array>>;

/** What the desk is told of an outline. */
export interface BuiltForDesk {
  /** The finished deck; `null` where something stops it. */
  readonly deck: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Each quotation with its line and what is proven of it. */
  readonly quotations: readonly { readonly line: number; readonly proof: Proof }[];
  readonly slides: readonly { readonly id: string; readonly line: number }[];
}

/** Words and speaker, the words and nobody is named, the words alone, or neither. */
export type Proof = 'proven' | 'unnamed' | 'words' | 'unproven';

/** Builds a briefing that is in memory, as `lectern build --no-pdf` does; `beneath` has the package’s own files. */
export async function buildForDesk(files: BriefingFiles, slug: string, beneath: Host): Promise<BuiltForDesk> {
  const folder = `/desk/briefings/${slug}`;
  const inFolder = Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content] as const);
  const host = memoryHost({
    beneath,
    files: Object.fromEntries(inFolder),
    workingFolder: '/desk',
    environment: {},
  });
  const place = placeOf(`${folder}/outline.md`, host);
  const prepared = await prepareBriefing(place, { ...DEFAULT_OPTIONS, makesPdf: false }, host);
  const { evidence, deck: whole } = prepared.value;
  const told = { quotations: evidence.map(proofOf), slides: whole.slides.map(placeOfSlide) };
  if (hasErrors(prepared.diagnostics)) return { ...told, deck: null, diagnostics: prepared.diagnostics };
  const drawn = await drawBriefing(prepared.value, false, host);
  const diagnostics = withoutRepeats([...prepared.diagnostics, ...drawn.diagnostics]);
  if (hasErrors(diagnostics)) return { ...told, deck: null, diagnostics };
  const fitted = { whole, drawn: drawn.value, layout: null, chosen: async () => drawn.value.slides };
  const deck = await deckHtml(drawn.value, false, host, packSource(sourceOf(fitted)));
  return { ...told, deck, diagnostics };
}

const placeOfSlide = ({ id, position }: Slide): BuiltForDesk['slides'][number] => ({
  id,
  line: position.start.line,
});

function proofOf(evidence: Evidence): BuiltForDesk['quotations'][number] {
  const { speaker, quotation } = evidence;
  const line = quotation.position.start.line;
  if (!mayBeShown(evidence)) return { line, proof: 'unproven' };
  if (speaker.verdict === 'none') return { line, proof: 'unnamed' };
  return { line, proof: speaker.verdict === 'stated' || speaker.verdict === 'author' ? 'proven' : 'words' };
}
