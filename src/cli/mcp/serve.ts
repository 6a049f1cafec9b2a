import { Console } from 'node:console';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';

import type { Host } from '../../host/host.ts';
import { packageFolder, readPackageText } from '../../prepare/read-files.ts';
import { VERSION } from '../../version.ts';
import { FAILED, FINE } from '../terminal/exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { TOOLS } from './answer-call.ts';
import type { Call, CallAnswer } from '../jobs/call.ts';
import { callsInProcesses } from './calls-in-processes.ts';
import { wholeLines } from './whole-lines.ts';

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
