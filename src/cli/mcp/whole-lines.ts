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
