import type { IncomingMessage, ServerResponse } from 'node:http';

import { z } from 'zod';

/** What an open deck has measured. */
const MeasuredTimes = z.strictObject({
  /** Seconds for which slides were shown, by their ids. */
  used: z.array(z.tuple([z.string().max(200), z.number().min(0).max(1e6)])).max(4000),
  /** Why they are sent: the talk moved on, they were asked for, or the presenter says that the rehearsal is over. */
  because: z.enum(['moved', 'asked', 'over']),
});
export type MeasuredTimes = z.infer<typeof MeasuredTimes>;

/** A rehearsal hears of the times at each slide, and when they are asked for. */
export type TakeTimes = (times: MeasuredTimes) => void;

/** More than the times of all the slides that an outline may have. */
const MOST_BYTES = 500_000;

/** Reads the times that a deck sends; anything else is refused. */
export function receiveTimes(request: IncomingMessage, response: ServerResponse, take: TakeTimes): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_BYTES) request.destroy();
    else chunks.push(chunk);
  });
  request.on('end', () => {
    const times = MeasuredTimes.safeParse(jsonIn(Buffer.concat(chunks).toString()), { jitless: true });
    response.writeHead(times.success ? 204 : 400).end();
    if (times.success) take(times.data);
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
