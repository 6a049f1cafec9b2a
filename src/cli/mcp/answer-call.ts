import { join } from 'node:path';

import { BrowserError } from '../../browser/browser-diagnostics.ts';
import { confinedHost } from '../../host/confined-host.ts';
import { HostError } from '../../host/host-error.ts';
import type { Host } from '../../host/host.ts';
import { lettersFolder } from '../../prepare/load-fonts.ts';
import { packageFolder } from '../../prepare/read-files.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { quoteTool, readArticleTool, draftTool } from './article-tools.ts';
import type { CallAnswer, WantedCall } from '../jobs/messages.ts';
import { checkTool } from './check-tool.ts';
import { buildTool, measureTool } from './slide-tools.ts';
import { type Tool, ToolRefusal, type ToolRun } from './tool.ts';

/** The tools of an agent. */
export const TOOLS: readonly Tool[] = [
  readArticleTool,
  quoteTool,
  draftTool,
  checkTool,
  measureTool,
  buildTool,
];

/** Answers a call of a tool in a folder, whatever comes of it. */
export async function answerCall(
  { folder, name, arguments: words }: WantedCall,
  machine: Host,
  terminal: Terminal,
): Promise<CallAnswer> {
  try {
    const tool = TOOLS.find((known) => known.name === name);
    if (tool === undefined)
      throw new ToolRefusal(
        `There is no such tool; there are ${TOOLS.map((known) => known.name).join(', ')}.`,
      );
    const { text, data, isRefusal = false } = await tool.call(words, await runIn(folder, machine, terminal));
    return { content: [{ type: 'text' as const, text }], structuredContent: data, isError: isRefusal };
  } catch (error) {
    return { content: [{ type: 'text' as const, text: sentenceFor(error, terminal) }], isError: true };
  }
}

async function runIn(folder: string, machine: Host, terminal: Terminal): Promise<ToolRun> {
  const own = await packageFolder(machine);
  const letters = await lettersFolder(machine);
  const host = await confinedHost(
    { ...machine, workingFolder: folder },
    {
      read: [join(own, 'templates'), join(own, 'dist'), ...(letters === null ? [] : [letters])],
      written: [machine.cacheFolder],
    },
  );
  return { host, machine, onProgress: (step) => terminal.progress(step) };
}

function sentenceFor(error: unknown, terminal: Terminal): string {
  if (error instanceof ToolRefusal || error instanceof HostError) return error.message;
  if (error instanceof BrowserError)
    return [error.message, error.diagnostic.hint].filter((part) => part !== null).join(' ');
  terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 'This is a fault of Lectern, not of the call; what the server wrote to stderr says where.';
}
