/**
 * `npx tsx bench/limits.ts [name …]`: hostile and huge articles, made here, given to `draft`, `check` and `read`; prints the
 * seconds of processor time, the memory of the process tree and the end of each. Needs `npm run build`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { megabytesOfTree, processorSeconds } from './measure-process.ts';

/** What no command may take for a file under 50 MB (seconds of two idle cores, MB without Chromium). */
const MOST = { seconds: 10, megabytes: 600 };
const LONGEST_RUN = 120_000;
const SAMPLE_EVERY = 40;

const NAMES = ['Ilse Brandt', 'Oskar Lindqvist', 'Mara Fenn', 'Tomas Okafor', 'Greta Halloran', 'Piet Vosk'];
const WORDS =
  'council river harbour people with under before old town bus seat winter house water road night ferry tower'.split(
    ' ',
  );
const SAID = '“We are paying for empty seats,” Ilse Brandt said. ';

/** The same “random” number for the same place, below `below`. */
function pick(place: number, below: number): number {
  return Math.floor((Math.abs(Math.sin(place * 12.9898) * 43_758.5453) % 1) * below);
}

function sentence(place: number): string {
  const words = Array.from(
    { length: 6 + pick(place, 14) },
    (_, at) => WORDS[pick(place * 31 + at, WORDS.length)],
  );
  return `The ${words.join(' ')}.`;
}

function quotation(place: number): string {
  return `“We keep ${place} ${WORDS[pick(place, WORDS.length)]}s by spring,” ${NAMES[place % NAMES.length]} said on Monday.`;
}

/** Paragraphs of a few sentences, each third with a quotation, until there are so many characters. */
function book(characters: number): string {
  const paragraphs = ['A long report'];
  for (let size = 0, at = 0; size < characters; at += 1) {
    const said = at % 3 === 0 ? [quotation(at)] : [];
    const paragraph = [
      ...Array.from({ length: 2 + pick(at, 5) }, (_, more) => sentence(at * 7 + more)),
      ...said,
    ].join(' ');
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

function manyNames(count: number): string {
  const name = (at: number): string =>
    `Bel${'abcdefghij'[at % 10]}${'klmnopqrst'[pick(at, 10)]} Cor${at.toString(26).replaceAll(/\d/gu, 'o')}`;
  return Array.from(
    { length: count },
    (_, at) => `“We keep ${at} seats,” ${name(at)}, the head of the ${name(at + 9)} Group, said.`,
  ).join('\n\n');
}

function page(inside: string): string {
  return `<html lang="en"><body><article><h1>A title</h1><p>${inside}</p></article></body></html>`;
}

/** File name → its text. */
const ARTICLES: Readonly<Record<string, () => string>> = {
  'book.txt': () => book(1_450_000),
  'quotations.txt': () => Array.from({ length: 12_000 }, (_, at) => quotation(at)).join('\n\n'),
  'names.txt': () => manyNames(8000),
  'paragraphs.txt': () => `${SAID}\n\n`.repeat(19_000),
  'one-line.txt': () => SAID.repeat(19_000),
  'marks.txt': () => '"a" '.repeat(19_000),
  'too-many-marks.txt': () => '"a" '.repeat(350_000),
  'unclosed.txt': () => '“word '.repeat(39_000),
  'words.txt': () => 'a '.repeat(740_000),
  'capitals.txt': () => 'Brandt '.repeat(200_000),
  'brackets.txt': () => `${'('.repeat(700_000)}said${')'.repeat(700_000)}`,
  'nested.txt': () => `${'“a ‘b '.repeat(10_000)}${'’ ”'.repeat(10_000)}`,
  'french.txt': () => '« Il a dit oui », a dit Paul Martin. '.repeat(15_000),
  'german.txt': () => '„Wir zahlen für leere Sitze“, sagte Ilse Brandt. '.repeat(15_000),
  'chinese.txt': () => '张伟说：“我们为空座位付钱。”'.repeat(20_000),
  'said-that.txt': () => 'Brandt said that the council said that '.repeat(35_000),
  'spans.html': () => page('<span>He said “so.” </span>'.repeat(19_000)),
  'too-many-spans.html': () => page('<span>He said “so.” </span>'.repeat(60_000)),
  'deep.html': () => page(`${'<div>'.repeat(100_000)}x`),
  'json.html': () =>
    page(`<script type="application/ld+json">${'['.repeat(400_000)}${']'.repeat(400_000)}</script>${SAID}`),
  'large.html': () =>
    page(
      `${book(1_000_000).replaceAll('\n\n', '</p><p class="a long name of a class" data-x="1">')}<!--${'x'.repeat(4_000_000)}-->`,
    ),
};

const OUTLINE = '# One\n\n> We keep 3 seats by spring.\n>\n> — Ilse Brandt [@a]\n';

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly end: string;
}

async function run(args: readonly string[], folder: string): Promise<Run> {
  const child = spawn(process.execPath, [path.resolve('dist/cli.js'), ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let [said, seconds, megabytes] = ['', 0, 0];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const timer = setInterval(() => {
    seconds = Math.max(seconds, processorSeconds(child.pid ?? 0));
    megabytes = Math.max(megabytes, megabytesOfTree(child.pid ?? 0));
  }, SAMPLE_EVERY);
  const stop = setTimeout(() => child.kill('SIGKILL'), LONGEST_RUN);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  clearTimeout(stop);
  return {
    seconds,
    megabytes,
    end: `${code ?? 'killed'} ${code === 0 ? '' : (said.split('\n').find((line) => line.trim() !== '') ?? '')}`,
  };
}

const only = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-limits-'));
for (const [name, make] of Object.entries(ARTICLES)) {
  if (only.length > 0 && !only.includes(name)) continue;
  mkdirSync(path.join(folder, 'briefing'), { recursive: true });
  writeFileSync(path.join(folder, 'briefing', name), make());
  writeFileSync(
    path.join(folder, 'briefing', 'outline.md'),
    `---\nsources:\n  a: { type: webpage, title: A, text: ${name} }\n---\n\n${OUTLINE}`,
  );
  for (const command of [
    ['read', path.join('briefing', name)],
    ['draft', path.join('briefing', name)],
    ['check', 'briefing'],
  ]) {
    const { seconds, megabytes, end } = await run(command, folder);
    const over = seconds > MOST.seconds || megabytes > MOST.megabytes ? 'OVER' : '';
    console.log(
      `${name.padEnd(20)} ${(command[0] ?? '').padEnd(6)} ${seconds.toFixed(1).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB ${over.padEnd(5)}${end.slice(0, 110)}`,
    );
  }
}
rmSync(folder, { recursive: true });
