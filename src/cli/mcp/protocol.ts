/** What is used of the protocol’s SDK, loaded by `lectern mcp` alone; without its HTTP servers and its client. */
export { Server } from '@modelcontextprotocol/sdk/server/index.js';
export { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
export { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
export { toJSONSchema } from 'zod';
