import { BrowserError } from '../../browser/browser-diagnostics.ts';
import type { Host } from '../../host/host.ts';
import { refusalIn } from '../terminal/refusals.ts';
import type { Builder, CallAnswer, WantedCall, FromJob, ToJob } from './messages.ts';
import { builderHere } from './builder-here.ts';
import { endBeyondLimits } from './job-process.ts';

/** 128 + SIGTERM. */
const TERMINATED = 143;

const say = (said: FromJob): void => void process.send?.(said);

/** `lectern job`: builds or answers what another process of Lectern sends, one after the other, until that is all or it is gone. */
export async function job(
  host: Host,
  answerCall: (wanted: WantedCall) => Promise<CallAnswer>,
): Promise<number> {
  let builder: Builder | null = null;
  const answer = async (message: ToJob): Promise<FromJob | null> => {
    if (message.kind === 'how') {
      builder = await builderHere(message.how, host, { progress: () => undefined });
      return null;
    }
    if (message.kind === 'call') {
      endBeyondLimits();
      return { kind: 'answered', answer: await answerCall(message.wanted) };
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
