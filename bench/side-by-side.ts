import { cpSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { generateBriefing } from './generate-briefing.ts';
import { type BusyFigures, median, watchProcess } from './measure-process.ts';

/**
 * What many briefings of 20 slides take, HTML and PDF: in one process, in two, a second time, and by Marp with two pages at once.
 * Each turn runs all four, so that what else the machine does meets them alike; shown are medians, and those of the ratios.
 *
 *     npm run -s build && npx tsx bench/side-by-side.ts --briefings 50 --runs 3 --marp 'node …/marp-cli.js'
 *
 * Marp prints with the browser that CHROME_PATH names.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      briefings: { type: 'string', default: '50' },
      runs: { type: 'string', default: '3' },
      marp: { type: 'string' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    makeBriefings(folder, Number(values.briefings));
    const turns: Turn[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) {
      turns.push(await measureTurn(folder, values.marp?.split(' ')));
      report(turns.slice(-1));
    }
    console.log('Medians:');
    report(turns);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Turn = Readonly<Record<string, BusyFigures>>;

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const SLIDES = 20;

/** Equal ones, and each as a text for Marp. */
function makeBriefings(folder: string, count: number): void {
  mkdirSync(join(folder, 'marp'));
  for (let at = 0; at < count; at += 1) {
    const briefing = join(folder, 'briefings', `briefing-${at}`);
    renameSync(generateBriefing(join(folder, 'briefings'), SLIDES), briefing);
    cpSync(join(briefing, 'assets'), join(folder, 'marp', `${at}`, 'assets'), { recursive: true });
    writeFileSync(
      join(folder, 'marp', `${at}`, 'deck.md'),
      textForMarp(readFileSync(join(briefing, 'outline.md'), 'utf8')),
    );
  }
}

/** The same words, tables, pictures and notes. */
function textForMarp(outline: string): string {
  const [, title = '', body = ''] = /title: (.+)\n[\s\S]*?\n---\n+([\s\S]*)$/u.exec(outline) ?? [];
  const slides = body
    .replaceAll(/ ?\{\.[^}]*\}/gu, '')
    .replaceAll(/\]\{lang=[^}]*\}/gu, ']')
    .replaceAll(/ \[@post, para\. (\d)\]/gu, ' (para. $1)')
    .replaceAll(/^Note:\n(.+)$/gmu, '<!--\n$1\n-->')
    .split(/\n+(?=##? )/u);
  return [`---\nmarp: true\n---\n\n# ${title}`, ...slides].join('\n\n---\n\n');
}

async function measureTurn(folder: string, marp: readonly string[] | undefined): Promise<Turn> {
  const build = [process.execPath, CLI, 'build', '--all', '--format', 'json'];
  const run = async (command: readonly string[]): Promise<BusyFigures> =>
    watchProcess(command, folder, { ...process.env, LECTERN_BUILDS: join(folder, 'kept') });
  rmSync(join(folder, 'kept'), { recursive: true, force: true });
  const one = await run([...build, '--jobs', '1', '--no-cache']);
  const first = await run([...build, '--jobs', '2']);
  const second = await run([...build, '--jobs', '2']);
  if (marp === undefined) return { one, first, second };
  const pages = await run([...marp, '-I', 'marp', '-o', 'pages', '--no-stdin']);
  const prints = await run([
    ...marp,
    '-P',
    '2',
    '-I',
    'marp',
    '-o',
    'prints',
    '--pdf',
    '--allow-local-files',
    '--no-stdin',
  ]);
  return { one, first, second, pages, prints };
}

const NAMES: Readonly<Record<string, string>> = {
  one: 'build --jobs 1',
  first: 'build --jobs 2',
  second: 'the same again',
  pages: 'Marp, HTML',
  prints: 'Marp -P 2, PDF',
};

const RATIOS = [
  ['one', 'first', 'one job / two (aim ≥ 1.25)'],
  ['second', 'first', 'second run / first (aim ≤ 0.10)'],
  ['first', 'prints', 'two jobs / Marp (aim ≤ 0.45)'],
] as const;

function report(turns: readonly Turn[]): void {
  const of = (name: string, figure: keyof BusyFigures): readonly number[] =>
    turns.flatMap((turn) => turn[name]?.[figure] ?? []);
  for (const [name, shown] of Object.entries(NAMES)) {
    if (of(name, 'wallSeconds').length === 0) continue;
    const [wall, cpu] = [median(of(name, 'wallSeconds')), median(of(name, 'processorSeconds'))];
    const wanted = 100 * median(of(name, 'wantedShare'));
    console.log(
      `${shown.padEnd(30)} ${wall.toFixed(2)} s, processor ${cpu.toFixed(2)} s, two cores wanted ${wanted.toFixed(0)} %`,
    );
  }
  for (const [above, below, shown] of RATIOS) {
    const ratio = (figure: 'wallSeconds' | 'processorSeconds'): string => {
      const pairs = of(below, figure).map((value, at) => (of(above, figure)[at] ?? 0) / value);
      return pairs.length === 0 ? '–' : median(pairs).toFixed(2);
    };
    console.log(`${shown}: ${ratio('wallSeconds')} (processor time ${ratio('processorSeconds')})`);
  }
  console.log(
    `load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}\n`,
  );
}

await main();
