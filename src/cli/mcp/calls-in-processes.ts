import { Job } from '../jobs/job-process.ts';
import type { Call, CallAnswer } from '../jobs/call.ts';

/** Calls that are answered in processes of their own. */
export interface Calls {
  /** Answers a call, or says why it came to nothing; ends its process when the signal is aborted. */
  answer(call: Call, needsBrowser: boolean, signal: AbortSignal): Promise<CallAnswer>;
  /** Ends the processes that wait for a call. */
  end(): Promise<void>;
}

/** As many seconds as a call may take, and how many times that with a browser. */
const MOST_SECONDS = 60;
const IN_BROWSER = 5;
/** Calls that are answered at a time; further ones wait. */
const MOST_AT_ONCE = 4;
/** A process answers so many calls, and so many processes wait for one. */
const MOST_CALLS = 40;
const MOST_IDLE = 2;

/** Answers calls in one folder by processes of Lectern, of which one is always started before it is needed. */
export function callsInProcesses(command: string, folder: string, mostSeconds = MOST_SECONDS): Calls {
  const start = (): Job => new Job(command, null);
  const idle = [start()];
  const inBrowserTurn = turns(1);
  const inTurn = turns(MOST_AT_ONCE);
  const take = (): Job => {
    for (let job = idle.pop(); job !== undefined; job = idle.pop()) if (!job.isGone) return job;
    return start();
  };
  const answer = async (call: Call, seconds: number, signal: AbortSignal): Promise<CallAnswer> => {
    if (signal.aborted) return refusal('The call was cancelled.');
    const job = take();
    const late = AbortSignal.timeout(seconds * 1000);
    const over = AbortSignal.any([signal, late]);
    const stop = (): void => job.stop();
    over.addEventListener('abort', stop, { once: true });
    const said = await job.answer({ ...call, folder });
    over.removeEventListener('abort', stop);
    if (said.kind === 'answered' && !over.aborted && job.works < MOST_CALLS && idle.length < MOST_IDLE)
      idle.push(job);
    else void job.end();
    if (idle.length === 0 && !signal.aborted) idle.push(start());
    if (said.kind === 'answered') return said.answer;
    if (signal.aborted) return refusal('The call was cancelled.');
    if (late.aborted) return refusal(`The call took longer than ${seconds} seconds and was ended.`);
    return refusal(
      OUT_OF_MEMORY.test(said.how)
        ? 'The call took more memory than it may, about 1 GB, and was ended.'
        : `The process that answered the call ended before that (${said.how}).`,
    );
  };
  return {
    answer: async (call, needsBrowser, signal) => {
      const work = async (): Promise<CallAnswer> =>
        inTurn(async () => answer(call, mostSeconds * (needsBrowser ? IN_BROWSER : 1), signal));
      return needsBrowser ? inBrowserTurn(work) : work();
    },
    end: async () => void (await Promise.all(idle.splice(0).map(async (job) => job.end()))),
  };
}

/** How a process ends that runs out of memory: killed by itself or by the system, or by V8. */
const OUT_OF_MEMORY = /^(?:SIGKILL|SIGABRT|SIGTRAP|SIGILL|exit code 134)$/u;

function refusal(text: string): CallAnswer {
  return { content: [{ type: 'text', text }], isError: true };
}

/** Runs so many pieces of work at a time, the others in the order in which they came. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
