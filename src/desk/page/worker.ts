import { unzipSync } from 'fflate';

import { memoryHost } from '../../host/memory-host.ts';
import { setPackageFiles } from '../../verifier/in-place-of-node/package-files.ts';
import { type Engine, openEngine } from '../engine/engine.ts';

let engine: Engine | null = null;

/** The first message has the files of the package, packed; each other is a call by name with its arguments, and is answered by its number. */
globalThis.addEventListener('message', ({ data }: MessageEvent) => {
  if (data instanceof Uint8Array) {
    const files = unzipSync(data);
    setPackageFiles(files);
    const inPackage = Object.entries(files).map(([name, bytes]) => [`/lectern/${name}`, bytes]);
    engine = openEngine(memoryHost({ files: Object.fromEntries(inPackage), environment: {} }));
    return;
  }
  void answer(data);
});

async function answer({ id, call, words }: Question): Promise<void> {
  try {
    if (engine === null) throw new Error('The engine has no files yet.');
    const value = await engineCall(engine, call, words);
    postMessage({ id, value });
  } catch (error) {
    postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
  }
}

interface Question {
  readonly id: number;
  readonly call: keyof Engine;
  readonly words: readonly never[];
}

/** What was sent is what the page’s `Engine` took, so its types have been checked there. */
function engineCall(open: Engine, call: keyof Engine, words: readonly never[]): Promise<unknown> {
  const run: (...words: readonly never[]) => Promise<unknown> = open[call];
  return run(...words);
}
