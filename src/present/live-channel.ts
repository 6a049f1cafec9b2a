import type { ServerResponse } from 'node:http';

/** The open decks that listen for updates, over server-sent events. */
export interface LiveChannel {
  /** Adds a listener; `false` when there are too many. */
  join(response: ServerResponse): boolean;
  send(event: LiveEvent): void;
  /** Ends every connection. */
  close(): void;
}

/** One message; `id` comes back as `Last-Event-ID` when a browser connects again. */
export interface LiveEvent {
  readonly type: 'places' | 'update' | 'problem';
  readonly id: string;
  readonly content: object;
}

/** An open deck needs one connection; more than this is not a seminar room. */
const MAX_CLIENTS = 64;

/** Bytes that may wait for a listener: the largest decks many times over. */
const MOST_WAITING = 2 ** 25;

/** Makes a channel without listeners. */
export function openChannel(): LiveChannel {
  const clients = new Set<ServerResponse>();
  return {
    join(response) {
      if (clients.size >= MAX_CLIENTS) return false;
      clients.add(response);
      response.on('close', () => clients.delete(response));
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 500\n\n');
      return true;
    },
    send(event) {
      const bytes = eventBytes(event);
      for (const client of clients) {
        // One that takes nothing any more would be kept in memory; a deck that lives asks again by itself.
        if (client.writableLength > MOST_WAITING) client.destroy();
        else client.write(bytes);
      }
    },
    close() {
      for (const client of clients) client.end();
    },
  };
}

/** The message on the wire. JSON has no line breaks of its own, so one `data` line is enough. */
export function eventBytes({ type, id, content }: LiveEvent): Uint8Array {
  return Buffer.from(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(content)}\n\n`);
}
