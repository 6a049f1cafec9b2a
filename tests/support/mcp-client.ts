import { resolve } from 'node:path';

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { z } from 'zod';

const Result = z.object({
  content: z.array(z.object({ text: z.string() })),
  structuredContent: z.record(z.string(), z.any()).default({}),
  isError: z.boolean().default(false),
});

/** What a tool answered. */
interface Answer {
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: Record<string, any>;
  readonly isError: boolean;
}

/** A client of a server that was started in a folder, as agents have it. */
export interface AgentClient {
  readonly client: Client;
  readonly processId: number;
  readonly said: () => string;
  readonly call: (name: string, words?: object, signal?: AbortSignal) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** Starts `lectern mcp` in a folder and connects to it. */
export async function connectAgent(folder: string): Promise<AgentClient> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [resolve('dist/cli.js'), 'mcp', folder],
    env: Object.fromEntries(
      Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    stderr: 'pipe',
  });
  let said = '';
  transport.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
  const { pid } = transport;
  if (pid === null) throw new Error('The server has no process.');
  const call = async (name: string, words: object = {}, signal?: AbortSignal): Promise<Answer> => {
    const request = { name, arguments: { ...words } };
    const answer = await client.callTool(request, undefined, signal === undefined ? {} : { signal });
    const { content, structuredContent, isError } = Result.parse(answer);
    return { text: content.map(({ text }) => text).join('\n'), data: structuredContent, isError };
  };
  return { client, processId: pid, said: () => said, call, close: async () => client.close() };
}
