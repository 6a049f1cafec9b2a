import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { ended } from './ended.ts';

/** A block of a page that tells what to type, and what comes of it: its language, the file that it names, and its line. */
interface Block {
  readonly language: string;
  readonly path: string;
  readonly content: string;
  readonly line: number;
}

/** A command of a page, what the page says that it prints, and what it printed. */
export interface Followed {
  readonly line: number;
  readonly command: string;
  readonly told: string;
  readonly printed: string;
}

/** Where a reader is who follows a page. */
export interface Place {
  /** The folder they are in. */
  readonly folder: string;
  /** A picture of the page that they have come to. */
  readonly picture: string;
}

/**
 * Does in a folder what a page tells: types the commands of its `console` blocks, saves the files that it shows for the first time,
 * makes the changes of its `diff` blocks. Throws where the page shows what isn’t in a file. At each picture it says where it is.
 */
export async function followTutorial(
  page: string,
  start: string,
  atPicture: (place: Place) => Promise<void> = () => Promise.resolve(),
): Promise<readonly Followed[]> {
  const followed: Followed[] = [];
  const programs = shimmed(start);
  let folder = start;
  for (const step of stepsOf(readFileSync(page, 'utf8'))) {
    if (typeof step === 'string') await atPicture({ folder, picture: step });
    else if (step.language === 'console') {
      for (const { command, told } of commandsIn(step.content)) {
        const [, to] = /^cd (\S+)$/u.exec(command) ?? [];
        const printed = to === undefined ? await typed(command, folder, programs) : '';
        if (to !== undefined) folder = join(folder, to);
        followed.push({ line: step.line, command, told: comparable(told), printed: comparable(printed) });
      }
    } else if (step.path !== '') fileStep(step, join(folder, step.path));
  }
  return followed;
}

/** Blocks and addresses of pictures, in the order of the page. */
function stepsOf(text: string): readonly (Block | string)[] {
  return [...text.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$|^!\[[^\]]*\]\((\S+)\)$/gmsu)].map((found) => {
    const [, language, path = '', content = '', picture = ''] = found;
    if (language === undefined) return picture;
    return { language, path, content, line: text.slice(0, found.index).split('\n').length };
  });
}

function commandsIn(content: string): readonly { readonly command: string; readonly told: string }[] {
  return content
    .split(/^\$ /mu)
    .slice(1)
    .map((part) => {
      const [command = '', ...told] = part.split('\n');
      return { command, told: told.join('\n') };
    });
}

function fileStep({ language, content, path, line }: Block, file: string): void {
  if (language !== 'diff' && !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return;
  }
  const text = readFileSync(file, 'utf8');
  if (language !== 'diff') {
    if (!text.includes(content)) throw new Error(`Line ${line} shows what isn’t in ${path}:\n${text}`);
    return;
  }
  writeFileSync(file, changed(text, content, `Line ${line} changes what isn’t in ${path}`));
}

/** A text with each run of `-` lines replaced by the `+` lines after it. */
function changed(text: string, diff: string, otherwise: string): string {
  let result = text;
  for (const [, removed = '', added = ''] of diff.matchAll(/((?:^-.*\n)+)((?:^\+.*\n)*)/gmu)) {
    const [before, after] = [removed, added].map((lines) => lines.replaceAll(/^[-+]/gmu, ''));
    if (before === undefined || !result.includes(before)) throw new Error(`${otherwise}:\n${result}`);
    result = result.replace(before, () => after ?? '');
  }
  return result;
}

/** A folder in which `lectern` is the built command. */
function shimmed(start: string): string {
  const folder = join(start, '.programs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'lectern'),
    `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`,
  );
  chmodSync(join(folder, 'lectern'), 0o755);
  return folder;
}

/** What a command prints; one that serves is ended once it has said where. */
async function typed(command: string, folder: string, programs: string): Promise<string> {
  const child = spawn('sh', ['-c', `exec ${command} 2>&1`], {
    cwd: folder,
    env: { ...process.env, PATH: `${programs}:${process.env['PATH'] ?? ''}` },
  });
  child.stdout.on('data', (said: string) => {
    if (said.includes('Ctrl-C ends')) child.kill('SIGINT');
  });
  const { stdout } = await ended(child);
  return stdout.replace(/^ending\n/mu, '');
}

/** What is said, but for what differs from run to run and from machine to machine. */
function comparable(said: string): string {
  return said
    .replaceAll(/^\w[\w-]*: (?:reading|drawing|printing|writing).*\n/gmu, '')
    .replaceAll(/^warning\[browser\/.*\n(?: .*\n)*\n?(?:1 warning\n)?/gmu, '')
    .replaceAll(/\d+(?:\.\d+)? (s|kB|MB)\b/gu, 'N $1')
    .replaceAll(/\b[0-9a-f]{64}\b/gu, 'HASH')
    .replaceAll(/localhost:\d+/gu, 'localhost')
    .trimEnd();
}
