import { Console } from 'node:console';
import { join, resolve } from 'node:path';

import { BrowserError } from '../../browser/browser-error.ts';
import { confinedHost } from '../../host/confined-host.ts';
import { HostError } from '../../host/host-error.ts';
import type { Host } from '../../host/host.ts';
import { lettersFolder } from '../../prepare/load-fonts.ts';
import { packageFolder, readPackageText } from '../../prepare/read-files.ts';
import { VERSION } from '../../version.ts';
import { FAILED, FINE } from '../terminal/exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { quoteTool, readArticleTool } from './article-tools.ts';
import { checkTool } from './check-tool.ts';
import { draftTool } from './draft-tool.ts';
import { buildTool, measureTool } from './slide-tools.ts';
import { type Tool, ToolRefusal, type ToolRun } from './tool.ts';

const TOOLS: readonly Tool[] = [readArticleTool, quoteTool, draftTool, checkTool, measureTool, buildTool];

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
  const letters = await lettersFolder(machine);
  const host = await confinedHost(
    { ...machine, workingFolder: place.realPath },
    {
      read: [join(own, 'templates'), join(own, 'dist'), ...(letters === null ? [] : [letters])],
      written: [machine.cacheFolder],
    },
  );
  const instructions = await instructionsIn(own, machine);
  const pending = new Set<Promise<unknown>>();
  const inTurn = turns();
  const onProgress = (step: string): void => terminal.progress(step);
  await serveUntilClosed(instructions, terminal, async (call, signal) => {
    const answer = answerOf(call, { host, machine, signal, onProgress, inTurn }, terminal);
    pending.add(answer);
    return answer.finally(() => pending.delete(answer));
  });
  await Promise.allSettled(pending);
  return FINE;
}

/** Speaks the protocol until the client goes; calls that are under way are aborted then. */
async function serveUntilClosed(
  instructions: string,
  terminal: Terminal,
  answer: (call: Call, signal: AbortSignal) => ReturnType<typeof answerOf>,
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
  process.stdin.once('end', () => void server.close());
  process.stdin.once('close', () => void server.close());
  await server.connect(new StdioServerTransport());
  await closed;
}

const NOTHING_ASKED = { valid: false, data: undefined, errorMessage: 'Nothing was asked.' } as const;

/** What an agent is told at the start: the rules of the guide for agents. */
async function instructionsIn(own: string, machine: Host): Promise<string> {
  const guide = await readPackageText(join(own, 'docs', 'agents.md'), machine);
  return /^## The rules\n+([^]+?)(?=^## )/mu.exec(guide)?.[1]?.trim() ?? '';
}

interface Call {
  readonly name: string;
  readonly arguments?: unknown;
}

async function answerOf({ name, arguments: words }: Call, run: ToolRun, terminal: Terminal) {
  try {
    const tool = TOOLS.find((known) => known.name === name);
    if (tool === undefined)
      throw new ToolRefusal(
        `There is no such tool; there are ${TOOLS.map((known) => known.name).join(', ')}.`,
      );
    const { text, data, isRefusal = false } = await tool.call(words, run);
    return { content: [{ type: 'text' as const, text }], structuredContent: data, isError: isRefusal };
  } catch (error) {
    return { content: [{ type: 'text' as const, text: sentenceFor(error, run, terminal) }], isError: true };
  }
}

function sentenceFor(error: unknown, { signal }: ToolRun, terminal: Terminal): string {
  if (signal.aborted) return 'The call was cancelled.';
  if (error instanceof ToolRefusal || error instanceof HostError) return error.message;
  if (error instanceof BrowserError)
    return [error.message, error.diagnostic.hint].filter((part) => part !== null).join(' ');
  terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 'This is a fault of Lectern, not of the call; what the server wrote to stderr says where.';
}

/** Runs one piece of work after the other: two browsers would fill the memory, and two builds write one folder. */
function turns(): ToolRun['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
