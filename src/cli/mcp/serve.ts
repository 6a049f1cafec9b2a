import { Console } from 'node:console';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';

import type { Host } from '../../host/host.ts';
import { packageFolder, readPackageText } from '../../prepare/read-files.ts';
import { VERSION } from '../../version.ts';
import { FAILED, FINE, type Terminal } from '../terminal/terminal.ts';
import { TOOLS } from './answer-call.ts';
import type { Call, CallAnswer } from '../jobs/messages.ts';
import { Job } from '../jobs/job-process.ts';

/** `lectern mcp`: serves the tools of an agent in one folder over stdin and stdout, until stdin ends. */
export async function mcp(folder: string, machine: Host, terminal: Terminal): Promise<number> {
  const place = await machine.statPath(resolve(machine.workingFolder, folder));
  if (place?.kind !== 'folder') {
    terminal.refuse(`${folder} is no folder.`);
    return FAILED;
  }
  // What libraries say for developers must not come between the messages.
  globalThis.console = new Console(process.stderr, process.stderr);
  const own = await packageFolder(machine);
  const calls = callsInProcesses(join(own, 'dist/cli.js'), place.realPath);
  const instructions = await instructionsIn(own, machine);
  const pending = new Set<Promise<unknown>>();
  await serveUntilClosed(instructions, terminal, async (call, signal) => {
    const needsBrowser = TOOLS.some((tool) => tool.name === call.name && tool.needsBrowser);
    const answer = calls.answer(call, needsBrowser, signal);
    pending.add(answer);
    return answer.finally(() => pending.delete(answer));
  });
  await Promise.allSettled(pending);
  await calls.end();
  return FINE;
}

/** Speaks the protocol until the client goes; calls that are under way are aborted then. */
async function serveUntilClosed(
  instructions: string,
  terminal: Terminal,
  answer: (call: Call, signal: AbortSignal) => Promise<CallAnswer>,
): Promise<void> {
  const { Server, StdioServerTransport, CallToolRequestSchema, ListToolsRequestSchema, toJSONSchema } =
    await import('./protocol.ts');
  const server = new Server(
    { name: 'lectern', title: 'Lectern', version: VERSION },
    {
      capabilities: { tools: {} },
      instructions,
      // For what clients send in answer to questions; this server asks none.
      jsonSchemaValidator: { getValidator: () => () => NOTHING_ASKED },
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map(({ name, title, description, input, isReadOnly }) => ({
      name,
      title,
      description,
      inputSchema: { ...toJSONSchema(input, { io: 'input' }), type: 'object' as const },
      annotations: { readOnlyHint: isReadOnly, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal }) => answer(params, signal));
  const onerror = ({ message }: Error): void => terminal.say(`lectern mcp: ${message}`);
  const closed = new Promise<void>((onclose) => Object.assign(server, { onclose, onerror }));
  const messages = Readable.from(wholeLines(process.stdin, refuse));
  messages.once('close', () => void server.close());
  // Whole lines alone come, none of which is too long.
  await server.connect(new StdioServerTransport(messages, process.stdout, { maxBufferSize: Infinity }));
  await closed;
}

/** Answers a message that is too large to be read. */
function refuse(id: unknown): void {
  const error = { code: INVALID_REQUEST, message: 'The message is too large: it has more than 10 MB.' };
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, error })}\n`);
}

const INVALID_REQUEST = -32_600;

const NOTHING_ASKED = { valid: false, data: undefined, errorMessage: 'Nothing was asked.' } as const;

/** What an agent is told at the start: the rules of the guide for agents. */
async function instructionsIn(own: string, machine: Host): Promise<string> {
  const guide = await readPackageText(join(own, 'docs', 'agents.md'), machine);
  return /^## The rules\n+([^]+?)(?=^## )/mu.exec(guide)?.[1]?.trim() ?? '';
}

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

/** As many bytes as a message may have. */
const MOST_BYTES = 10 * 1024 * 1024;
/** Of a message that has more, as many are kept of its beginning and of its end. */
const KEPT = 1000;
const NEWLINE = 10;

/** The lines of a stream, each whole. One that is too long is skipped, and `refuse` given the id of its request; `null` where none is found. */
export async function* wholeLines(
  input: AsyncIterable<Buffer>,
  refuse: (id: unknown) => void,
): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    for (let from = 0; from < chunk.length;) {
      const end = chunk.indexOf(NEWLINE, from) + 1 || chunk.length;
      parts.push(chunk.subarray(from, end));
      length += end - from;
      from = end;
      if (length > MOST_BYTES) parts = [endsOf(Buffer.concat(parts))];
      if (chunk[end - 1] !== NEWLINE) continue;
      if (length > MOST_BYTES) refuse(idIn(Buffer.concat(parts).toString()));
      else yield Buffer.concat(parts);
      parts = [];
      length = 0;
    }
  }
}

function endsOf(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, KEPT), bytes.subarray(-KEPT)]);
}

/** Clients write the id before the parameters of a request or behind them. In a string, quotation marks would be escaped. */
function idIn(ends: string): unknown {
  const id = ID_FIRST.exec(ends)?.[1] ?? ID_LAST.exec(ends)?.[1];
  return id === undefined ? null : JSON.parse(id);
}

const ID_FIRST = /^\s*\{\s*(?:"(?:jsonrpc|method)"\s*:\s*"[^"\\]*"\s*,\s*)*"id"\s*:\s*("[\w-]*"|\d+)\s*,/u;
const ID_LAST = /,\s*"id"\s*:\s*("[\w-]*"|\d+)\s*(?:,\s*"(?:jsonrpc|method)"\s*:\s*"[^"\\]*"\s*)*\}\s*$/u;
