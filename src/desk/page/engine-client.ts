import type { Engine } from '../engine/engine.ts';

/** What a call of the engine gives when it comes from the worker. */
type Answer =
  | { readonly id: number; readonly value: never }
  | { readonly id: number; readonly failed: string };

/** Starts the engine in a worker; both are texts of the page, so nothing is loaded. */
export async function startEngine(): Promise<Engine> {
  const script = await inflated(bytesIn('engine'));
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  const send = (message: unknown): void => worker.postMessage(message, []);
  send(bytesIn('package'));
  const waiting = new Map<number, { done: (value: never) => void; fail: (error: Error) => void }>();
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) asked?.fail(new Error(data.failed));
    else asked?.done(data.value);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { fail } of waiting.values()) fail(new Error(message));
    waiting.clear();
  });
  let last = 0;
  const ask = async (call: keyof Engine, ...words: readonly unknown[]): Promise<never> => {
    last += 1;
    const id = last;
    send({ id, call, words });
    return new Promise((done, fail) => waiting.set(id, { done, fail }));
  };
  return {
    read: (...words) => ask('read', ...words),
    begin: (...words) => ask('begin', ...words),
    propose: (...words) => ask('propose', ...words),
    build: (...words) => ask('build', ...words),
    sourceIn: (...words) => ask('sourceIn', ...words),
    fix: (...words) => ask('fix', ...words),
  };
}

function bytesIn(id: string): Uint8Array<ArrayBuffer> {
  const letters = atob(document.getElementById(id)?.textContent ?? '');
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
