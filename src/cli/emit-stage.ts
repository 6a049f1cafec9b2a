import type { Host } from '../host/host.ts';
import type { BriefingPlace } from '../host/locate-briefings.ts';
import { deckHtml, drawBriefing, prepareBriefing } from '../pipeline.ts';
import type { PreparedBriefing } from '../pipeline.ts';
import type { BuildWishes } from '../settings.ts';
import { exitCodeFor } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

export const EMITTED_STAGES = ['outline', 'deck', 'html'] as const;
export type EmittedStage = (typeof EMITTED_STAGES)[number];

/** Prints one stage of each briefing, for people who want to see how an outline was understood. Writes no files. */
export async function emitStage(
  stage: EmittedStage,
  places: readonly BriefingPlace[],
  wishes: BuildWishes,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  let code = 0;
  for (const place of places) {
    const prepared = await prepareBriefing(place, wishes, host);
    terminal.report(prepared.diagnostics, new Map([[place.shownPath, prepared.value.outline.file]]));
    code = Math.max(code, exitCodeFor(prepared.diagnostics, false));
    if (code === 0) terminal.print(await textOf(stage, prepared.value, host));
  }
  return code;
}

async function textOf(stage: EmittedStage, prepared: PreparedBriefing, host: Host): Promise<string> {
  switch (stage) {
    case 'outline':
      return asJson(prepared.outline);
    case 'deck':
      return asJson(prepared.deck);
    case 'html': {
      const mode = prepared.settings.isPresenter ? 'presenter' : 'audience';
      const drawn = await drawBriefing(prepared, prepared.settings.isPresenter, host);
      return deckHtml(drawn.value, mode, host);
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
