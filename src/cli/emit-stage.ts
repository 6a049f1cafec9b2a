import type { Checked } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { BriefingPlace } from '../prepare/locate-briefings.ts';
import { deckHtml } from '../products/deck-html.ts';
import { prepareBriefing } from '../prepare/prepare-briefing.ts';
import { drawBriefing } from '../products/draw-briefing.ts';
import type { PreparedBriefing } from '../prepare/prepare-briefing.ts';
import type { BuildWishes } from '../settings.ts';
import { exitCodeFor } from './exit-codes.ts';
import type { EmittedStage } from './emitted-stage.ts';
import { sourcesFor } from './sources-for.ts';
import type { Terminal } from './terminal.ts';

/** What is printed in place of a build. */
export interface Emission {
  readonly stage: EmittedStage;
  readonly wishes: BuildWishes;
  readonly isStrict: boolean;
}

/** Prints one stage of each briefing, for people who want to see how an outline was understood. Writes no files. */
export async function emitStage(
  places: readonly BriefingPlace[],
  { stage, wishes, isStrict }: Emission,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  let code = 0;
  const suppliedTo = await sourcesFor(places, wishes.sources, host);
  for (const place of places) {
    const prepared = await prepareBriefing(place, { ...wishes, sources: suppliedTo(place) }, host);
    const { outline, templates } = prepared.value;
    const emitted = await textOf(stage, prepared.value, host);
    const diagnostics = [...prepared.diagnostics, ...emitted.diagnostics];
    const files = [outline.file, ...templates.files.values()];
    terminal.report(diagnostics, new Map(files.map((file) => [file.path, file])));
    const found = exitCodeFor(diagnostics, isStrict);
    if (found === 0) terminal.print(emitted.value);
    code = Math.max(code, found);
  }
  return code;
}

async function textOf(stage: EmittedStage, prepared: PreparedBriefing, host: Host): Promise<Checked<string>> {
  switch (stage) {
    case 'outline':
      return { value: asJson(prepared.outline), diagnostics: [] };
    case 'deck':
      return { value: asJson(prepared.deck), diagnostics: [] };
    case 'html': {
      const { value, diagnostics } = await drawBriefing(prepared, prepared.settings.isPresenter, host);
      return { value: await deckHtml(value, false, host), diagnostics };
    }
  }
}

/** Maps become objects; the text of files is left out, since it is on disk. */
function asJson(value: unknown): string {
  return JSON.stringify(
    value,
    (key, inner: unknown) =>
      inner instanceof Map ? Object.fromEntries(inner) : key === 'lineStarts' ? undefined : inner,
    2,
  );
}
