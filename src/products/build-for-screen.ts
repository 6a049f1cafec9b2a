import { type Diagnostic, hasErrors, plural } from '../diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../diagnostics/format-diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { BriefingPlace } from '../prepare/locate-briefings.ts';
import { prepareBriefing, type PreparedBriefing } from '../prepare/prepare-briefing.ts';
import { drawBriefing, type DrawnBriefing } from './draw-briefing.ts';
import { deckContent } from './html.ts';
import type { LoadedFonts } from '../prepare/load-fonts.ts';
import type { PresentBuild } from '../present/live-deck.ts';
import { withMathml } from '../render/nodes/render-formula.ts';
import { dataUris, replacePictures } from '../render/pictures/picture.ts';
import { type BuildOptions, DEFAULT_OPTIONS } from '../settings.ts';

/**
 * Makes what builds a briefing for `lectern present`: the presenter’s slides in their full size, which the open deck fits
 * itself, or what is wrong with the outline. It throws `HostError` when the disk fails.
 */
export function buildingForScreen(
  place: BriefingPlace,
  { theme, sources }: Pick<BuildOptions, 'theme' | 'sources'>,
  host: Host,
): () => Promise<PresentBuild> {
  const options = { ...DEFAULT_OPTIONS, theme, isPresenter: true, makesPdf: false, sources };
  let fonts: LoadedFonts | undefined;
  return async () => {
    const { value, diagnostics } = await prepareBriefing(place, options, host);
    // Gate 1 comes first here, too: what is much too large for a slide would be drawn for a long time.
    if (hasErrors(diagnostics)) return problemFrom(value, diagnostics);
    // What is still being written is no edition yet; its mark would change on every slide with every save.
    const prepared = { ...value, deck: { ...value.deck, build: null } };
    const drawn = await drawBriefing(prepared, true, host, fonts);
    if (hasErrors(drawn.diagnostics)) return problemFrom(prepared, drawn.diagnostics);
    fonts = drawn.value.fonts;
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
    return deckFrom(drawn.value, warnings);
  };
}

function deckFrom(drawn: DrawnBriefing, warnings: number): PresentBuild {
  const { deck, files, images, place } = drawn;
  const { slidesHtml, ...content } = deckContent(drawn);
  const pictures = dataUris(images);
  const characters = lengthWith(pictures, slidesHtml);
  if (MOST_CHARACTERS < characters) return tooLarge(characters, drawn);
  const placeOf = (line: number): string => `${place.shownPath}:${line}`;
  return {
    kind: 'deck',
    ...content,
    slides: new Map(
      drawn.slides.map(({ slide: { id }, html }) => [
        id,
        replacePictures(withMathml(html), (address) => pictures.get(address) ?? address),
      ]),
    ),
    places: Object.fromEntries(deck.slides.map(({ id, position }) => [id, placeOf(position.start.line)])),
    warnings,
    files,
  };
}

/** How long slides get with their pictures in them: an open deck has each wherever it is shown, for it gets its slides one by one. */
function lengthWith(pictures: ReadonlyMap<string, string>, slidesHtml: string): number {
  let characters = slidesHtml.length;
  replacePictures(slidesHtml, (address) => {
    characters += pictures.get(address)?.length ?? 0;
    return address;
  });
  return characters;
}

/** No text can be longer than 2 ** 29, and a whole deck is sent as JSON besides. */
const MOST_CHARACTERS = 400_000_000;

function tooLarge(characters: number, { place, files }: DrawnBriefing): PresentBuild {
  const title = `${place.shownPath} has too many large pictures to be presented`;
  const report =
    `Its pictures have ${Math.round(characters / 1e6)} MB, each counted wherever it is shown; an open deck holds ${MOST_CHARACTERS / 1e6} MB.\n` +
    'Make them smaller: 2,000 pixels are enough for a screen. A build has each of them once, and takes them as they are.';
  return { kind: 'problem', title, report, files };
}

function problemFrom(
  { place, outline, templates, files }: PreparedBriefing,
  diagnostics: readonly Diagnostic[],
): PresentBuild {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const sources = new Map([outline.file, ...templates.files.values()].map((file) => [file.path, file]));
  const title = `${plural(errors.length, 'error')} in ${place.shownPath}`;
  const report = errors.map((diagnostic) => formatDiagnostic(diagnostic, sources)).join('\n\n');
  return { kind: 'problem', title, report, files };
}
