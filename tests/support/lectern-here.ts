import { vi } from 'vitest';

import { main, reportFault } from '../../src/cli/main.ts';
import type { LecternRun } from './run-lectern.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the command in the process of the tests, as cli.ts does in one of its own, which takes longer to start than most commands take. Each
 * has folder, environment and streams of the process for itself, so they run one after the other.
 */
export function lecternHere(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<LecternRun> {
  const run = last.then(async () => alone(folder, words, environment));
  last = run.catch(() => undefined);
  return run;
}

async function alone(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<LecternRun> {
  const [home, variables] = [process.cwd(), { ...process.env }];
  const [stdout, stderr] = [captured(process.stdout), captured(process.stderr)];
  process.chdir(folder);
  Object.assign(process.env, environment);
  const chance = environment['CHANCE'];
  const random = chance === undefined ? null : vi.spyOn(Math, 'random').mockReturnValue(Number(chance));
  try {
    const code = await main(words).catch((error: unknown) => {
      process.stderr.write(reportFault(error));
      return 2;
    });
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    random?.mockRestore();
    for (const name of Object.keys(environment)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, variables);
    process.chdir(home);
    stdout.end();
    stderr.end();
  }
}

function captured(stream: NodeJS.WriteStream) {
  let text = '';
  const write = vi.spyOn(stream, 'write').mockImplementation((piece) => {
    text += typeof piece === 'string' ? piece : Buffer.from(piece).toString();
    return true;
  });
  return { text: () => text, end: () => write.mockRestore() };
}
