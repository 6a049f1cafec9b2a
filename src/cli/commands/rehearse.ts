import { createInterface } from 'node:readline/promises';

import { shortText } from '../../deck/text-length.ts';
import type { Host } from '../../host/host.ts';
import { writeOver } from '../../prepare/fix-briefing.ts';
import type { BriefingPlace } from '../../prepare/locate-briefings.ts';
import { prepareBriefing } from '../../prepare/prepare-briefing.ts';
import type { TakeTimes } from '../../present/present-session.ts';
import type { PresentServer } from '../../present/start-presenting.ts';
import { DEFAULT_OPTIONS } from '../../settings.ts';
import { type SuggestedTime, suggestTimes, withTimes } from '../answers/suggest-times.ts';
import { FAILED, FINE, FOUND, type Terminal } from '../terminal/terminal.ts';
import { locateOne } from '../terminal/named-briefings.ts';
import { type PresentFlags, serve, untilInterrupted } from './present.ts';

/** What `lectern rehearse` was given. */
export interface RehearseFlags extends PresentFlags {
  /** Whether to write the times without asking. */
  readonly write?: boolean;
}

/** `lectern rehearse`: presents a briefing, measures how long each slide is shown, and suggests the times to write. */
export async function rehearse(
  name: string | null,
  flags: RehearseFlags,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const place = await locateOne(name, host, terminal);
  if (place === null) return FAILED;
  const measured = new Map<string, number>();
  const { takeTimes, untilOver } = listenFor(measured);
  // What the browser keeps of where a talk was is another one’s.
  const service = { briefing: `${place.slug} rehearsal`, takeTimes, untilOver };
  const code = await serve(place, flags, service, host, terminal);
  if (code !== FINE) return code;
  if (measured.size === 0) {
    terminal.say('Nothing was measured: a talk begins with the first move, or with ▶ in the speaker view.');
    return FINE;
  }
  return suggest(place, measured, flags, host, terminal);
}

/** Keeps the times that decks send until one says that it is over, or Ctrl-C; then they are asked once more. */
function listenFor(measured: Map<string, number>) {
  let [isDone, isAsked] = [false, false];
  let end = (): void => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  const takeTimes: TakeTimes = ({ used, because }) => {
    // Those of an earlier move may arrive later than the last ones.
    if (isDone) return;
    measured.clear();
    for (const [id, seconds] of used) measured.set(id, seconds);
    isDone = because === 'over' || (because === 'asked' && isAsked);
    if (isDone) end();
  };
  const untilOver = async (server: PresentServer): Promise<void> => {
    const isInterrupted = await Promise.race([over.then(() => false), untilInterrupted().then(() => true)]);
    if (!isInterrupted) return;
    isAsked = true;
    server.askTimes();
    await Promise.race([over, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  };
  return { takeTimes, untilOver };
}

/** Milliseconds for a deck to answer; one that was closed sent its times as it went. */
const PATIENCE = 500;

async function suggest(
  place: BriefingPlace,
  measured: ReadonlyMap<string, number>,
  { write = false, source: sources = new Map() }: RehearseFlags,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const saved = (await host.readFile(place.outlinePath)) ?? new Uint8Array();
  const { outline, deck } = (await prepareBriefing(place, { ...DEFAULT_OPTIONS, sources }, host)).value;
  const times = suggestTimes(outline, deck, measured);
  terminal.print(tableOf(times));
  const count = times.filter(({ fix }) => fix !== null).length;
  if (count === 0) {
    terminal.say('The outline has these times already.');
    return FINE;
  }
  if (!write && !(await agrees(`Write them into ${place.shownPath}? [y/N] `))) return FINE;
  const text = withTimes(outline, new TextDecoder('utf-8', { ignoreBOM: true }).decode(saved), times);
  const answer = text === null ? 'changed meanwhile' : await writeOver(saved, text, place, host);
  if (answer === 'written') {
    terminal.say(`Wrote ${count} times into ${place.shownPath}.`);
    return FINE;
  }
  if (answer === 'changed meanwhile')
    terminal.refuse(
      `${place.shownPath} was left as it is: it has changed meanwhile, or the times don’t fit in. Write them by hand.`,
    );
  else terminal.report([answer]);
  return FOUND;
}

/** Asks where somebody can answer; nowhere else is it a yes. */
async function agrees(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const closed = new Promise<string>((resolve) => reader.once('close', () => resolve('')));
    return /^y(?:es)?$/iu.test((await Promise.race([reader.question(question), closed])).trim());
  } finally {
    reader.close();
  }
}

/** A line for each part of the talk. */
function tableOf(times: readonly SuggestedTime[]): string {
  const rows = times.map(({ of, title, planned, used, written }) => [
    INDENTS[of] + shortText(title || '(no heading)', MOST_LETTERS - INDENTS[of].length),
    clockTime(planned),
    clockTime(used),
    written ?? '',
  ]);
  const lines = [['', 'planned', 'used', 'write'], ...rows].map(
    ([name = '', planned = '', used = '', written = '']) =>
      `${name.padEnd(MOST_LETTERS + 2)}${planned.padStart(8)}${used.padStart(8)}   ${written}`.trimEnd(),
  );
  return lines.join('\n');
}

const INDENTS = { talk: '', section: '# ', slide: '  ' } as const;
const MOST_LETTERS = 48;

function clockTime(seconds: number | null): string {
  if (seconds === null) return '–';
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
