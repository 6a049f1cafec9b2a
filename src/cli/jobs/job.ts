import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { BrowserError } from '../../browser/browser-error.ts';
import type { Host } from '../../host/host.ts';
import { packageFolder } from '../../prepare/read-files.ts';
import { refusalIn } from '../terminal/refusals.ts';
import type { Builder } from './builder.ts';
import { builderHere } from './builder-here.ts';
import type { FromJob, ToJob } from './messages.ts';

/** 128 + SIGTERM. */
const TERMINATED = 143;

const say = (said: FromJob): void => void process.send?.(said);

/** `lectern job`: builds what another process of Lectern sends, one briefing after the other, until that is all or it is gone. */
export async function job(host: Host): Promise<number> {
  let builder: Builder | null = null;
  const answer = async (message: ToJob): Promise<FromJob | null> => {
    if (message.kind === 'how') {
      if (message.how.parent !== undefined) await watchParent(message.how.parent, host);
      builder = await builderHere(message.how, host, { progress: (step) => say({ kind: 'step', step }) });
      return null;
    }
    if (message.kind === 'end') return { kind: 'ended', problems: (await builder?.end()) ?? [] };
    if (builder === null) return null;
    try {
      return { kind: 'built', outcome: await builder.build(message.wanted) };
    } catch (error) {
      return { kind: 'refused', diagnostic: refusalIn(error), isOfBrowser: error instanceof BrowserError };
    }
  };
  return new Promise((resolve, reject) => {
    // Whoever sent the work is gone: what is half-made is cleaned up as at any end. A signal to oneself would cut that off on Windows.
    process.once('disconnect', () => process.exit(TERMINATED));
    // One after the other, in the order in which they came.
    let before: Promise<void> = Promise.resolve();
    process.on('message', (message: ToJob) => {
      before = before
        .then(() => answer(message))
        .then((said) => {
          if (said !== null) say(said);
          if (said?.kind !== 'ended') return;
          process.removeAllListeners('disconnect');
          process.disconnect();
          resolve(0);
        })
        .catch(reject);
    });
  });
}

/** Ends this process and what it started when the one that asked it to build is gone. A thread of its own sees that even while this one is busy. */
async function watchParent(parent: number, host: Host): Promise<void> {
  const script = join(await packageFolder(host), 'dist/watch-parent.js');
  new Worker(script, { workerData: parent }).unref();
}
